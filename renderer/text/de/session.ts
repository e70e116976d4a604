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
    waiting: 'Der nächste Versuch ist in {{wait}} möglich.',
    again: 'Sie können die Passphrase jetzt erneut eingeben.',
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
    openHint: 'Er liegt in einem Ordner oder auf einem Datenträger, den dieser Rechner noch nicht kennt.',
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
    passphrase: 'Passphrase',
    passphraseHint: 'Mehrere Wörter ohne Zusammenhang sind leicht zu merken und schwer zu erraten.',
    repeat: 'Passphrase wiederholen',
    differs: 'Die beiden Passphrasen unterscheiden sich. Geben Sie beide erneut ein.',
    noFolderChosen: 'Wählen Sie zuerst einen Ordner für den Tresor.',
    lost: 'Niemand kann eine verlorene Passphrase wiederherstellen, und ohne sie bleibt der Tresor verschlossen. Bewahren Sie eine Abschrift an einem sicheren Ort auf.',
    act: 'Tresor anlegen',
    back: 'Zurück',
  },
  open: {
    title: 'Anderen Tresor öffnen',
    chosen: 'Ordner',
    back: 'Zurück',
  },
};
