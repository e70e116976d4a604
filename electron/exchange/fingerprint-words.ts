import list from '../../assets/pgp-words.json';

/**
 * Bytes as words for a telephone, by the PGP word list: two syllables for a byte in an even place, counted from zero,
 * and three for one in an odd place, so that a word left out, repeated or swapped is heard. Takes hexadecimal digits,
 * an even number of them.
 */
export function fingerprintWords(hex: string): readonly string[] {
  return [...Buffer.from(hex, 'hex')].map((byte, place) => {
    const words = place % 2 === 0 ? list.even : list.odd;
    return words[byte] ?? '';
  });
}
