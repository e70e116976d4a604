import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { VaultFault } from '../rotation/vault-port.ts';
import type { FileSystem, OpenFile } from './file-system.ts';
import { systemReason } from './system-reason.ts';

/**
 * Writes a whole file atomically and durably: under another name first, synced, then renamed into place, and the
 * folder synced. When it rejects the name may already stand for the new file: only the folder was not synced.
 */
export async function writeDurably(fileSystem: FileSystem, path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.new`);
  try {
    await writeNew(fileSystem, temporary, bytes);
    await fileSystem.rename(temporary, path);
  } catch (error) {
    await fileSystem.unlink(temporary).catch(() => undefined);
    throw error;
  }
  await fileSystem.syncFolder(dirname(path));
}

/** Writes a file that must not exist, and syncs it. */
export async function writeNew(fileSystem: FileSystem, path: string, bytes: Uint8Array): Promise<void> {
  const file = await fileSystem.open(path, 'wx');
  try {
    await writeAll(file, bytes, 0);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Writes all bytes, however many go at once. */
export async function writeAll(file: OpenFile, bytes: Uint8Array, position: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const part = await file.write(bytes.subarray(written), position + written);
    // A disk that takes nothing without saying why would keep us here for ever.
    if (part === 0) throw Object.assign(new Error('nothing was written'), { code: 'EIO' });
    written += part;
  }
}

/**
 * Removes what a crash left under the names of `writeDurably`. Best effort: such a file is never read, and the
 * next opening tries again.
 */
export async function sweepTemporaries(fileSystem: FileSystem, folder: string): Promise<void> {
  const entries = await fileSystem.list(folder).catch((): string[] => []);
  for (const entry of entries.filter((name) => /^\..+\.[0-9a-f]{12}\.new$/.test(name))) {
    await fileSystem.unlink(join(folder, entry)).catch(() => undefined);
  }
}

/** A failed read of a vault's file, as a value. */
export const unreadable = (path: string, error: unknown): VaultFault => ({
  code: 'file-unreadable',
  name: basename(path),
  reason: systemReason(error),
});

/** A failed write of a vault's file, as a value. */
export const unwritable = (path: string, error: unknown): VaultFault => ({
  code: 'file-unwritable',
  name: basename(path),
  reason: systemReason(error),
});
