import type { RecoveryFault } from '../rotation/recovery-port.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import { wordsOf } from './card-words.ts';
import { parameters } from './parameters.ts';
import { headerOf, type ShareHeader } from './share-header.ts';
import { Slip39 } from './slip39-library.ts';

/** A share that was read from a card, its checksum correct. */
export interface Share extends ShareHeader {
  /** The number of the card, from 1, in the order in which the cards were entered. */
  readonly card: number;
  readonly mnemonic: string;
}

/** Reads one card and sees whether it fits the cards before it. */
export function shareOn(typed: string, card: number, before: readonly Share[]): Result<Share, RecoveryFault> {
  const words = wordsOf(typed);
  const mnemonic = words?.join(' ') ?? '';
  if (words?.length !== parameters.wordsPerShare || !Slip39.validateMnemonic(mnemonic)) {
    return err({ code: 'recovery-card-unreadable', card });
  }
  const share: Share = { ...headerOf(words), card, mnemonic };
  if (!isOurs(share) || share.split !== (before[0] ?? share).split) return err(ofOtherShares(card));
  const twin = before.find(({ number }) => number === share.number);
  if (twin === undefined) return ok(share);
  if (twin.mnemonic !== mnemonic) return err(ofOtherShares(card));
  return err({ code: 'recovery-card-twice', card, share: share.number });
}

export const ofOtherShares = (card: number): RecoveryFault => ({
  code: 'recovery-card-of-other-shares',
  card,
});

/** A share of another program's could ask for an iteration count that takes minutes. */
const isOurs = ({ iterationExponent, groups, threshold }: ShareHeader): boolean =>
  iterationExponent === parameters.iterationExponent && groups === 1 && threshold > 1;
