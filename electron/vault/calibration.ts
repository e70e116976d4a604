import type { KeyDerivationCost } from '../rotation/vault-port.ts';
import { deriveKey } from './key-derivation.ts';
import { calibration, type KeyDerivation, keyDerivationBounds, saltBytes } from './parameters.ts';

const { largeMemoryKiB, smallMemoryKiB, minimumIterations, parallelism } = calibration;

/** How long one pass over so much memory takes, in milliseconds. */
export interface PassTimes {
  readonly largeMs: number;
  readonly smallMs: number;
}

/**
 * The cost that takes about so many seconds: as many passes over 256 MiB as fit, or over 64 MiB where fewer than
 * three of those do. Never below 64 MiB and three passes (RFC 9106, 4.), never above what a header may ask for.
 */
export function fittingCost(seconds: number, { largeMs, smallMs }: PassTimes): KeyDerivationCost {
  const passes = (passMs: number) => Math.floor((seconds * 1000) / passMs);
  const memoryKiB = passes(largeMs) >= minimumIterations ? largeMemoryKiB : smallMemoryKiB;
  const fitting = passes(memoryKiB === largeMemoryKiB ? largeMs : smallMs);
  const { iterations, maximumWork } = keyDerivationBounds;
  const most = Math.min(iterations.maximum, Math.floor(maximumWork / memoryKiB));
  return { memoryKiB, iterations: Math.max(minimumIterations, Math.min(fitting, most)), parallelism };
}

/** The median of three: the first one also wakes the processor and the threads. */
async function passMs(memoryKiB: number): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    const begun = performance.now();
    await deriveKey('calibration', Buffer.alloc(saltBytes), { memoryKiB, iterations: 1, parallelism });
    times.push(performance.now() - begun);
  }
  return times.sort((left, right) => left - right)[1] as number;
}

/** Argon2id as it is on this machine: the costs of new slots are measured here and now. */
export const measuredKeyDerivation: KeyDerivation = {
  bounds: keyDerivationBounds,
  costOf: async (seconds) =>
    fittingCost(seconds, {
      largeMs: await passMs(largeMemoryKiB),
      smallMs: await passMs(smallMemoryKiB),
    }),
};
