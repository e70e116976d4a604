import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rm, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { FileEvidence } from '../rotation/events.ts';
import type { FileSystemFault, HandOverFile, ReadFile, TravelFiles } from '../rotation/exchange-port.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import { holdsFiles, zipFolder } from './zip.ts';

/** No certificate, key file or confirmation comes near this: a larger file was chosen by mistake. */
const usualMaximumBytes = 16 * 1024 * 1024;

/** Files on this machine's disks and on USB sticks. */
export const diskFiles: TravelFiles = { received, read, write, writeFolder, writeArchive, discard };

function received(name: string, bytes: Uint8Array): ReadFile {
  return { bytes, evidence: evidenceOf(name, bytes) };
}

const evidenceOf = (path: string, bytes: Uint8Array): FileEvidence => ({
  name: basename(path),
  sha256: createHash('sha256').update(bytes).digest('hex'),
  bytes: bytes.length,
});

async function read(
  path: string,
  maximumBytes = usualMaximumBytes,
): Promise<Result<ReadFile, FileSystemFault>> {
  try {
    const { size } = await stat(path);
    if (size > maximumBytes) return err({ code: 'file-too-large', bytes: size, limit: maximumBytes });
    const bytes = await readFile(path);
    return ok({ bytes, evidence: evidenceOf(path, bytes) });
  } catch (error) {
    return err({ code: 'file-unreadable', name: basename(path), reason: systemReason(error) });
  }
}

async function write<Fault>(
  path: string,
  bytes: Uint8Array,
  verify: (readBack: Buffer) => Promise<Fault | null>,
): Promise<Result<FileEvidence, FileSystemFault | Fault>> {
  const written = await writeNew(path, bytes);
  if (!written.ok) return written;
  const fault = await verify(written.value);
  if (fault === null) return ok(evidenceOf(path, written.value));
  await unlink(path).catch(() => undefined);
  return err(fault);
}

async function writeFolder(
  parent: string,
  folder: string,
  files: readonly HandOverFile[],
): Promise<Result<readonly FileEvidence[], FileSystemFault>> {
  const path = join(parent, folder);
  try {
    await mkdir(path);
  } catch (error) {
    return err(writeFault(path, error));
  }
  const evidence: FileEvidence[] = [];
  for (const { name, bytes } of files) {
    const written = await writeNew(join(path, name), bytes);
    if (!written.ok) {
      await discard(parent, folder);
      return written;
    }
    evidence.push(evidenceOf(name, written.value));
  }
  await syncFolder(path);
  await syncFolder(parent);
  return ok(evidence);
}

async function writeArchive(
  path: string,
  folder: string,
  files: readonly HandOverFile[],
  at: string,
): ReturnType<TravelFiles['writeArchive']> {
  const notAsWritten: FileSystemFault = { code: 'file-not-as-written', name: basename(path) };
  const archive = await write<FileSystemFault>(path, zipFolder(folder, files, at), (readBack) =>
    Promise.resolve(holdsFiles(readBack, folder, files) ? null : notAsWritten),
  );
  if (!archive.ok) return archive;
  return ok({ archive: archive.value, files: files.map(({ name, bytes }) => evidenceOf(name, bytes)) });
}

async function discard(...path: readonly string[]): Promise<void> {
  await rm(join(...path), { recursive: true, force: true }).catch(() => undefined);
}

/** Writes a file that must not exist, to the disk, and reads it back. A file that fails is removed again. */
async function writeNew(path: string, bytes: Uint8Array): Promise<Result<Buffer, FileSystemFault>> {
  let created = false;
  try {
    const handle = await open(path, 'wx');
    created = true;
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await syncFolder(dirname(path));
    const readBack = await readFile(path);
    if (readBack.equals(bytes)) return ok(readBack);
    await unlink(path);
    return err({ code: 'file-not-as-written', name: basename(path) });
  } catch (error) {
    if (created) await unlink(path).catch(() => undefined);
    return err(writeFault(path, error));
  }
}

/** A stick pulled out after the act must hold the file's name as well as its content. */
async function syncFolder(path: string): Promise<void> {
  try {
    const handle = await open(path, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // Some file systems (FAT on some platforms, all on Windows) cannot sync a folder; the file itself is synced.
  }
}

function writeFault(path: string, error: unknown): FileSystemFault {
  const reason = systemReason(error);
  const name = basename(path);
  return reason === 'EEXIST' ? { code: 'file-exists', name } : { code: 'file-unwritable', name, reason };
}

function systemReason(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}
