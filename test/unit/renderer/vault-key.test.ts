import { describe, expect, it } from 'vitest';
import type { VaultFrontView } from '../../../electron/contract/schemas/vaults.ts';
import { emptyKey, peopleFor, personOf, vaultKeyOf } from '../../../renderer/session/vaultKey.ts';

const ada = { id: '1', name: 'Ada Admin', role: 'administrator' } as const;
const will = { id: '2', name: 'Will Witness', role: 'witness' } as const;
const bea = { id: '3', name: 'Bea Admin', role: 'administrator' } as const;
const front: VaultFrontView = { people: [will, ada, bea], recovery: { threshold: 3, shares: 5 } };

describe('who is proposed as the one who is here', () => {
  it('is whoever opened the vault last, and else its first administrator', () => {
    expect(personOf(front, emptyKey, 'Will Witness')).toBe(will);
    expect(personOf(front, emptyKey, 'Somebody who left')).toBe(ada);
    expect(personOf(front, emptyKey, null)).toBe(ada);
    expect(personOf({ ...front, people: [will] }, emptyKey, null)).toBe(will);
    expect(personOf({ ...front, people: [] }, emptyKey, null)).toBeUndefined();
  });

  it('gives way to a choice, but not to one that this vault does not offer', () => {
    expect(personOf(front, { ...emptyKey, personId: bea.id }, 'Will Witness')).toBe(bea);
    expect(personOf(front, { ...emptyKey, personId: 'of another vault' }, null)).toBe(ada);
  });

  it('is an administrator where recovery cards open the vault', () => {
    const draft = { ...emptyKey, by: 'recovery' } as const;
    expect(peopleFor(front, draft)).toEqual([ada, bea]);
    expect(personOf(front, draft, 'Will Witness')).toBe(ada);
  });
});

describe('what goes to main', () => {
  const draft = {
    ...emptyKey,
    passphrase: 'old',
    cards: ['', 'quokka lantern', ' \n'],
    renewed: { first: 'new', second: 'new' },
  };

  it('is the passphrase alone, or the cards with the new passphrase', () => {
    expect(vaultKeyOf(draft, ada)).toEqual({ by: 'passphrase', personId: '1', passphrase: 'old' });
    expect(vaultKeyOf({ ...draft, by: 'recovery' }, ada)).toMatchObject({
      by: 'recovery',
      personId: '1',
      passphrase: 'new',
    });
  });

  it('has the cards in their places, without the empty fields after the last', () => {
    expect(vaultKeyOf({ ...draft, by: 'recovery' }, ada)).toMatchObject({ cards: ['', 'quokka lantern'] });
    expect(vaultKeyOf({ ...draft, by: 'recovery', cards: [] }, ada)).toMatchObject({ cards: [] });
  });
});
