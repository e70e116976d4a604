import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Person } from '../rotation/events.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import type { VaultFault } from '../rotation/vault-port.ts';
import { unreadable, unwritable, writeAll } from './durable-files.ts';
import type { FileSystem, OpenFile } from './file-system.ts';
import { lockPath } from './layout.ts';
import { type LockFile, newBeat, parseLock, serializeLock } from './lock-file.ts';
import { type Processes, systemProcesses } from './processes.ts';
import { systemReason } from './system-reason.ts';

export interface Locking {
  /** How often a holder gives a sign of life. */
  readonly beatMs: number;
  /** How long a holder that cannot be asked must give none before its lock counts as left behind. */
  readonly patienceMs: number;
  /** How long whoever moved a lock away by mistake may take to put it back: see `takeAway`. */
  readonly putBackMs: number;
  readonly processes: Processes;
  /** The locks that this very process holds: another window of it is refused, a lock it failed to remove is not. */
  readonly held: Set<string>;
}

export const locking: Locking = {
  beatMs: 3_000,
  patienceMs: 12_000,
  putBackMs: 90,
  processes: systemProcesses,
  held: new Set(),
};

type Verdict = 'held' | 'stale' | 'gone';

/**
 * The right to be the one writer of a vault: a file that only one can create. A lock left by a crash is noticed: at
 * once when its process can be looked up, otherwise when it gives no sign of life. See docs/decisions/0009.
 */
export class VaultLock {
  readonly #fileSystem: FileSystem;
  readonly #folder: string;
  readonly #file: OpenFile;
  readonly #mine: LockFile;
  readonly #putBackMs: number;
  readonly #held: Set<string>;
  readonly #timer: NodeJS.Timeout;
  #beating: Promise<void> = Promise.resolve();

