import type { vault as english } from '../en/vault.ts';

export const vault: typeof english = {
  title: 'Tresor',
  subtitle: 'Was dieser Tresor ist, wer ihn öffnen kann und was bleibt, wenn etwas verloren geht.',
  facts: {
    title: 'Dieser Tresor',
    tenant: 'Tenant',
    person: 'Geöffnet von',
    folder: 'Ordner',
    vaultId: 'Kennung',
    records: 'Einträge im Journal',
    head: 'Prüfsumme des letzten Eintrags',
    headWhy:
      'Jeder Eintrag des Journals trägt die Prüfsumme des vorigen. Wer heute Nummer und Prüfsumme des letzten Eintrags notiert, kann später erkennen, ob davor etwas geändert oder entfernt wurde.',
  },
  waiting: {
    title: 'Wartezeiten',
    retention: 'Tage, die ein alter Schlüssel aufbewahrt wird',
    retentionHint:
      'Gezählt ab der Umstellung des letzten Empfängers: 90 oder mehr. Eine laufende Rotation wartet ab jetzt länger, aber nie kürzer.',
    unrecorded: 'Tage ohne Eintrag, nach denen das Datum zweifelhaft ist',
    unrecordedHint:
      'Nach mehr Tagen bestätigt eine Person das heutige Datum, bevor eine Wartezeit als abgelaufen gilt.',
    act: 'Wartezeiten festlegen',
    done: 'Die Wartezeiten sind aufgezeichnet.',
  },
  backup: {
    title: 'Sicherung',
    why: 'Eine Sicherung ist eine versiegelte Datei mit dem ganzen Tresor. Es öffnen sie die Passphrasen und Wiederherstellungskarten, die den Tresor öffnen, wenn sie entsteht. Bewahren Sie sie auf einem anderen Datenträger an einem anderen Ort auf.',
    last: 'Letzte Sicherung',
    none: 'Noch keine',
    state: 'Zustand',
    current: 'Enthält alles, was festgehalten wurde',
    outdated: 'Seither wurde etwas festgehalten: Sichern Sie erneut',
    act: 'Sichern …',
    done: 'Die Sicherung wurde als {{name}} geschrieben, zurückgelesen und geöffnet.',
  },
};
