import Slip39 from 'slip39';
import { describe, expect, it } from 'vitest';
import { headerOf } from '../../../electron/recovery/share-header.ts';
import { wordList } from '../../../electron/recovery/slip39-library.ts';
import vectors from './slip-0039-vectors.json' with { type: 'json' };

/** The library beneath, held against the vectors of the standard. */
describe('the test vectors of SLIP-0039', () => {
  it('are all there: 45, of which 15 give a secret', () => {
    expect(vectors.vectors).toHaveLength(45);
    expect(vectors.vectors.filter(({ secret }) => secret !== null)).toHaveLength(15);
  });

  it.each(vectors.vectors)('$name', ({ mnemonics, secret }) => {
    if (secret === null) expect(() => Slip39.recoverSecret(mnemonics, 'TREZOR')).toThrow();
    else expect(Buffer.from(Slip39.recoverSecret(mnemonics, 'TREZOR')).toString('hex')).toBe(secret);
  });
});

describe('the library', () => {
  it('has 1,024 words that their first four letters tell apart', () => {
    expect(wordList).toHaveLength(1024);
    expect(new Set(wordList.map((word) => word.slice(0, 4))).size).toBe(1024);
  });

  it('leaves nothing on arrays and strings that a loop meets', () => {
    const met: string[] = [];
    for (const name in ['one']) met.push(name);
    for (const name in Object('a')) met.push(name);
    expect(met).toEqual(['0', '0']);
  });
});

describe('the header of a share', () => {
  const headersOf = (number: number) =>
    (vectors.vectors[number - 1]?.mnemonics ?? []).map((mnemonic) => headerOf(mnemonic.split(' ')));

  it('says which share it is, and how many are needed', () => {
    const [one, other] = headersOf(23);
    expect(one).toMatchObject({ number: 3, threshold: 2, groups: 1, iterationExponent: 2 });
    expect(other).toMatchObject({ number: 2, threshold: 2, groups: 1, iterationExponent: 2 });
    expect(one?.split).toBe(other?.split);
  });

  it('tells identifiers, iteration exponents and groups apart', () => {
    for (const number of [25, 26, 28, 31]) {
      const [one, other] = headersOf(number);
      expect(one?.split).not.toBe(other?.split);
    }
    expect(headersOf(36)[0]?.groups).toBeGreaterThan(1);
  });
});
