import type { RecoveredKey, RecoveryFault } from '../rotation/recovery-port.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import { parameters } from './parameters.ts';
import { ofOtherShares, type Share, shareOn } from './share.ts';
import { Slip39 } from './slip39-library.ts';

/**
 * The key of the first cards that are enough; every further card is tried, too. Names the first card with a fault.
 * Of whole cards that seem to belong together and do not, none can be told from the others: the last one is named.
 */
export function combine(cards: readonly string[]): Result<RecoveredKey, RecoveryFault> {
  const read: Share[] = [];
  for (const [index, typed] of cards.entries()) {
    const share = shareOn(typed, index + 1, read);
    if (!share.ok) return share;
    read.push(share.value);
  }
  // Without a card nobody can say how many are needed: two is the least there can be.
  const threshold = read[0]?.threshold ?? 2;
  if (read.length < threshold) {
    return err({ code: 'recovery-cards-missing', threshold, given: read.length });
  }
  return keyOf(read.slice(0, threshold), read.slice(threshold));
}

function keyOf(enough: readonly Share[], further: readonly Share[]): Result<RecoveredKey, RecoveryFault> {
  const secret = secretOf(enough);
  if (secret === null) return err(ofOtherShares(enough.length));
  try {
    const stray = further.find((share) => !gives(secret, [...enough.slice(1), share]));
    if (stray !== undefined) return err(ofOtherShares(stray.card));
    const shareNumbers = enough.map(({ number }) => number).sort((one, other) => one - other);
    return ok({ recoveryKey: Uint8Array.from(secret), shareNumbers });
  } finally {
    secret.fill(0);
  }
}

function gives(secret: readonly number[], shares: readonly Share[]): boolean {
  const again = secretOf(shares);
  try {
    return again?.every((byte, index) => byte === secret[index]) ?? false;
  } finally {
    again?.fill(0);
  }
}

/** Null where the digest that was shared with the secret says that these shares are not of one split. */
function secretOf(shares: readonly Share[]): number[] | null {
  try {
    const mnemonics = shares.map(({ mnemonic }) => mnemonic);
    return Slip39.recoverSecret(mnemonics, parameters.passphrase);
  } catch {
    return null;
  }
}
