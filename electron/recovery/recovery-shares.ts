import type { RecoveryShares } from '../rotation/recovery-port.ts';

/**
 * Recovery shares as SLIP-0039 has them: one group, no passphrase, 33 words for 32 bytes. Any other implementation of
 * the standard puts them together, too. The library is loaded when it is first needed: it adds to Array and String.
 */
export const recoveryShares: RecoveryShares = {
  async split(recoveryKey, slot) {
    const { split } = await import('./split.ts');
    return split(recoveryKey, slot);
  },
  async combine(cards) {
    const { combine } = await import('./combine.ts');
    return combine(cards);
  },
};
