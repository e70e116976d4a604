import { describe, expect, it } from 'vitest';
import { fittingCost, measuredKeyDerivation } from '../../../electron/vault/calibration.ts';
import { keyDerivationBounds } from '../../../electron/vault/parameters.ts';

const [mib64, mib256] = [65_536, 262_144];

describe('what deriving a key costs', () => {
  it.each([
    ['a fast machine', 1, { largeMs: 62, smallMs: 15 }, { memoryKiB: mib256, iterations: 16 }],
    ['more time', 2, { largeMs: 62, smallMs: 15 }, { memoryKiB: mib256, iterations: 32 }],
    ['exactly three passes', 1, { largeMs: 333, smallMs: 80 }, { memoryKiB: mib256, iterations: 3 }],
    ['not quite three passes', 1, { largeMs: 334, smallMs: 80 }, { memoryKiB: mib64, iterations: 12 }],
    [
      'a machine too slow for anything',
      1,
      { largeMs: 9000, smallMs: 2000 },
      { memoryKiB: mib64, iterations: 3 },
    ],
    ['no time at all', 0, { largeMs: 62, smallMs: 15 }, { memoryKiB: mib64, iterations: 3 }],
    ['a negative time', -1, { largeMs: 62, smallMs: 15 }, { memoryKiB: mib64, iterations: 3 }],
    [
      'more time than a header may take',
      3600,
      { largeMs: 62, smallMs: 15 },
      { memoryKiB: mib256, iterations: 64 },
    ],
    ['a pass too short to measure', 1, { largeMs: 0, smallMs: 0 }, { memoryKiB: mib256, iterations: 64 }],
  ])('for %s', (_what, seconds, times, expected) => {
    expect(fittingCost(seconds, times)).toEqual({ ...expected, parallelism: 4 });
  });

  it('is never less than RFC 9106 recommends, and never more than a header may ask for', () => {
    const { memoryKiB, iterations, maximumWork } = keyDerivationBounds;
    for (let seconds = 0; seconds < 40; seconds += 0.37) {
      for (let largeMs = 1; largeMs < 3000; largeMs *= 1.7) {
        const cost = fittingCost(seconds, { largeMs, smallMs: largeMs / 4 });
        expect(cost.memoryKiB).toBeGreaterThanOrEqual(mib64);
        expect(cost.iterations).toBeGreaterThanOrEqual(3);
        expect(cost.memoryKiB).toBeLessThanOrEqual(memoryKiB.maximum);
        expect(cost.iterations).toBeLessThanOrEqual(iterations.maximum);
        expect(cost.memoryKiB * cost.iterations).toBeLessThanOrEqual(maximumWork);
      }
    }
  });

  it('is measured on this machine', async () => {
    const [least, most] = [await measuredKeyDerivation.costOf(0), await measuredKeyDerivation.costOf(1000)];
    expect(least).toEqual({ memoryKiB: mib64, iterations: 3, parallelism: 4 });
    expect(most).toEqual({ memoryKiB: mib256, iterations: 64, parallelism: 4 });
  });
});
