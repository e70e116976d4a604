import type { settings as english } from '../en/settings.ts';

export const settings: typeof english = {
  title: 'Einstellungen',
  appearance: 'Sprache und Darstellung',
  language: 'Sprache',
  theme: 'Farbschema',
  system: 'Wie das Betriebssystem',
  themes: {
    light: 'Hell',
    dark: 'Dunkel',
    'high-contrast-black': 'Hoher Kontrast, schwarz',
    'high-contrast-white': 'Hoher Kontrast, weiß',
  },
  lock: 'Sperre',
  lockAfter: 'Tresor ohne Eingabe sperren nach',
  lockHint:
    'Es zählt nur die Eingabe in diesem Fenster. Der Tresor wird auch gesperrt, wenn der Rechner in den Ruhezustand geht, wenn sein Bildschirm gesperrt wird (Windows und macOS) und wenn dieses Fenster geschlossen wird.',
  about: 'Über Keyturn',
  version: 'Version',
  offline: 'Keyturn arbeitet offline. Es baut keine Netzwerkverbindung auf.',
};
