/** How hard a passphrase is to guess, by zxcvbn: 0 (at once) to 4 (very hard). */
export type PassphraseScore = 0 | 1 | 2 | 3 | 4;

export interface PassphraseJudgement {
  readonly score: PassphraseScore;
  /** What makes it weak, and what would make it stronger: the estimator's own keys. */
  readonly warning: string | null;
  readonly suggestions: readonly string[];
}

/** Judges passphrases by a real estimator; it knows common words, names and keyboard patterns. */
export interface PassphraseJudge {
  /** `names` are words that somebody who knows the vault would try first. */
  judge(passphrase: string, names: readonly string[]): PassphraseJudgement;
}
