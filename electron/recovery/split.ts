import { parameters } from './parameters.ts';
import { Slip39 } from './slip39-library.ts';

interface Scheme {
  readonly threshold: number;
  readonly shares: number;
}

/**
 * The words of each share, in order. Throws for a key of another length and for a scheme that is not K of N with
 * 2 ≤ K ≤ N ≤ 16.
 */
export function split(recoveryKey: Uint8Array, { threshold, shares }: Scheme): readonly string[] {
  const { keyBytes, passphrase, iterationExponent, extendableBackupFlag } = parameters;
  if (recoveryKey.length !== keyBytes) throw new RangeError(`a recovery key has ${keyBytes} bytes`);
  if (threshold < 2) throw new RangeError('one card alone must not open a vault');
  // The library works on arrays of numbers; those that it makes on the way are left to the garbage collector.
  const secret = Array.from(recoveryKey);
  try {
    const made = Slip39.fromArray(secret, {
      passphrase,
      threshold: 1,
      groups: [[threshold, shares, '']],
      iterationExponent,
      extendableBackupFlag,
    });
    return made.fromPath('r/0').mnemonics;
  } finally {
    secret.fill(0);
  }
}
