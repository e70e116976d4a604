import crypto, { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import Slip39 from 'slip39';
import { describe, expect, it, vi } from 'vitest';
import { recoveryShares } from '../../../electron/recovery/recovery-shares.ts';
import { decrypted, pointOf, valueAt } from './shares-math.ts';

const { split, combine } = recoveryShares;
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** The key that these cards give; fails where they give none. */
async function keyFrom(cards: readonly string[]): Promise<string> {
  const combined = await combine(cards);
  if (!combined.ok) throw new Error(combined.error.code);
  return hex(combined.value.recoveryKey);
}

const key = fc.uint8Array({ minLength: 32, maxLength: 32 });
const scheme = fc
  .integer({ min: 2, max: 16 })
  .chain((shares) =>
    fc.record({ shares: fc.constant(shares), threshold: fc.integer({ min: 2, max: shares }) }),
  );
/** Some of the cards, in any order. */
const shuffled = (count: number) => fc.shuffledSubarray([...Array(count).keys()], { minLength: count });

describe('recovery shares', () => {
  it('any K of N give the key, and say which shares they were', async () => {
    const given = scheme.chain((of) => fc.tuple(fc.constant(of), shuffled(of.shares)));
    await fc.assert(
      fc.asyncProperty(key, given, async (secret, [{ threshold, shares }, order]) => {
        const cards = await split(secret, { threshold, shares });
        const chosen = order.slice(0, threshold);
        const combined = await combine(chosen.map((index) => cards[index] ?? ''));
        expect(combined).toEqual({
          ok: true,
          value: {
            recoveryKey: secret,
            shareNumbers: chosen.map((index) => index + 1).sort((one, other) => one - other),
          },
        });
      }),
      { numRuns: 60 },
    );
  });

  it('fewer than K are refused', async () => {
    await fc.assert(
      fc.asyncProperty(key, scheme, async (secret, { threshold, shares }) => {
        const cards = await split(secret, { threshold, shares });
        const given = threshold - 1;
        expect(await combine(cards.slice(0, given))).toEqual({
          ok: false,
          error: { code: 'recovery-cards-missing', threshold, given },
        });
      }),
      { numRuns: 30 },
    );
    expect(await combine([])).toMatchObject({ error: { code: 'recovery-cards-missing', given: 0 } });
  });

  it('every three of five give the key; all five do, too', async () => {
    const secret = randomBytes(32);
    const cards = await split(secret, { threshold: 3, shares: 5 });
    const triples = cards.flatMap((one, i) =>
      cards.slice(i + 1).flatMap((two, j) => cards.slice(i + j + 2).map((three) => [one, two, three])),
    );
    expect(triples).toHaveLength(10);
    for (const triple of triples) expect(await keyFrom(triple)).toBe(hex(secret));
    expect(await keyFrom(cards)).toBe(hex(secret));
  });

  it('an audited implementation of another hand computes the same secret from them', async () => {
    for (const [threshold, shares] of [
      [2, 3],
      [3, 5],
      [5, 9],
      [16, 16],
    ] as const) {
      const secret = randomBytes(32);
      const points = (await split(secret, { threshold, shares })).map(pointOf);
      for (const chosen of [points.slice(0, threshold), points.slice(-threshold)]) {
        const encrypted = await valueAt(255, chosen);
        expect(hex(decrypted(encrypted, chosen[0]?.identifier ?? encrypted))).toBe(hex(secret));
      }
    }
  });

  it('takes a key of 32 bytes only, and neither 1 of N nor more than 16', async () => {
    await expect(split(randomBytes(16), { threshold: 2, shares: 3 })).rejects.toThrow('32 bytes');
    for (const [threshold, shares] of [
      [1, 1],
      [1, 3],
      [4, 3],
      [2, 17],
    ] as const) {
      await expect(split(randomBytes(32), { threshold, shares })).rejects.toThrow();
    }
  });

  it('leaves the given key as it is', async () => {
    const secret = randomBytes(32);
    const before = hex(secret);
    await split(secret, { threshold: 2, shares: 2 });
    expect(hex(secret)).toBe(before);
  });
});

describe('what fewer than K cards say of the key', () => {
  it('nothing by their form: cards of different keys share their first words only by scheme', async () => {
    const scheme = { threshold: 3, shares: 5 };
    const ofZeros = await split(new Uint8Array(32), scheme);
    const ofOnes = await split(new Uint8Array(32).fill(255), scheme);
    for (const [index, card] of ofZeros.entries()) {
      const [one, other] = [card.split(' '), (ofOnes[index] ?? '').split(' ')];
      expect(one).toHaveLength(33);
      expect(other).toHaveLength(33);
      expect(one.slice(2, 4)).toEqual(other.slice(2, 4));
    }
  });

  it('their randomness is that of node:crypto, new for every split', async () => {
    const drawn = vi.spyOn(crypto, 'randomBytes');
    try {
      await split(new Uint8Array(32), { threshold: 4, shares: 5 });
      // The identifier, what goes with the digest, and the two shares that are free.
      expect(drawn.mock.calls.map(([length]) => length)).toEqual([2, 28, 32, 32]);
    } finally {
      drawn.mockRestore();
    }
  });

  it('what hides the key is evenly distributed and never the same, whatever the key is', async () => {
    for (const secret of [new Uint8Array(32), new Uint8Array(32).fill(255)]) {
      const counts = new Array<number>(256).fill(0);
      const seen = new Set<string>();
      const splits = 150;
      for (let count = 0; count < splits; count += 1) {
        const points = (await split(secret, { threshold: 2, shares: 2 })).map(pointOf);
        // SLIP-0039 shares the key at 255, and at 254 a digest of four bytes before the random ones.
        const random = (await valueAt(254, points)).subarray(4);
        seen.add(hex(random));
        for (const byte of random) counts[byte] = (counts[byte] ?? 0) + 1;
      }
      expect(seen.size).toBe(splits);
      const expected = (splits * 28) / 256;
      const chiSquared = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
      // 255 degrees of freedom: mean 255, standard deviation 22.6. Eight of those are no accident.
      expect(chiSquared).toBeGreaterThan(255 - 8 * 22.6);
      expect(chiSquared).toBeLessThan(255 + 8 * 22.6);
    }
  });
});

describe('what is typed', () => {
  it('may have any case, white space, line breaks, numbers before the words, and words cut short', async () => {
    const secret = randomBytes(32);
    const [one = '', other = ''] = await split(secret, { threshold: 2, shares: 3 });
    const forms: ((words: string) => string)[] = [
      (words) => words.toUpperCase(),
      (words) => `  ${words.replaceAll(' ', ' \r\n\t ')}\n`,
      (words) => words.replaceAll(' ', '\u00a0'),
      (words) => words.replaceAll(/[a-z]+/g, (word) => word.slice(0, 4)),
      (words) => words.replaceAll(/[a-z]+/g, (word) => word.slice(0, 5)),
      (words) =>
        words
          .split(' ')
          .map((word, index) => `${index + 1}. ${word}`)
          .join('\n'),
      (words) =>
        words
          .split(' ')
          .map((word, index) => `${index + 1} ${word}`)
          .join('  '),
      (words) =>
        words
          .split(' ')
          .map((word, index) => `${index + 1}.${word}`)
          .join(' '),
    ];
    for (const form of forms) expect(await keyFrom([form(one), form(other)])).toBe(hex(secret));
  });

  it('is refused where a word is cut to three letters, goes on wrongly, is missing or is one too many', async () => {
    const [one = '', other = ''] = await split(randomBytes(32), { threshold: 2, shares: 2 });
    const words = one.split(' ');
    const wrong = [
      '',
      words.slice(1).join(' '),
      `${one} academic`,
      [words[0]?.slice(0, 3), ...words.slice(1)].join(' '),
      [`${words[0]}x`, ...words.slice(1)].join(' '),
      'a passphrase',
      '0'.repeat(100_000),
    ];
    for (const card of wrong) {
      expect(await combine([other, card])).toEqual({
        ok: false,
        error: { code: 'recovery-card-unreadable', card: 2 },
      });
    }
  });

  it('every single wrong word is found, wherever it stands', async () => {
    const [one = '', other = ''] = await split(randomBytes(32), { threshold: 2, shares: 2 });
    const { wordList } = await import('../../../electron/recovery/slip39-library.ts');
    let [tried, missed] = [0, 0];
    for (const [place, right] of one.split(' ').entries()) {
      for (const wrong of wordList) {
        if (wrong === right) continue;
        const combined = await combine([one.split(' ').with(place, wrong).join(' '), other]);
        tried += 1;
        if (combined.ok || combined.error.code !== 'recovery-card-unreadable') missed += 1;
      }
    }
    console.log(`recovery cards, one wrong word: tried ${tried}, missed ${missed}`);
    expect({ tried, missed }).toEqual({ tried: 33 * 1023, missed: 0 });
  });

  it('every two words that changed places are found', async () => {
    const [one = '', other = ''] = await split(randomBytes(32), { threshold: 2, shares: 2 });
    const words = one.split(' ');
    let [tried, missed] = [0, 0];
    for (let i = 0; i < words.length; i += 1) {
      for (let j = i + 1; j < words.length; j += 1) {
        const [first = '', second = ''] = [words[i], words[j]];
        if (first === second) continue;
        const combined = await combine([words.with(i, second).with(j, first).join(' '), other]);
        tried += 1;
        if (combined.ok || combined.error.code !== 'recovery-card-unreadable') missed += 1;
      }
    }
    console.log(`recovery cards, two words swapped: tried ${tried}, missed ${missed}`);
    expect(tried).toBeGreaterThan(450);
    expect(missed).toBe(0);
  });
});

describe('cards that do not belong together', () => {
  it('the same card twice is named, with the number of its share', async () => {
    const [one = '', two = ''] = await split(randomBytes(32), { threshold: 3, shares: 3 });
    expect(await combine([one, two, two.toUpperCase()])).toEqual({
      ok: false,
      error: { code: 'recovery-card-twice', card: 3, share: 2 },
    });
  });

  it('a card of another split is named, also of the same key, and also where it is one too many', async () => {
    const secret = randomBytes(32);
    const scheme = { threshold: 2, shares: 3 };
    const [one = '', two = ''] = await split(secret, scheme);
    const [, , stray = ''] = await split(secret, scheme);
    const named = (card: number) => ({ ok: false, error: { code: 'recovery-card-of-other-shares', card } });
    expect(await combine([one, stray])).toEqual(named(2));
    expect(await combine([one, two, stray])).toEqual(named(3));
  });

  it('so is a card of another scheme, or of another program', async () => {
    const [one = ''] = await split(randomBytes(32), { threshold: 2, shares: 3 });
    const [, stray = ''] = await split(randomBytes(32), { threshold: 3, shares: 3 });
    expect(await combine([one, stray])).toMatchObject({ error: { code: 'recovery-card-of-other-shares' } });
    const slow = Slip39.fromArray(Array.from(randomBytes(32)), {
      passphrase: '',
      threshold: 1,
      groups: [[2, 2, '']],
      iterationExponent: 1,
      extendableBackupFlag: 0,
    }).fromPath('r/0').mnemonics;
    expect(await combine(slow)).toEqual({
      ok: false,
      error: { code: 'recovery-card-of-other-shares', card: 1 },
    });
  });

  it('an identifier that two splits have in common by chance does not hide it', async () => {
    const drawn = vi.spyOn(crypto, 'randomBytes');
    const sameIdentifier = (length: number) =>
      length === 2 ? Buffer.of(1, 2) : Buffer.from(crypto.getRandomValues(new Uint8Array(length)));
    drawn.mockImplementation(sameIdentifier as typeof crypto.randomBytes);
    const scheme = { threshold: 2, shares: 3 };
    const [one = '', two = ''] = await split(new Uint8Array(32).fill(1), scheme);
    const [first = '', second = '', third = ''] = await split(new Uint8Array(32).fill(2), scheme);
    drawn.mockRestore();
    expect(one.split(' ').slice(0, 2)).toEqual(first.split(' ').slice(0, 2));
    const named = (card: number) => ({ ok: false, error: { code: 'recovery-card-of-other-shares', card } });
    expect(await combine([one, second])).toEqual(named(2));
    expect(await combine([one, first])).toEqual(named(2));
    expect(await combine([one, two, third])).toEqual(named(3));
  });
});
