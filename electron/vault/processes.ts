import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { systemReason } from './system-reason.ts';

/** One run of one program. A process number alone is used again; with the time of its start it is not. */
export interface ProcessIdentity {
  readonly host: string;
  /** Where process numbers mean the same: on Linux one start of one machine, and one namespace in it. */
  readonly place: string;
  readonly pid: number;
  /** When it started, in the system's own measure; empty where the system does not tell. */
  readonly started: string;
}

/** What can be learnt about the programs of this machine. */
export interface Processes {
  self(): Promise<ProcessIdentity>;
  /** Whether it is running; null when that cannot be told from here. */
  isRunning(identity: ProcessIdentity): Promise<boolean | null>;
}

export const systemProcesses: Processes = {
  self: async () => ({
    host: hostname(),
    place: await here(),
    pid: process.pid,
    started: (await startOf(process.pid)) ?? '',
  }),
  isRunning: async ({ place, pid, started }) => {
    if (place !== (await here())) return null;
    if (!exists(pid)) return false;
    const found = await startOf(pid);
    return found === null || started === '' ? null : found === started;
  },
};

async function here(): Promise<string> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    return `${boot.trim()} ${await readlink('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user may not be signalled, but is there.
    return systemReason(error) !== 'ESRCH';
  }
}

/** The start of a process in clock ticks since the machine's (proc(5), stat, field 22). */
async function startOf(pid: number): Promise<string | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The name, in brackets, may hold spaces and brackets itself; field 3 follows it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
