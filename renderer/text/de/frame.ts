import type { frame as english } from '../en/frame.ts';

export const frame: typeof english = {
  skip: 'Zum Inhalt springen',
  tenant: 'Tenant: {{tenant}}',
  home: 'Keyturn: zur Arbeitsliste',
  lock: 'Sperren',
  navigation: 'Bereiche',
  notices: 'Hinweise',
  places: {
    worklist: 'Arbeitsliste',
    keystore: 'Keystore',
    receivers: 'Empfänger',
    vault: 'Tresor',
    settings: 'Einstellungen',
  },
  simulatedClock:
    'Dies ist eine Testversion. Ihre Uhr ist simuliert und zeigt {{at}}; was hier aufgezeichnet wird, beweist nichts.',
  dropped_one:
    'Der letzte Eintrag dieses Tresors war unvollständig, etwa nach einem Stromausfall: {{count}} Byte wurde verworfen. Er war nie bestätigt worden. Prüfen Sie, ob Ihr letzter Vorgang vorhanden ist, und wiederholen Sie ihn gegebenenfalls.',
  dropped_other:
    'Der letzte Eintrag dieses Tresors war unvollständig, etwa nach einem Stromausfall: {{count}} Byte wurden verworfen. Er war nie bestätigt worden. Prüfen Sie, ob Ihr letzter Vorgang vorhanden ist, und wiederholen Sie ihn gegebenenfalls.',
  checkpointDamaged:
    'Die Datei „checkpoint“ im Ordner dieses Tresors war beschädigt. Sie dient nur dazu, dass er schneller aufgeht: Er wurde ohne sie geöffnet, nichts ist verloren, und sie wird neu angelegt. Sollte das wieder vorkommen, lassen Sie den Datenträger prüfen.',
  backupDue: 'Die letzte Sicherung ist älter als die letzte Handlung.',
  backupNever: 'Dieser Tresor wurde noch nie gesichert.',
  backupWay: 'Zur Sicherung',
  witness: 'Sie sind als Zeuge hier: Sie können alles einsehen; Handlungen nehmen Administratoren vor.',
  cancel: 'Abbrechen',
  close: 'Schließen',
  loading: 'Wird gelesen …',
};
