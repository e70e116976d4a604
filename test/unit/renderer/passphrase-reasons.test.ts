import type { TFunction } from 'i18next';
import { expect, it } from 'vitest';
import { reasonsOf } from '../../../renderer/passphrase/reasons.ts';

const t = ((key: string) => key) as unknown as TFunction;

it('says why a passphrase is weak and then what would help, and nothing for a key without a text', () => {
  expect(
    reasonsOf(t, { score: 0, warning: 'wordByItself', suggestions: ['anotherWord', 'l33t'], refusal: null }),
  ).toEqual([
    'passphrase.warnings.wordByItself',
    'passphrase.suggestions.anotherWord',
    'passphrase.suggestions.l33t',
  ]);
  expect(
    reasonsOf(t, { score: 1, warning: 'pwned', suggestions: ['toString', 'useWords'], refusal: null }),
  ).toEqual(['passphrase.suggestions.useWords']);
  expect(reasonsOf(t, { score: 4, warning: null, suggestions: [], refusal: null })).toEqual([]);
});
