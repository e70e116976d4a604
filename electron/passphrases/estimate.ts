import {
  type PassphraseJudgement,
  passphraseSuggestions,
  passphraseWarnings,
} from '../rotation/passphrase-port.ts';
import { bounds, estimator } from './estimator.ts';
import { spellingsOf } from './names.ts';

/** A repetition: it goes through every part of the estimator that remembers the text it saw last. */
const nothingSecret = 'aa';

/**
 * The judgement of the passphrase's first characters. Whatever follows makes it no easier to guess, so that a long one is
 * judged too weak at worst.
 */
export function estimate(passphrase: string, names: readonly string[]): PassphraseJudgement {
  const { score, feedback } = estimator.check(passphrase.slice(0, bounds.characters), spellingsOf(names));
  estimator.check(nothingSecret);
  return {
    score,
    warning: passphraseWarnings.find((warning) => warning === feedback.warning) ?? null,
    suggestions: passphraseSuggestions.filter((suggestion) => feedback.suggestions.includes(suggestion)),
  };
}
