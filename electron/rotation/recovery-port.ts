import type { Result } from './result.ts';

/** Why the words of recovery cards do not give a recovery key. Cards are counted from 1, as they were entered. */
export type RecoveryFault =
  /** A word is not of the list, a word is missing, or the checksum does not fit: mistyped or misread. */
  | { readonly code: 'recovery-card-unreadable'; readonly card: number }
  | { readonly code: 'recovery-card-twice'; readonly card: number; readonly share: number }
  /** It is whole, but of other shares than the first card. */
  | { readonly code: 'recovery-card-of-other-shares'; readonly card: number }
  | { readonly code: 'recovery-cards-missing'; readonly threshold: number; readonly given: number };

/** The recovery key as it comes out of enough cards. */
export interface RecoveredKey {
  /** 32 bytes; the caller zeroes it. */
  readonly recoveryKey: Uint8Array;
  /** The numbers of the shares that it was put together from, in ascending order, from 1. */
  readonly shareNumbers: readonly number[];
}

/** K-of-N shares of a recovery key: any K give the key, K - 1 say next to nothing about it (SLIP-0039: they exclude all but one in 2^32 of the 2^256 keys). */
export interface RecoveryShares {
  /** One text per card, in order: words, separated by one space. `recoveryKey` has 32 bytes. */
  split(
    recoveryKey: Uint8Array,
    slot: { readonly threshold: number; readonly shares: number },
  ): Promise<readonly string[]>;
  /** Puts the key together; however the words were typed: case, spaces and line breaks do not count. */
  combine(cards: readonly string[]): Promise<Result<RecoveredKey, RecoveryFault>>;
}

/** What stands on a recovery card beside its words. */
export interface RecoveryCard {
  readonly tenant: string;
  readonly vaultId: string;
  /** The number of this share, from 1. */
  readonly number: number;
  readonly threshold: number;
  readonly shares: number;
  /** When and by whom the shares were made; an instant. */
  readonly madeAt: string;
  readonly madeBy: string;
  readonly words: string;
}
