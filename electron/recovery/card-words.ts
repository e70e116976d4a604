import { wordList } from './slip39-library.ts';

/** So many letters tell the words of SLIP-0039 apart. */
const distinctLetters = 4;

const byStart = new Map(wordList.map((word) => [word.slice(0, distinctLetters), word]));

/**
 * The words of a card as it was typed: case, white space and line breaks do not count, nor do the numbers that stand
 * before the words on paper; a word may be cut short after its first four letters. Null where one is not of the list.
 */
export function wordsOf(typed: string): readonly string[] | null {
  const words: string[] = [];
  for (const piece of typed.toLowerCase().split(/\s+/)) {
    const letters = piece.replace(/^\d+[.):]?/, '');
    if (letters === '') continue;
    const word = wordFor(letters);
    if (word === null) return null;
    words.push(word);
  }
  return words;
}

function wordFor(letters: string): string | null {
  const word = byStart.get(letters.slice(0, distinctLetters));
  return letters.length >= distinctLetters && word?.startsWith(letters) ? word : null;
}
