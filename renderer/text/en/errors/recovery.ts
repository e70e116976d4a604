import type { ErrorTexts } from './shape.ts';

/** Recovery cards: how many there can be, and why the words of some do not open a vault. */
export const recovery = {
  'recovery-shares-invalid': {
    text: 'There can be from {{minimum}} to {{maximum}} recovery cards, and of these at least {{minimum}} and at most all are needed.',
    wayOut: 'Correct the two numbers. Two of three is a good choice for most.',
  },
  'no-recovery-shares': {
    text: 'No recovery cards were made for this vault.',
    wayOut: 'Open it with a passphrase, and make cards under “Vault”.',
  },
  'recovery-shares-of-another-vault': {
    text: 'The cards belong together, but they do not open this vault: they are of another one, or were replaced by newer cards.',
    wayOut: 'Compare what stands on the cards with this vault: its tenant, its identifier, and the date.',
  },
  'recovery-card-unreadable': {
    text: 'The words of card {{card}} cannot be right: one is mistyped, missing, or in the wrong place.',
    wayOut: 'Compare them with the card, word by word.',
  },
  'recovery-card-twice': {
    text: 'Card {{card}} was entered before: it is share number {{share}} once more.',
    wayOut: 'Enter the words of another card.',
  },
  'recovery-card-of-other-shares': {
    text: 'Card {{card}} does not belong to the first one: the two were not made together.',
    wayOut: 'Compare the dates on the cards, and use cards that were made together.',
  },
  'recovery-cards-missing': {
    text: 'Cards that are needed: {{threshold}}. Cards that were entered: {{given}}.',
    wayOut: 'Enter the words of further cards.',
  },
} satisfies Record<string, ErrorTexts>;
