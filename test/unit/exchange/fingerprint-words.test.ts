import { describe, expect, it } from 'vitest';
import list from '../../../assets/pgp-words.json' with { type: 'json' };
import { fingerprintWords } from '../../../electron/exchange/fingerprint-words.ts';

const lower = (words: readonly string[]) => words.map((word) => word.toLowerCase());

describe('the PGP word list', () => {
  it('has 256 words for each place of a byte, 512 different ones of letters alone', () => {
    expect([list.even.length, list.odd.length]).toEqual([256, 256]);
    const all = [...list.even, ...list.odd];
    expect(new Set(lower(all)).size).toBe(512);
    for (const word of all) expect(word).toMatch(/^[A-Z]?[a-z]+$/);
  });

  it('stands in the order in which it was published: by the alphabet, but for “applicant, Apollo”', () => {
    const sorted = (words: readonly string[]) => [...words].sort();
    expect(lower(list.even)).toEqual(sorted(lower(list.even)));
    const odd = lower(list.odd);
    expect([odd[9], odd[10]]).toEqual(['applicant', 'apollo']);
    expect(odd.toSpliced(9, 2, 'apollo', 'applicant')).toEqual(sorted(odd));
  });

  it('begins and ends as it was published', () => {
    expect([list.even[0], list.odd[0], list.even[255], list.odd[255]]).toEqual([
      'aardvark',
      'adroitness',
      'Zulu',
      'Yucatan',
    ]);
  });
});

describe('a fingerprint in words', () => {
  it('is the published example', () => {
    expect(fingerprintWords('e58294f2e9a227486e8b061b31cc528fd7fa3f19').join(' ')).toBe(
      'topmost Istanbul Pluto vagabond treadmill Pacific brackish dictator goldfish Medusa afflict bravado chatter revolver Dupont midsummer stopwatch whimsical cowbell bottomless',
    );
  });

  it('hears when two neighbours are swapped: they would have other words', () => {
    expect(fingerprintWords('0001')).toEqual(['aardvark', 'adviser']);
    expect(fingerprintWords('0100')).toEqual(['absurd', 'adroitness']);
  });
});
