import { readFileSync } from 'node:fs';

/** The wall clock of the workstation, as the core's port asks for it, and whether it was moved. */
export interface WorkstationClock {
  /** RFC 3339, UTC, milliseconds. */
  now(): string;
  /** True in a test build whose clock was moved, and never otherwise. */
  moved(): boolean;
}

/** The wall clock of the workstation. */
export const systemClock: WorkstationClock = {
  now: () => new Date().toISOString(),
  moved: () => false,
};

/**
 * The clock of the test build: the wall clock, moved by the milliseconds that the file holds; not moved while
 * there is no file. A production bundle does not contain it.
 */
export function simulatedClock(offsetFile: string | undefined): WorkstationClock {
  const offset = (): number => {
    if (offsetFile === undefined) return 0;
    try {
      return Number(readFileSync(offsetFile, 'utf8'));
    } catch {
      return 0;
    }
  };
  return {
    now: () => new Date(Date.now() + offset()).toISOString(),
    moved: () => offset() !== 0,
  };
}