  private constructor(
    fileSystem: FileSystem,
    folder: string,
    file: OpenFile,
    mine: LockFile,
    { beatMs, putBackMs, held }: Locking,
  ) {
    this.#fileSystem = fileSystem;
    this.#folder = folder;
    this.#file = file;
    this.#mine = mine;
    this.#putBackMs = putBackMs;
    this.#held = held;
    held.add(mine.id);
    this.#timer = setInterval(() => {
      this.#beating = this.#beating.then(() => this.#beat());
    }, beatMs);
    // A vault that nobody closed does not keep the application from ending.
    this.#timer.unref();
  }

  /** Takes the lock, also one that was left behind; `vault-in-use` when somebody holds it. */
  static async acquire(
    fileSystem: FileSystem,
    folder: string,
    person: Person,
    locking: Locking,
  ): Promise<Result<VaultLock, VaultFault>> {
    const self = await locking.processes.self();
    const since = new Date().toISOString();
    const mine: LockFile = {
      ...{ format: 'keyturn-lock', version: 1, id: randomUUID() },
      ...{ person: person.name, ...self, since, beat: newBeat() },
    };
    // Each round ends in a lock, a refusal, or somebody else's lock that was left behind being gone.
    for (let round = 0; round < 5; round += 1) {
      const created = await create(fileSystem, folder, mine);
      if (created.ok) {
        return ok(new VaultLock(fileSystem, folder, created.value, mine, locking));
      }
      if (created.error.code !== 'file-unwritable' || created.error.reason !== 'EEXIST') return created;
      const refusal = await clear(fileSystem, folder, locking);
      if (refusal !== null) return err(refusal);
    }
    return err({ code: 'vault-changed-outside' });
  }

  async #beat(): Promise<void> {
    try {
      await writeAll(this.#file, serializeLock({ ...this.#mine, beat: newBeat() }), 0);
      // On a network share others see it only then.
      await this.#file.sync();
    } catch {
      // A disk that fails shows at the next act; until then there is nothing to lose.
    }
  }

  /** Asked before every act: whoever was taken for gone, after a long sleep say, must not write any more. */
  async stillHeld(): Promise<Result<void, VaultFault>> {
    let found = await this.#look();
    // Somebody who moved it away by mistake puts it back at once: see `takeAway`.
    for (let looks = 0; !found.ok && looks < 3; looks += 1) {
      await sleep(this.#putBackMs / 3);
      found = await this.#look();
    }
    return found;
  }

  async #look(): Promise<Result<void, VaultFault>> {
    try {
      const found = parseLock(await this.#fileSystem.read(lockPath(this.#folder)));
      if (found?.id === this.#mine.id) return ok(undefined);
      return err(found === null ? { code: 'vault-changed-outside' } : inUse(found));
    } catch (error) {
      if (systemReason(error) === 'ENOENT') return err({ code: 'vault-changed-outside' });
      return err(unreadable(lockPath(this.#folder), error));
    }
  }

  /** Gives the lock back. One that cannot be removed keeps nobody out once this process has ended. */
  async release(): Promise<void> {
    clearInterval(this.#timer);
    await this.#beating;
    await this.#file.close().catch(() => undefined);
    this.#held.delete(this.#mine.id);
    const held = await this.stillHeld();
    if (held.ok) await this.#fileSystem.unlink(lockPath(this.#folder)).catch(() => undefined);
  }
}

async function create(
  fileSystem: FileSystem,
  folder: string,
  mine: LockFile,
): Promise<Result<OpenFile, VaultFault>> {
  const path = lockPath(folder);
  let file: OpenFile | null = null;
  try {
    file = await fileSystem.open(path, 'wx');
    await writeAll(file, serializeLock(mine), 0);
    await file.sync();
    return ok(file);
  } catch (error) {
    if (file !== null) {
      await file.close().catch(() => undefined);
      await fileSystem.unlink(path).catch(() => undefined);
    }
    return err(unwritable(path, error));
  }
}

/** Removes a lock that was left behind; a refusal when it is held or cannot be removed. */
async function clear(fileSystem: FileSystem, folder: string, locking: Locking): Promise<VaultFault | null> {
  try {
    const found = await fileSystem.read(lockPath(folder));
    const verdict = await judge(fileSystem, folder, found, locking);
    if (verdict === 'gone' || (verdict === 'stale' && (await takeAway(fileSystem, folder, found))))
      return null;
    return holder(parseLock(await fileSystem.read(lockPath(folder))));
  } catch (error) {
    return systemReason(error) === 'ENOENT' ? null : unwritable(lockPath(folder), error);
  }
}

const holder = (file: LockFile | null): VaultFault =>
  file === null ? { code: 'vault-changed-outside' } : inUse(file);

const inUse = ({ person, host, pid, since }: LockFile): VaultFault => ({
  code: 'vault-in-use',
  person,
  host,
  pid,
  since,
});

async function judge(
  fileSystem: FileSystem,
  folder: string,
  found: Buffer,
  { patienceMs, processes, held }: Locking,
): Promise<Verdict> {
  const file = parseLock(found);
  if (file === null) return watch(fileSystem, folder, found, patienceMs);
  if (held.has(file.id)) return 'held';
  const self = await processes.self();
  if (file.place === self.place && file.pid === self.pid) return 'stale';
  const running = await processes.isRunning(file);
  if (running === null) return watch(fileSystem, folder, found, patienceMs);
  return running ? 'held' : 'stale';
}

/**
 * Waits for a sign of life of a holder that cannot be asked: it runs on another machine, its process number may have
 * been used again, or its file is not whole. No clock is compared, for two machines have two.
 */
async function watch(
  fileSystem: FileSystem,
  folder: string,
  found: Buffer,
  patienceMs: number,
): Promise<Verdict> {
  for (let looks = 0; looks < 24; looks += 1) {
    await sleep(patienceMs / 24);
    try {
      if (!(await fileSystem.read(lockPath(folder))).equals(found)) return 'held';
    } catch (error) {
      if (systemReason(error) === 'ENOENT') return 'gone';
      throw error;
    }
  }
  return 'stale';
}

/**
 * Takes a lock that was left behind out of the way. Two may find it at once: moving it away is atomic, so whoever has
 * moved another file than the one judged has moved the lock that the other one took since, and puts it back.
 */
async function takeAway(fileSystem: FileSystem, folder: string, judged: Buffer): Promise<boolean> {
  const aside = join(folder, `.lock.${newBeat().slice(0, 12)}.new`);
  await fileSystem.rename(lockPath(folder), aside);
  const moved = await fileSystem.read(aside);
  if (moved.equals(judged)) {
    await fileSystem.unlink(aside).catch(() => undefined);
    return true;
  }
  await fileSystem.rename(aside, lockPath(folder));
  return false;
}
