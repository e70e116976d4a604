import type { PassphraseJudgement } from '../../electron/contract/schemas/vaults.ts';
import { en } from '../text/en.ts';
import type { Translate } from '../text/language.ts';

type Warning = keyof typeof en.passphrase.warnings;
type Suggestion = keyof typeof en.passphrase.suggestions;

const isWarning = (key: string): key is Warning => Object.hasOwn(en.passphrase.warnings, key);
const isSuggestion = (key: string): key is Suggestion => Object.hasOwn(en.passphrase.suggestions, key);

/** Why a passphrase is weak, and what would make it stronger: whole sentences. A key without a text says nothing. */
export function reasonsOf(t: Translate, { warning, suggestions }: PassphraseJudgement): readonly string[] {
  return [
    ...(warning !== null && isWarning(warning) ? [t(`passphrase.warnings.${warning}`)] : []),
    ...suggestions.filter(isSuggestion).map((key) => t(`passphrase.suggestions.${key}`)),
  ];
}
