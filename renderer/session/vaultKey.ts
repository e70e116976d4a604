import type { CallInput } from '../../electron/contract/ipc.ts';
import type { KeySlotOwner, VaultFrontView } from '../../electron/contract/schemas/vaults.ts';
import { enteredCards } from '../cards/enteredCards.ts';
import { noPassphrases, type Passphrases } from '../passphrase/passphrases.ts';

/** What a person enters to open a vault, by a passphrase or by recovery cards. Switching loses nothing. */
export interface KeyDraft {
  readonly by: 'passphrase' | 'recovery';
  /** Null until somebody else than the one proposed was chosen. */
  readonly personId: string | null;
  readonly passphrase: string;
  readonly cards: readonly string[];
  /** With recovery cards: the passphrase from now on. */
  readonly renewed: Passphrases;
}

export const emptyKey: KeyDraft = {
  by: 'passphrase',
  personId: null,
  passphrase: '',
  cards: [],
  renewed: noPassphrases,
};

/** Whom the form offers: with recovery cards administrators alone, because a witness could do nothing with it. */
export const peopleFor = (front: VaultFrontView, { by }: Pick<KeyDraft, 'by'>): readonly KeySlotOwner[] =>
  by === 'passphrase' ? front.people : front.people.filter(({ role }) => role === 'administrator');

/** Who is shown as chosen: whoever was, or else who opened the vault last, or else its first administrator. */
export function personOf(
  front: VaultFrontView,
  draft: Pick<KeyDraft, 'by' | 'personId'>,
  lastOpenedBy: string | null,
): KeySlotOwner | undefined {
  const people = peopleFor(front, draft);
  return (
    people.find(({ id }) => id === draft.personId) ??
    people.find(({ name }) => name === lastOpenedBy) ??
    people.find(({ role }) => role === 'administrator') ??
    people[0]
  );
}

/** What goes to main. */
export function vaultKeyOf(draft: KeyDraft, { id }: KeySlotOwner): CallInput<'vault.open'>['key'] {
  return draft.by === 'passphrase'
    ? { by: 'passphrase', personId: id, passphrase: draft.passphrase }
    : { by: 'recovery', personId: id, passphrase: draft.renewed.first, cards: enteredCards(draft.cards) };
}
