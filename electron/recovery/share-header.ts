import { wordList } from './slip39-library.ts';

/** What the first four words of a share say about it, by SLIP-0039. */
export interface ShareHeader {
  /** Equal for the shares of one split, and by chance for one pair of splits in 32,768. */
  readonly split: string;
  readonly iterationExponent: number;
  readonly groups: number;
  readonly threshold: number;
  /** The number of this share, from 1. */
  readonly number: number;
}

const places = new Map(wordList.map((word, place) => [word, place]));

/**
 * Reads the header: identifier (15 bits), extendable flag (1) and iteration exponent (4) in two words; group index,
 * group threshold, group count, member index and member threshold (4 each) in two more.
 */
export function headerOf(words: readonly string[]): ShareHeader {
  const [first, second, third, fourth] = words.map((word) => places.get(word) ?? 0);
  const [parameters, members] = [pair(first, second), pair(third, fourth)];
  return {
    split: [parameters, members >> 8, members & 15].join('.'),
    iterationExponent: parameters & 15,
    groups: ((members >> 8) & 15) + 1,
    threshold: (members & 15) + 1,
    number: ((members >> 4) & 15) + 1,
  };
}

const pair = (high = 0, low = 0): number => (high << 10) | low;
