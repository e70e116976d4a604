import type { ErrorTexts } from './shape.ts';

/** Who may do it: roles, four eyes, and what has to stay true of the people of a vault. */
export const people = {
  'witness-may-not-act': {
    text: 'A witness looks at everything, but does no act.',
    wayOut: 'Let an administrator do it. As a witness you can be the second person.',
  },
  'second-person-needed': {
    text: 'This act takes four eyes: a second person has to confirm it.',
    wayOut: 'Try again together with another person of this vault, who enters their own passphrase.',
  },
  'second-person-is-the-first': {
    text: 'The second person is the one who acts. Four eyes are those of two people.',
    wayOut: 'Choose another person, and let this person enter their own passphrase.',
  },
  'wrong-second-passphrase': {
    text: 'This is not the passphrase of the second person.',
    wayOut: 'Check who is chosen, capital letters and the keyboard layout, then enter it again.',
  },
  'no-second-person': {
    text: 'This act takes four eyes, but nobody else has a key slot in this vault.',
    wayOut: 'Add a person under “Vault”, then try again.',
  },
  'person-name-taken': {
    text: 'There is already a person named “{{name}}”. Upper and lower case make no difference.',
    wayOut: 'Choose a name that tells the two people apart.',
  },
  'last-administrator': {
    text: '“{{name}}” is the last administrator. Without one, nobody could do anything in this vault.',
    wayOut: 'Add another administrator first.',
  },
  'removing-oneself': {
    text: 'Nobody removes themselves from a vault.',
    wayOut: 'Let another administrator do it.',
  },
  'four-eyes-need-two-people': {
    text: 'Four eyes need two people, and fewer would be left with a key slot in this vault.',
    wayOut: 'Add a person first, or switch four eyes off.',
  },
  'typed-name-differs': {
    text: 'The name that was typed is not “{{expected}}”.',
    wayOut: 'Type it exactly as it is shown. This makes sure that the right person goes.',
  },
  'key-slot-replaced': {
    text: 'The passphrase that was entered no longer counts: its key slot was replaced, or the person was removed.',
    wayOut: 'Enter the current passphrase, or ask an administrator of this vault.',
  },
} satisfies Record<string, ErrorTexts>;
