/** Enough for the names that a vault has; what is more must not cost time. */
const mostNames = 32;
const mostWords = 6;
const separators = [' ', '', '-', '_', '.'];

/**
 * How names are written in a passphrase: every run of their words, with any of the usual separators. `ACME Bank AG` is
 * also `acme`, `acmebank` and `ACME-Bank`; the estimator takes no notice of case.
 */
export function spellingsOf(names: readonly string[]): string[] {
  return [...new Set(names.slice(0, mostNames).flatMap((name) => [name, ...runsOf(wordsOf(name))]))].filter(
    (spelling) => spelling.length > 1,
  );
}

const wordsOf = (name: string): string[] => (name.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, mostWords);

const runsOf = (words: readonly string[]): string[] =>
  words.flatMap((_, start) =>
    words
      .slice(start)
      .flatMap((_, more) =>
        separators.map((separator) => words.slice(start, start + more + 1).join(separator)),
      ),
  );
