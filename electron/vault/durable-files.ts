import { randomBytes } from 'node:crypto';
import { open, rename, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { VaultFault } from '../rotation/vault-port.ts';

/** Makes a change of a folder's entries durable, where the platform has folders that can be synced (not Windows). */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes a whole file atomically and durably: under another name first, synced, then renamed into place. */
export async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.new`);
  try {
    const handle = await open(temporary, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(path));
}

/** The system's code of a failed file operation (`ENOSPC`); throws on anything that is none. */
export function fileSystemReason(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}

/** A failed read of a vault's file, as a value. */
export const unreadable = (path: string, error: unknown): VaultFault => ({
  code: 'file-unreadable',
  name: basename(path),
  reason: fileSystemReason(error),
});

/** A failed write of a vault's file, as a value. */
export const unwritable = (path: string, error: unknown): VaultFault => ({
  code: 'file-unwritable',
  name: basename(path),
  reason: fileSystemReason(error),
});
