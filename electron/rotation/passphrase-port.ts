/** How hard a passphrase is to guess, by zxcvbn: 0 (at once) to 4 (very hard). */
export type PassphraseScore = 0 | 1 | 2 | 3 | 4;

/** What may make a passphrase weak: the estimator's own keys, all that can come. */
export const passphraseWarnings = [
  'straightRow',
  'keyPattern',
  'simpleRepeat',
  'extendedRepeat',
  'sequences',
  'recentYears',
  'dates',
  'topTen',
  'topHundred',
  'common',
  'similarToCommon',
  'wordByItself',
  'namesByThemselves',
  'commonNames',
  'userInputs',
] as const;
export type PassphraseWarning = (typeof passphraseWarnings)[number];

/** What may make it stronger: the estimator's own keys, all that can come. */
export const passphraseSuggestions = [
  'l33t',
  'reverseWords',
  'allUppercase',
  'capitalization',
  'dates',
  'recentYears',
  'associatedYears',
  'sequences',
  'repeated',
  'longerKeyboardPattern',
  'anotherWord',
  'useWords',
  'noNeed',
] as const;
export type PassphraseSuggestion = (typeof passphraseSuggestions)[number];

export interface PassphraseJudgement {
  readonly score: PassphraseScore;
  readonly warning: PassphraseWarning | null;
  readonly suggestions: readonly PassphraseSuggestion[];
}

/** Judges passphrases by a real estimator; it knows common words, names and keyboard patterns. */
export interface PassphraseJudge {
  /**
   * `names` are words that somebody who knows the vault would try first. The first call takes longer: it loads the
   * dictionaries. Nothing is kept of the passphrase.
   */
  judge(passphrase: string, names: readonly string[]): Promise<PassphraseJudgement>;
}
