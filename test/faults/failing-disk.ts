import { diskFileSystem, type FileSystem, type OpenFile } from '../../electron/vault/file-system.ts';

/** How a call goes wrong. `short` writes half of the bytes; `half` does so too and fails then. */
export type Failure = 'EIO' | 'ENOSPC' | 'EACCES' | 'short' | 'half';

export interface Plan {
  /** The number of the call that fails, from 1. */
  readonly call: number;
  readonly failure: Failure;
  /** Whether every later call fails too, as on a disk that was pulled out. */
  readonly forGood: boolean;
}

/** The disk of this machine behind a counter of calls, which lets one of them fail. */
export class FailingDisk {
  /** The operations called so far, in order. */
  readonly calls: string[] = [];
  #plan: Plan | null;
  /** Files opened and not closed: a fault must not leak one. */
  openFiles = 0;

  constructor(plan: Plan | null = null) {
    this.#plan = plan;
  }

  /** From here on every call does what it should. */
  repair(): void {
    this.#plan = null;
  }

  /** Starts counting anew, with another plan. */
  plan(plan: Plan | null): void {
    this.calls.length = 0;
    this.#plan = plan;
  }

  async #call<Value>(operation: string, work: () => Promise<Value>): Promise<Value> {
    const failure = this.#next(operation);
    if (failure !== null) throw systemError(failure === 'short' || failure === 'half' ? 'EIO' : failure);
    return await work();
  }

  #next(operation: string): Failure | null {
    this.calls.push(operation);
    if (this.#plan === null) return null;
    const { call, failure, forGood } = this.#plan;
    const at = this.calls.length;
    return at === call || (forGood && at > call) ? failure : null;
  }

  readonly fileSystem: FileSystem = {
    open: async (path, flags) => {
      const file = await this.#call(`open ${flags}`, () => diskFileSystem.open(path, flags));
      this.openFiles += 1;
      return this.#file(file);
    },
    read: (path) => this.#call('read', () => diskFileSystem.read(path)),
    exists: (path) => this.#call('exists', () => diskFileSystem.exists(path)),
    rename: (from, to) => this.#call('rename', () => diskFileSystem.rename(from, to)),
    unlink: (path) => this.#call('unlink', () => diskFileSystem.unlink(path)),
    makeFolder: (path) => this.#call('makeFolder', () => diskFileSystem.makeFolder(path)),
    removeFolder: (path) => this.#call('removeFolder', () => diskFileSystem.removeFolder(path)),
    list: (folder) => this.#call('list', () => diskFileSystem.list(folder)),
    syncFolder: (folder) => this.#call('syncFolder', () => diskFileSystem.syncFolder(folder)),
  };

  #file(file: OpenFile): OpenFile {
    return {
      size: () => this.#call('size', () => file.size()),
      write: (bytes, position) => this.#write(file, bytes, position),
      truncate: (length) => this.#call('truncate', () => file.truncate(length)),
      sync: () => this.#call('sync', () => file.sync()),
      close: async () => {
        // The system lets go of a file even when closing it reports an error.
        this.openFiles -= 1;
        await file.close();
        await this.#call('close', async () => undefined);
      },
    };
  }

  async #write(file: OpenFile, bytes: Uint8Array, position: number): Promise<number> {
    const failure = this.#next('write');
    if (failure === null) return file.write(bytes, position);
    if (failure !== 'short' && failure !== 'half') throw systemError(failure);
    const written = await file.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), position);
    if (failure === 'half') throw systemError('ENOSPC');
    return written;
  }
}

const systemError = (code: string): Error => Object.assign(new Error(code), { code });
