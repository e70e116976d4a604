import type { session as english } from '../en/session.ts';

export const session: typeof english = {
  title: 'Tresor entsperren',
  purpose:
    'Keyturn erneuert das Schlüsselpaar, mit dem ein Tenant Antworten entschlüsselt, Schritt für Schritt und ohne dass eine Nachricht verloren geht.',
  language: 'Sprache',
  known: {
    title: 'Tresore auf diesem Rechner',
    lastOpened: 'Zuletzt geöffnet',
    lastOpenedBy: '{{at}}, von {{name}}',
    folder: 'Ordner',
    select: 'Diesen Tresor entsperren …',
    forget: 'Aus dieser Liste entfernen',
    forgetHint: 'Der Ordner und sein gesamter Inhalt bleiben, wie sie sind.',
  },
  unlock: {
    passphrase: 'Passphrase',
    act: 'Entsperren',
    reading: 'Der Tresor wird gelesen',
    readAgain: 'Erneut lesen',
    waiting: 'Der nächste Versuch ist in {{wait}} möglich.',
    again: 'Sie können die Passphrase jetzt erneut eingeben.',
  },
  recover: {
    open: 'Passphrase verloren? Mit Wiederherstellungskarten öffnen…',
    back: 'Mit einer Passphrase öffnen…',
    what: 'Je {{count}} der {{shares}} Wiederherstellungskarten dieses Tresors öffnen ihn. Geben Sie ihre Wörter ein.',
    afterwards: 'Wählen Sie für sich eine neue Passphrase; von da an gilt sie anstelle der verlorenen.',
    act: 'Mit Wiederherstellungskarten öffnen',
  },
  older: {
    title: 'Eine ältere Kopie von {{tenant}}',
    has: 'Diese Kopie des Tresors hat Einträge bis Nummer {{sequence}} vom {{at}}.',
    seen: 'Dieser Rechner hat bereits Nummer {{sequence}} vom {{at}} gesehen.',
    missing:
      'Was dazwischen festgehalten wurde, fehlt in dieser Kopie: vielleicht Schlüsselpaare, Übergaben und Bestätigungen.',
    diverged:
      'Diese Kopie wurde anderswo fortgeführt, ohne die Einträge, die hier gesehen wurden. Was hier festgehalten wurde, fehlt in ihr: vielleicht Schlüsselpaare, Übergaben und Bestätigungen.',
    normally:
      'Schließen Sie sie, und suchen Sie die neuere Kopie oder eine neuere Sicherung. Meist liegt sie auf einem anderen Datenträger, oder ein Datenträger ist nicht angeschlossen.',
    close: 'Schließen',
    anyway: 'Wenn es nichts Neueres mehr gibt',
    consequences:
      'Wer die ältere Kopie öffnet, fährt endgültig ohne das fort, was fehlt. Dazwischen erzeugte Schlüsselpaare sind hier verloren, und damit verschlüsselte Nachrichten womöglich auch. Dass dies geschah, durch wen und warum, bleibt festgehalten.',
    reason: 'Grund',
    reasonHint: 'Warum es nichts Neueres gibt. Er bleibt im Tresor festgehalten.',
    act: 'Ältere Kopie öffnen',
  },
  lockedBy: {
    idle_one: 'Der Tresor wurde nach {{count}} Minute ohne Eingabe gesperrt.',
    idle_other: 'Der Tresor wurde nach {{count}} Minuten ohne Eingabe gesperrt.',
    suspend: 'Der Tresor wurde gesperrt, weil der Rechner in den Ruhezustand ging.',
    'screen-lock': 'Der Tresor wurde zusammen mit dem Bildschirm des Rechners gesperrt.',
  },
  other: {
    title: 'Ein anderer Tresor',
    create: 'Tresor anlegen …',
    createHint: 'Für einen Tenant, der noch keinen hat.',
    open: 'Anderen Tresor öffnen …',
    restore: 'Sicherung wiederherstellen …',
    restoreHint: 'Sie wird in einen neuen Ordner geschrieben.',
    openHint: 'Er liegt in einem Ordner oder auf einem Datenträger, den dieser Rechner noch nicht kennt.',
  },
  restore: {
    title: 'Eine Sicherung wiederherstellen',
    what: 'Eine Sicherung wird in einen neuen oder leeren Ordner wiederhergestellt, nie über einen Tresor, und dann geöffnet.',
    backup: 'Sicherung',
    noBackup: 'Es ist noch keine Sicherung ausgewählt.',
    choose: 'Sicherung auswählen …',
    chooseAnother: 'Andere Sicherung auswählen …',
    passphraseHint: 'Ihre Passphrase zu der Zeit, als die Sicherung entstand.',
    notChosen: 'Wählen Sie zuerst die Sicherung und einen Ordner aus.',
    act: 'Wiederherstellen',
    back: 'Zurück',
  },
  first: {
    title: 'Willkommen bei Keyturn',
    vault:
      'Keyturn bewahrt in einem Tresor auf, was Sie festhalten: in einem Ordner auf diesem Rechner, versiegelt mit einer Passphrase, die nur Sie kennen. Ein Tresor gehört zu einem Tenant.',
    todo: 'Legen Sie zuerst einen Tresor an. Erfassen Sie dann die Empfänger, die der Tenant aufruft, und das Schlüsselpaar, mit dem er heute entschlüsselt.',
  },
  create: {
    title: 'Tresor anlegen',
    folder: 'Ordner',
    folderHint: 'Ein neuer oder leerer Ordner. Keyturn legt darin den Tresor ab und sonst nichts.',
    choose: 'Ordner wählen …',
    chooseAnother: 'Anderen Ordner wählen …',
    noFolder: 'Es ist noch kein Ordner gewählt.',
    tenant: 'Tenant',
    tenantHint: 'Der Name, unter dem Sie den Tenant von SAP Cloud Integration kennen, etwa acme-prod.',
    person: 'Ihr Name',
    personHint: 'Alles, was Sie tun, wird unter diesem Namen aufgezeichnet.',
    noFolderChosen: 'Wählen Sie zuerst einen Ordner für den Tresor.',
    lost: 'Niemand kann eine verlorene Passphrase wiederherstellen. Erstellen Sie, sobald es den Tresor gibt, unter „Tresor“ Wiederherstellungskarten, oder fügen Sie eine zweite Person hinzu: Bis dahin öffnet ihn nichts als diese Passphrase.',
    act: 'Tresor anlegen',
    back: 'Zurück',
  },
  open: {
    title: 'Anderen Tresor öffnen',
    chosen: 'Ordner',
    back: 'Zurück',
  },
};
