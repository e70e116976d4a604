import type { ErrorTexts } from './shape.ts';

/** The vault, and the session around it. */
export const vault = {
  'wrong-passphrase': {
    text: 'The passphrase does not open this vault.',
    wayOut: 'Check capital letters and the keyboard layout, then enter it again.',
  },
  'too-many-attempts': {
    text: 'Several wrong passphrases in a row were entered for this vault.',
    wayOut: 'Wait {{waitSeconds}}, then enter the passphrase again.',
  },
  'not-a-vault': {
    text: 'There is no vault in the folder {{folder}}.',
    wayOut: 'Connect the drive that it is on, or choose the folder that holds the file vault.json.',
  },
  'vault-newer-version': {
    text: 'The vault was written by a newer Keyturn: format {{version}}. This one reads formats up to {{supported}}.',
    wayOut: 'Open it with the newer Keyturn.',
  },
  'vault-damaged': {
    text: 'The vault is damaged or was altered: its part “{{part}}” does not verify.',
    wayOut:
      'Nothing was opened or changed. Keep the folder as it is for an examination, and work with a copy made before.',
  },
  'vault-changed-outside': {
    text: 'The vault was changed from outside since it was opened.',
    wayOut: 'Lock it, make sure that nobody else has it open, and unlock it again.',
  },
  'vault-in-use': {
    text: 'The vault is open already: by {{person}} on the machine {{host}}, process {{pid}}, since {{since}}.',
    wayOut: 'Lock it or close Keyturn there, then open it here. Only one at a time can write to a vault.',
  },
  'not-a-backup': {
    text: 'The file is no backup of a Keyturn vault.',
    wayOut: 'Choose a file that was made with “Back up …”; its name ends with .keyturn-backup.',
  },
  'backup-damaged': {
    text: 'The backup is damaged or was altered: it does not verify.',
    wayOut: 'Nothing was written. Use another copy of the backup, or an earlier one.',
  },
  'folder-not-empty': {
    text: 'The folder {{folder}} is not empty.',
    wayOut: 'Choose an empty folder, or make a new one: a vault shares its folder with nothing.',
  },
  'no-vault-open': {
    text: 'The vault is locked.',
    wayOut: 'Unlock it, then try again.',
  },
  'passphrase-too-short': {
    text: 'The passphrase has fewer than {{minimum}} characters.',
    wayOut: 'Choose a longer one: five or six unrelated words are easy to remember and hard to guess.',
  },
  'passphrase-too-weak': {
    text: 'The passphrase is too easy to guess.',
    wayOut: 'Choose one that is harder to guess: what stands below the field says what would help.',
  },
  cancelled: {
    text: 'Nothing was chosen.',
    wayOut: 'Nothing has changed.',
  },
  'choice-expired': {
    text: 'The file or folder that was chosen before is no longer held.',
    wayOut: 'Choose it again.',
  },
  'vault-unknown': {
    text: 'This vault is no longer among the known vaults.',
    wayOut: 'Open its folder with “Open another vault”.',
  },
} satisfies Record<string, ErrorTexts>;
