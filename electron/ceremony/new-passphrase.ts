import type { AppError } from '../contract/errors.ts';
import type { PassphraseJudge, PassphraseJudgement } from '../rotation/passphrase-port.ts';

/** The shortest passphrase that a key slot is made with. */
export const minimumPassphraseCharacters = 12;

/** Of zxcvbn's 0 to 4. A copied vault can be tried without end: 3 begins at 10^8 guesses, and "Passwort123!" has it. */
const minimumScore = 4;

/** Is this passphrase too weak for a key slot? `names` are what somebody would try first. Null when it will do. */
export async function newPassphraseRefusal(
  judge: PassphraseJudge,
  passphrase: string,
  names: readonly string[],
): Promise<AppError | null> {
  return refusalOf(passphrase, await judge.judge(passphrase, names));
}

/** What a judgement means for a new passphrase; null where it will do. */
export function refusalOf(passphrase: string, { score }: PassphraseJudgement): AppError | null {
  if ([...passphrase].length < minimumPassphraseCharacters) {
    return { code: 'passphrase-too-short', minimum: minimumPassphraseCharacters };
  }
  return score < minimumScore ? { code: 'passphrase-too-weak' } : null;
}
