/** Preferences of this workstation, and what there is to know about Keyturn. */
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
  about: 'About Keyturn',
  version: 'Version',
  offline: 'Keyturn works offline. It opens no network connection.',
};
