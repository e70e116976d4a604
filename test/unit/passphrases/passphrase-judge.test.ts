import { Options, ZxcvbnFactory } from '@zxcvbn-ts/core';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { estimate } from '../../../electron/passphrases/estimate.ts';
import { passphraseSuggestions, passphraseWarnings } from '../../../electron/rotation/passphrase-port.ts';

const names = ['ACME Bank AG', 'Ada Admin', 'dec_2026'];
const judge = (passphrase: string) => estimate(passphrase, names);
const scoreOf = (passphrase: string) => judge(passphrase).score;

describe('the judgement of a passphrase', () => {
  it.each([
    ['password', 'topTen'],
    ['passwort', 'common'],
    ['drowssap', 'similarToCommon'],
    ['qwertzuiop', 'straightRow'],
    ['yxcvbnm,.-', 'straightRow'],
    ['asdfghjklöä', 'straightRow'],
    ['31.12.1999', 'dates'],
    ['aaaaaaaaaaaaaaaa', 'simpleRepeat'],
    ['abcabcabcabcabc', 'extendedRepeat'],
    ['januaryfebruarymarch', 'sequences'],
    ['schnitzler', 'namesByThemselves'],
    ['Sommer2026', 'commonNames'],
    ['acme', 'userInputs'],
    ['acme2026', 'userInputs'],
    ['ACME Bank AG', 'userInputs'],
    ['AcmeBankAG1', 'userInputs'],
    ['ada-admin-2026', 'userInputs'],
  ])('%s is weak: %s', (passphrase, warning) => {
    const judgement = judge(passphrase);
    expect(judgement.score).toBeLessThan(3);
    expect(judgement.warning).toBe(warning);
    expect(judgement.suggestions).toContain('anotherWord');
  });

  it.each([
    'Passwort123!',
    'Geheimnis2026',
    'P@ssw0rd2026',
    'ACME-Bank-2026',
    'acme_bank_2026!',
    '1qay2wsx3edc',
  ])('%s is not very hard to guess, whatever signs it has', (passphrase) => {
    expect(scoreOf(passphrase)).toBeLessThan(4);
  });

  it.each([
    'correct horse battery staple',
    'zesty zipfile zodiac zombie',
    'wolkenkratzer schnee lampe tiger',
    'Der Zug nach Pforzheim hat heute Gurken geladen',
    'k7#Qm!2vLp9$',
  ])('%s is very hard to guess', (passphrase) => {
    expect(judge(passphrase)).toEqual({ score: 4, warning: null, suggestions: [] });
  });

  it('counts names only where they are given', () => {
    const without = estimate('zyx-qwv-2026', []);
    const withName = estimate('zyx-qwv-2026', ['Zyx Qwv GmbH']);
    expect(withName.score).toBeLessThan(without.score);
    expect(withName.warning).toBe('userInputs');
    expect(estimate('zyx-qwv-2026', [])).toEqual(without);
  });

  it('says of nothing at all what would do', () => {
    expect(judge('')).toEqual({ score: 0, warning: null, suggestions: ['useWords', 'noNeed'] });
  });

  it('is not taken in by the names that every object has', () => {
    for (const name of ['constructor', '__proto__', 'constructor2026', 'constructorconstructor']) {
      expect(scoreOf(name)).toBeLessThan(4);
    }
    expect(estimate('acme2026', ['__proto__', 'constructor', 'acme']).score).toBeLessThan(2);
  });

  it('is one that the port knows, whatever is typed', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 3 }), (passphrase, someNames) => {
        const { score, warning, suggestions } = estimate(passphrase, someNames);
        expect([0, 1, 2, 3, 4]).toContain(score);
        expect([...passphraseWarnings, null]).toContain(warning);
        for (const suggestion of suggestions) expect(passphraseSuggestions).toContain(suggestion);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the keys of warnings and suggestions', () => {
  it('are all that the library has, but the one of a look-up that is not used', () => {
    const { warnings, suggestions } = new Options().translations;
    expect([...passphraseWarnings, 'pwned'].sort()).toEqual(Object.values(warnings).sort());
    expect([...passphraseSuggestions, 'pwned'].sort()).toEqual(Object.values(suggestions).sort());
  });
});

describe('the work that a text can cause', () => {
  it('is bounded: the estimator never sees more than 64 characters, and what follows does not count', () => {
    const check = vi.spyOn(ZxcvbnFactory.prototype, 'check');
    const hostile = 'p4$$w0rd1!'.repeat(102).slice(0, 1024);
    expect(judge(hostile)).toEqual(judge(hostile.slice(0, 64)));
    expect(Math.max(...check.mock.calls.map(([text]) => text.length))).toBe(64);
    check.mockRestore();
  });

  it('is bounded: so is the number of spellings and of names', () => {
    const check = vi.spyOn(ZxcvbnFactory.prototype, 'check');
    estimate(
      'x',
      Array<string>(1000)
        .fill('a b c d e f g h i j k l m n o p')
        .map((name, i) => name + i),
    );
    const [, spellings] = check.mock.calls[0] ?? [];
    expect(spellings?.length).toBeLessThan(32 * (1 + 21 * 5));
    const [estimator] = check.mock.contexts as unknown as { options: Options }[];
    expect(estimator?.options).toMatchObject({ l33tMaxSubstitutions: 3, maxLength: 64 });
    check.mockRestore();
  });
});

describe('what is left of a passphrase', () => {
  it('is nothing in the estimator', () => {
    const check = vi.spyOn(ZxcvbnFactory.prototype, 'check');
    const marker = 'Unvergesslich';
    for (const passphrase of [marker, `${marker}${marker}`, `${marker}2026 xx${marker}`]) {
      estimate(passphrase, [`${marker} AG`]);
      const [estimator] = check.mock.contexts;
      expect(holds(estimator, marker)).toBe(false);
      // The library itself keeps it: without what the judge does about it, this test would fail.
      (estimator as ZxcvbnFactory).check(passphrase);
      expect(holds(estimator, marker)).toBe(true);
    }
    check.mockRestore();
  });
});

/** Is the text anywhere in what can be reached from here? The dictionaries' words are not looked through. */
function holds(root: unknown, text: string, seen = new Set<unknown>()): boolean {
  if (typeof root === 'string') return root.toLowerCase().includes(text.toLowerCase());
  if (typeof root !== 'object' || root === null || seen.has(root)) return false;
  seen.add(root);
  const values = Object.values(root);
  return values.length < 1000 && values.some((value) => holds(value, text, seen));
}
