import { mkdir, open, readdir, readFile, rename, rmdir, stat, unlink } from 'node:fs/promises';
import { systemReason } from './system-reason.ts';

/** A file that is open for writing. */
export interface OpenFile {
  size(): Promise<number>;
  /** Writes at a position and says how many bytes went: fewer than given on a disk that fills up. */
  write(bytes: Uint8Array, position: number): Promise<number>;
  truncate(length: number): Promise<void>;
  /** Resolves once everything written so far is on the disk itself. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Every way in which the vault touches a disk, and nothing else: what differs between platforms is settled behind
 * it, and tests put a disk that fails in its place. Each operation rejects with the system's error, which has a code.
 */
export interface FileSystem {
  /** `r+` opens a file that exists; `wx` makes a new one for this user alone and rejects with EEXIST otherwise. */
  open(path: string, flags: 'r+' | 'wx'): Promise<OpenFile>;
  read(path: string): Promise<Buffer>;
  /** Whether the name is taken, by whatever. */
  exists(path: string): Promise<boolean>;
  /** Replaces what is there, atomically. */
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  /** Makes a folder for this user alone, with the folders above it: the topmost one made, or null when it exists. */
  makeFolder(path: string): Promise<string | null>;
  /** Removes an empty folder. */
  removeFolder(path: string): Promise<void>;
  list(folder: string): Promise<string[]>;
  /** Makes what was created, renamed or removed in a folder durable, where the platform has such a thing. */
  syncFolder(folder: string): Promise<void>;
}

/**
 * The disks of this machine. `sync` is fsync on Linux, FlushFileBuffers on Windows and F_FULLFSYNC on macOS: Node's
 * libuv sees to that. Windows cannot sync a folder; NTFS keeps its names in a journal of its own.
 */
export const diskFileSystem: FileSystem = {
  open: async (path, flags) => {
    const handle = await open(path, flags, 0o600);
    return {
      size: async () => (await handle.stat()).size,
      write: async (bytes, position) => (await handle.write(bytes, 0, bytes.length, position)).bytesWritten,
      truncate: (length) => handle.truncate(length),
      sync: () => handle.sync(),
      close: () => handle.close(),
    };
  },
  read: (path) => readFile(path),
  exists: (path) =>
    stat(path).then(
      () => true,
      (error: unknown) => {
        if (systemReason(error) === 'ENOENT') return false;
        throw error;
      },
    ),
  rename,
  unlink,
  makeFolder: async (path) => (await mkdir(path, { recursive: true, mode: 0o700 })) ?? null,
  removeFolder: (path) => rmdir(path),
  list: (folder) => readdir(folder),
  syncFolder,
};

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Some network and FUSE file systems have no such operation; there is nothing better to be had on them.
    if (!['EINVAL', 'ENOTSUP'].includes(systemReason(error))) throw error;
  } finally {
    await handle.close();
  }
}
