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
  vault: 'Dieser Tresor',
  tenant: 'Tenant',
  person: 'Geöffnet von',
  folder: 'Ordner',
  vaultId: 'Kennung',
  records: 'Einträge im Journal',
  head: 'Prüfsumme des letzten Eintrags',
  headWhy:
    'Jeder Eintrag des Journals trägt die Prüfsumme des vorigen. Wer heute Nummer und Prüfsumme des letzten Eintrags notiert, kann später erkennen, ob davor etwas geändert oder entfernt wurde.',
  backup: 'Sicherung',
  backupWhy:
    'Eine Sicherung ist eine versiegelte Datei mit dem ganzen Tresor. Die Passphrase des Tresors öffnet sie. Bewahren Sie sie auf einem anderen Datenträger an einem anderen Ort auf.',
  backupLast: 'Letzte Sicherung',
  backupLastBy: '{{at}}, von {{name}}',
  backupNone: 'Noch keine',
  backupState: 'Zustand',
  backupCurrent: 'Enthält alles, was festgehalten wurde',
  backupOutdated: 'Seither wurde etwas festgehalten: Sichern Sie erneut',
  backUp: 'Sichern …',
  backedUp: 'Die Sicherung wurde als {{name}} geschrieben, zurückgelesen und geöffnet.',
  about: 'Über Keyturn',
  version: 'Version',
  offline: 'Keyturn arbeitet offline. Es baut keine Netzwerkverbindung auf.',
};
