/** Preferences of this workstation, and what the open vault is. */
export const settings = {
  title: 'Settings',
  appearance: 'Language and appearance',
  language: 'Language',
  theme: 'Theme',
  system: 'As the operating system',
  themes: {
    light: 'Light',
    dark: 'Dark',
    'high-contrast-black': 'High contrast, black',
    'high-contrast-white': 'High contrast, white',
  },
  lock: 'Lock',
  lockAfter: 'Lock the vault without input after',
  lockHint:
    'Only input in this window counts. The vault is also locked when the workstation is suspended, when its screen is locked (Windows and macOS), and when this window is closed.',
  vault: 'This vault',
  tenant: 'Tenant',
  person: 'Opened by',
  folder: 'Folder',
  vaultId: 'Identifier',
  records: 'Records in the journal',
  head: 'Digest of the last record',
  headWhy:
    'Every record of the journal carries the digest of the one before. Whoever notes number and digest of the last record today can tell later whether anything before it was changed or taken away.',
  about: 'About Keyturn',
  version: 'Version',
  offline: 'Keyturn works offline. It opens no network connection.',
};
