import type { rotations as english } from '../en/rotations.ts';
import { handOver } from './handOver.ts';

export const rotations: typeof english = {
  names: '{{oldAlias}} → {{newAlias}}',
  unnamed: 'neues Schlüsselpaar',
  worklist: {
    title: 'Arbeitsliste',
    subtitle: 'Alle Rotationen dieses Tenants, und wer am Zug ist.',
    start: 'Rotation beginnen',
    filter: 'Rotationen anzeigen',
    all: 'Alle ({{count}})',
    group: '{{group}} ({{count}})',
    groups: {
      now: 'Jetzt zu erledigen',
      waiting: 'Wartet auf Empfänger',
      later: 'Später möglich',
      closed: 'Beendet',
    },
    nothing: {
      now: 'Derzeit ist nichts zu erledigen.',
      waiting: 'Keine Rotation wartet auf einen Empfänger.',
      later: 'Keine Rotation wartet auf einen Termin.',
      closed: 'Noch keine Rotation wurde beendet.',
    },
    rotation: 'Rotation',
    nextAct: 'Nächste Handlung',
    standing: 'Stand',
    started: 'Begonnen',
    confirmed: 'Bestätigt',
    confirmedOf: '{{confirmed}} von {{receivers}}',
    reading: 'Die Rotationen werden gelesen',
  },
  nextAct: {
    'create-key-pair': 'Neues Schlüsselpaar erzeugen',
    'add-to-tenant-keystore': 'Dem Tenant-Keystore hinzufügen',
    'hand-over': 'Zertifikat übergeben',
    'wait-for-confirmation': 'Bestätigung importieren',
    'wait-until': 'Altes Schlüsselpaar entfernen',
    stopped: 'Hindernis klären',
    alarm: 'Alarm auflösen',
    'confirm-date': 'Heutiges Datum bestätigen',
    'remove-old-key': 'Altes Schlüsselpaar entfernen',
    completed: 'Abgeschlossen',
    abandoned: 'Abgebrochen',
    'abandoned-key-kept': 'Aufbewahrtes Schlüsselpaar entfernen',
    'record-withdrawal': 'Verzicht festhalten',
    'remove-kept-key': 'Aufbewahrtes Schlüsselpaar entfernen',
  },
  standing: {
    'create-key-pair': 'Das neue Schlüsselpaar ist noch zu erzeugen.',
    'add-to-tenant-keystore':
      'Das neue Schlüsselpaar {{newAlias}} ist noch dem Tenant-Keystore hinzuzufügen.',
    'hand-over_one':
      'Das Zertifikat ist noch an {{receivers}} zu übergeben ({{count}} von {{of}} Empfängern).',
    'hand-over_other':
      'Das Zertifikat ist noch an {{receivers}} zu übergeben ({{count}} von {{of}} Empfängern).',
    'wait-for-confirmation_one': 'Es wird auf {{receivers}} gewartet ({{count}} von {{of}} Empfängern).',
    'wait-for-confirmation_other': 'Es wird auf {{receivers}} gewartet ({{count}} von {{of}} Empfängern).',
    'wait-until': {
      retention:
        'Der alte Schlüssel {{oldAlias}} kann ab {{until}} entfernt werden: {{retentionDays}} Tage nach der Umstellung von {{receiver}}.',
      'guaranteed-delivery-time':
        'Der alte Schlüssel {{oldAlias}} kann ab {{until}} entfernt werden: nach Ablauf der garantierten Zustellzeit seit der Umstellung von {{receiver}}.',
    },
    alarm_one:
      'Alarm: {{receivers}} hat am {{capturedAt}} noch den alten Schlüssel {{oldAlias}} verwendet, nach der bestätigten Umstellung.',
    alarm_other:
      'Alarm: {{receivers}} haben bis zum {{capturedAt}} noch den alten Schlüssel {{oldAlias}} verwendet, nach den bestätigten Umstellungen.',
    'confirm-date':
      'Nach der Uhr dieses Rechners sind alle Wartezeiten abgelaufen. Der alte Schlüssel {{oldAlias}} kann entfernt werden, sobald jemand das heutige Datum bestätigt hat.',
    'remove-old-key':
      'Alle Empfänger haben umgestellt, und alle Wartezeiten sind abgelaufen: Der alte Schlüssel {{oldAlias}} kann jetzt entfernt werden.',
    completed: 'Abgeschlossen am {{at}}. Der alte Schlüssel {{oldAlias}} ist entfernt.',
    abandoned: 'Abgebrochen am {{at}}. Der alte Schlüssel {{oldAlias}} bleibt in Gebrauch.',
    'abandoned-key-kept': 'Abgebrochen. Der neue Schlüssel {{newAlias}} wird aufbewahrt: {{reason}}',
    'remove-kept-key':
      'Abgebrochen. Der neue Schlüssel {{newAlias}} wurde bis jetzt aufbewahrt und kann entfernt werden.',
  },
  earliest: {
    retention:
      'Nach den bisherigen Bestätigungen kann der alte Schlüssel frühestens am {{at}} entfernt werden: {{retentionDays}} Tage nach der Umstellung von {{receiver}}.',
    'guaranteed-delivery-time':
      'Nach den bisherigen Bestätigungen kann der alte Schlüssel frühestens am {{at}} entfernt werden: nach Ablauf der garantierten Zustellzeit seit der Umstellung von {{receiver}}.',
  },
  why: {
    open: 'Warum?',
    title: 'Warum dieser Termin?',
    rules:
      'Nachrichten, die ein Empfänger kurz vor seiner Umstellung mit dem alten Schlüssel verschlüsselt hat, können so lange unterwegs sein, wie es seine garantierte Zustellzeit zulässt. Außerdem bewahren beide Beteiligte einen alten Schlüssel mindestens 90 Tage nach dem Austausch auf. Der späteste Termin aller Empfänger entscheidet.',
    decisive: {
      retention: 'Das ist der {{at}}: {{retentionDays}} Tage nach der Umstellung von {{receiver}}.',
      'guaranteed-delivery-time':
        'Das ist der {{at}}: nach Ablauf der garantierten Zustellzeit seit der Umstellung von {{receiver}}.',
    },
    laterStill: 'Ein Empfänger, der noch nicht bestätigt hat, kann ihn nur weiter hinausschieben.',
    table: 'Empfänger und ihre Umstellungen',
    receiver: 'Empfänger',
    switchedAt: 'Umgestellt',
    deliveryTime: 'Garantierte Zustellzeit',
    notYet: 'Noch nicht bestätigt',
  },
  firstSteps: {
    title: 'Was zuerst zu tun ist',
    introduction:
      'Eine Rotation erneuert das Schlüsselpaar, mit dem der Tenant die Antworten seiner Empfänger entschlüsselt. Drei Schritte führen zu ihr.',
    receivers: {
      name: 'Empfänger erfassen',
      what: 'Jedes System, das seine Antworten für diesen Tenant verschlüsselt, mit Kontaktperson und garantierter Zustellzeit.',
      act: 'Zu den Empfängern',
    },
    key: {
      name: 'Schlüsselpaar in Gebrauch erfassen',
      what: 'Das Schlüsselpaar, mit dem der Tenant heute entschlüsselt. Sein Zertifikat, aus dem Tenant-Keystore heruntergeladen, genügt.',
      act: 'Zum Keystore',
    },
    start: {
      name: 'Rotation beginnen',
      what: 'Von da an sagt diese Seite jederzeit, was möglich ist, was nicht, und warum.',
      act: 'Erste Rotation beginnen',
    },
    done: 'Erledigt',
    toDo: 'Zu erledigen',
  },
  start: {
    title: 'Rotation beginnen',
    introduction:
      'Eine Rotation ersetzt ein Schlüsselpaar in Gebrauch durch ein neues, in einer Reihenfolge, in der keine Nachricht verloren geht.',
    key: 'Schlüsselpaar in Gebrauch',
    keyOption: '{{alias}} (Zertifikat gültig bis {{until}})',
    noKey:
      'Kein Schlüsselpaar ist in Gebrauch. Erfassen Sie zuerst das Schlüsselpaar, mit dem der Tenant heute entschlüsselt.',
    receivers: 'Empfänger, die mit diesem Schlüsselpaar verschlüsseln',
    receiversHint:
      'Alle Empfänger, von denen bekannt ist, dass sie das Schlüsselpaar verwenden, sind ausgewählt: Der alte Schlüssel kann erst entfernt werden, wenn jeder von ihnen umgestellt hat.',
    noReceivers:
      'Kein Empfänger ist erfasst. Erfassen Sie zuerst die Empfänger, die mit diesem Schlüsselpaar verschlüsseln.',
    known: '{{receiver}} (verwendet dieses Schlüsselpaar)',
    act: 'Rotation beginnen',
  },
  page: {
    reading: 'Die Rotation wird gelesen',
    tenantLane: 'Tenant',
    receiversLane: 'Empfänger',
    status: { done: 'Erledigt', possible: 'Jetzt möglich', blocked: 'Noch nicht möglich' },
    notDone: 'Nicht erfolgt',
    handedOver: 'An {{done}} von {{of}} übergeben',
    from: 'Möglich ab {{at}}',
  },
  report: {
    save: 'Bericht als PDF sichern…',
    print: 'Bericht drucken…',
    title: 'Bericht',
    saved: 'Der Bericht wurde als {{name}} gesichert und zur Probe zurückgelesen.',
    close: 'Schließen',
  },
  grid: {
    receiver: 'Empfänger',
    switch: '4 Verwendet neues Zertifikat',
    'remove-old-certificate': '5 Altes entfernt',
    confirm: '6 Bestätigt',
    waitingToday: 'Wartet seit heute',
    waiting_one: 'Wartet seit {{count}} Tag',
    waiting_other: 'Wartet seit {{count}} Tagen',
    unknown: 'Noch nicht bekannt',
    notYet: 'Noch nicht',
    signerMissing: 'Signatur\u00adzertifikat fehlt',
    panel: 'Bestätigung von {{receiver}}',
  },
  steps: {
    'create-key-pair': {
      what: 'Keyturn erzeugt auf diesem Rechner ein RSA-Schlüsselpaar und sein Zertifikat.',
      why: 'Für die Empfänger ändert sich noch nichts: Das alte Schlüsselpaar bleibt in Gebrauch.',
    },
    'add-to-tenant-keystore': {
      what: 'Sie fügen das neue Schlüsselpaar dem Tenant-Keystore hinzu, neben dem alten, und weisen es hier nach.',
      why: 'Von da an entschlüsseln beide Schlüssel. Erst dann darf ein Empfänger das neue Zertifikat erhalten.',
    },
    'hand-over': {
      what: 'Sie übergeben jedem Empfänger das neue Zertifikat und teilen mit, dass es ab sofort verwendet werden darf.',
      why: 'Nie vor Schritt 2: Es könnte eine Nachricht eintreffen, die niemand lesen kann.',
    },
    switch: {
      what: 'Der Empfänger-Administrator stellt das Empfängersystem auf das neue Zertifikat um.',
      why: '',
    },
    'remove-old-certificate': {
      what: 'Der Empfänger-Administrator entfernt das alte Zertifikat aus dem Empfängersystem.',
      why: '',
    },
    confirm: {
      what: 'Der Empfänger-Administrator stellt auf das neue Zertifikat um, entfernt das alte und bestätigt beides mit einer signierten Datei.',
      why: 'Anders kann der Tenant davon nicht erfahren. Der Inhalt der Datei wird geprüft, bevor er etwas ändert.',
    },
    'remove-old-key': {
      what: 'Sie entfernen das alte Schlüsselpaar aus dem Tenant-Keystore und halten es hier fest.',
      why: 'Nicht vor Ablauf aller Wartezeiten: Eine mit dem alten Schlüssel verschlüsselte Nachricht könnte noch unterwegs sein.',
    },
  },
  create: {
    alias: 'Alias',
    aliasHint:
      'Der Alias im Tenant-Keystore: ein neuer, mit höchstens 250 Zeichen, der nicht mit „sap_“ oder „hcicertificate“ beginnt und nicht „hcimsgcertificate“ lautet.',
    keySize: 'Schlüssellänge',
    keySizeBits: 'RSA, {{bits}} Bit',
    subject: 'Inhaber des Zertifikats',
    subjectHint:
      'Übernommen aus dem Zertifikat des alten Schlüsselpaars. Ein allgemeiner Name (CN) ist erforderlich.',
    attributeType: 'Attribut {{row}}',
    attributeValue: 'Wert für {{type}}',
    addAttribute: 'Attribut hinzufügen',
    removeAttribute: '{{type}} entfernen',
    attributeTypes: {
      CN: 'Allgemeiner Name (CN)',
      OU: 'Organisationseinheit (OU)',
      O: 'Organisation (O)',
      L: 'Ort (L)',
      ST: 'Bundesland (ST)',
      C: 'Land (C)',
      E: 'E-Mail-Adresse (E)',
      STREET: 'Straße (STREET)',
      serialNumber: 'Seriennummer',
      UID: 'Benutzer-ID (UID)',
      DC: 'Domänenkomponente (DC)',
    },
    validityHint:
      'Der Tenant prüft den Ablauf beim Entschlüsseln nicht; Empfänger können ihn beim Verschlüsseln prüfen.',
    act: 'Schlüsselpaar erzeugen',
    running: 'Das Schlüsselpaar wird erzeugt. Das dauert bis zu einigen Sekunden.',
    done: 'Das Schlüsselpaar {{alias}} wurde erzeugt.',
  },
  like: {
    choose: 'Das Zertifikat wie jenes von {{alias}} machen',
    extension: 'Erweiterung {{oid}}',
    extensions: {
      subjectKeyIdentifier: 'Schlüsselkennung (SKI)',
      keyUsage: 'Schlüsselverwendung',
      subjectAltName: 'Alternative Inhabernamen',
      basicConstraints: 'Grundlegende Einschränkungen',
      crlDistributionPoints: 'Verteilpunkte für Sperrlisten',
      certificatePolicies: 'Zertifikatsrichtlinien',
      authorityKeyIdentifier: 'Schlüsselkennung des Ausstellers',
      extKeyUsage: 'Erweiterte Schlüsselverwendung',
      authorityInfoAccess: 'Zugang zu Angaben des Ausstellers',
    },
    outcomes: { 'taken-over': 'Übernommen.', adapted: 'Angepasst.', 'left-out': 'Nicht übernommen.' },
    reasons: {
      'new-key': 'Sie gehört zum Schlüssel, und der Schlüssel ist neu.',
      'self-signed': 'Das neue Zertifikat ist selbstsigniert: Einen anderen Aussteller gibt es nicht.',
      'service-of-the-issuer': 'Genannt wird ein Dienst der Stelle, die das alte Zertifikat ausgestellt hat.',
      'not-an-authority': 'Das neue Zertifikat stellt keine anderen aus.',
      'key-transport-only': 'Der neue Schlüssel dient dem Schlüsseltransport und nichts anderem.',
      'not-known': 'Keyturn weiß nicht, was damit versprochen würde.',
      'key-too-small': 'Der alte Schlüssel ist für die kommenden Jahre zu klein.',
      'key-not-rsa': 'WS-Security entschlüsselt mit RSA-Schlüsseln.',
      'key-size-not-offered': 'Der Tenant-Keystore bekommt 2048, 3072 oder 4096 Bit.',
      'shared-names': 'Attribute, die sich einen Namen teilten, stehen für sich.',
      'dates-are-new': 'Es gelten die Daten oben.',
      'old-encoding': 'Werte in einem alten Zeichentyp werden als UTF-8 geschrieben.',
    },
  },
  add: {
    exportTitle: 'Schlüsselpaar exportieren',
    exportHint:
      'Die Datei ist durch ein Kennwort geschützt. Sie geben es beim Hochladen erneut ein; Keyturn bewahrt es nicht auf.',
    password: 'Kennwort der Datei',
    passwordAgain: 'Kennwort wiederholen',
    passwordHint:
      'Mindestens 8 Zeichen, nur ASCII, mit dreien dieser Arten: Kleinbuchstaben, Großbuchstaben, Ziffern, andere Zeichen.',
    passwordsDiffer: 'Die beiden Kennwörter unterscheiden sich. Es wurde nichts exportiert.',
    exportAct: '.{{ending}} exportieren…',
    exported: 'Das Schlüsselpaar wurde als {{name}} exportiert.',
    exportedTitle: 'Bisher exportiert',
    uploadTitle: 'In den Tenant-Keystore hochladen',
    uploadAdd:
      'Wählen Sie im Tenant-Keystore Hinzufügen (Add), und laden Sie die Datei unter dem neuen Alias {{newAlias}} hoch.',
    uploadWarning:
      'Wählen Sie nicht Aktualisieren (Update) für {{oldAlias}}: Damit würde der alte Schlüssel sofort ersetzt, und Nachrichten, die Empfänger noch mit ihm verschlüsseln, gingen verloren.',
    uploadCompare:
      'Der Tenant-Keystore zeigt die Fingerabdrücke dessen, was Sie hochladen. Vergleichen Sie sie mit diesen:',
    deleteFile:
      'Löschen Sie die Datei nach dem Hochladen: Wer sie hat und ihr Kennwort kennt, kann die Nachrichten lesen.',
    proveTitle: 'Hinzufügen nachweisen',
    proveHint:
      'Laden Sie das Zertifikat von {{newAlias}} aus dem Tenant-Keystore herunter, und importieren Sie es hier. Es muss das Zertifikat des neuen Schlüsselpaars sein, wie es exportiert wurde.',
    proveAct: 'Heruntergeladenes Zertifikat importieren…',
    done: 'Das Schlüsselpaar {{alias}} ist im Tenant-Keystore: Sein heruntergeladenes Zertifikat weist es nach.',
  },
  handOver,
  confirmation: {
    since: 'Das Zertifikat wurde am {{at}} an {{to}} übergeben. Die Bestätigung wurde noch nicht importiert.',
    importAct: 'Bestätigung importieren…',
    title: 'Die Bestätigung von {{receiver}}',
    switchedAt: 'Verwendet den neuen Schlüssel seit',
    removedAt: 'Altes Zertifikat entfernt',
    confirmedBy: 'Bestätigt von',
    signer: 'Signiert von',
    signedAt: 'Signiert am',
    signedAtMissing: 'Die Signatur nennt keinen Zeitpunkt.',
    algorithm: 'Signaturalgorithmus',
    checks: 'Prüfungen',
    holds: '{{check}}: in Ordnung',
    fails: '{{check}}: nicht in Ordnung',
    check: {
      signature: 'Signatur und Unterzeichner',
      rotation: 'Diese Rotation',
      receiver: 'Dieser Empfänger',
      'old-certificate': 'Altes Zertifikat',
      'new-certificate': 'Neues Zertifikat',
      challenge: 'Zufallswert der Übergabe',
      'switch-date': 'Zeitpunkt der Umstellung',
      'removal-date': 'Zeitpunkt des Entfernens beim Empfänger',
      'signing-date': 'Zeitpunkt der Signatur',
    },
    ask: 'Die Kontaktperson von {{receiver}} ist {{contact}}.',
    changesNothing: 'Die Datei ändert nichts.',
    notAcceptable:
      'Die Datei ändert nichts: Sie kann nur angenommen werden, wenn alle Prüfungen in Ordnung sind.',
    accept: 'Annehmen: {{receiver}} verwendet den neuen Schlüssel seit {{at}}',
    close: 'Schließen, ohne anzunehmen',
    accepted: 'Die Bestätigung von {{receiver}} wurde angenommen.',
  },
  removal: {
    title: 'Was geschehen wird',
    tenant:
      'Sie haben {{alias}} aus dem Tenant-Keystore entfernt. Keyturn kann das nicht sehen und hält Ihre Angabe fest.',
    destroyed:
      'Der private Schlüssel von {{alias}} wird in diesem Tresor vernichtet. Er lässt sich nicht wiederherstellen, und was mit ihm verschlüsselt wurde, kann hier nie wieder gelesen werden.',
    notHeld:
      'Dieser Tresor hat den privaten Schlüssel von {{alias}} nie enthalten: Hier wird nichts vernichtet.',
    kept: 'Das Zertifikat und alle Nachweise bleiben erhalten. Die Rotation ist damit abgeschlossen.',
    typed: 'Alias des Schlüsselpaars, das entfernt wird',
    typedHint: 'Geben Sie {{alias}} ein.',
    actDestroy: 'Entfernen festhalten und privaten Schlüssel vernichten',
    act: 'Entfernen festhalten',
    done: 'Das Entfernen von {{alias}} ist festgehalten. Die Rotation ist abgeschlossen.',
  },
  abandon: {
    open: 'Abbrechen…',
    title: 'Rotation abbrechen',
    oldStays: 'Das alte Schlüsselpaar {{oldAlias}} bleibt in Gebrauch.',
    nothingOut: 'Kein Empfänger hat das neue Zertifikat erhalten: Es muss nichts abgewartet werden.',
    handedOut_one:
      '{{receivers}} hat das neue Zertifikat erhalten und verwendet es womöglich schon. Deshalb muss das neue Schlüsselpaar {{newAlias}} im Tenant-Keystore bleiben, bis der Empfänger erklärt hat, dass er es nicht verwendet, und die Wartezeiten danach abgelaufen sind.',
    handedOut_other:
      '{{receivers}} haben das neue Zertifikat erhalten und verwenden es womöglich schon. Deshalb muss das neue Schlüsselpaar {{newAlias}} im Tenant-Keystore bleiben, bis jeder von ihnen erklärt hat, dass er es nicht verwendet, und die Wartezeiten danach abgelaufen sind.',
    final: 'Eine abgebrochene Rotation kann nicht fortgesetzt werden. Sie können eine andere beginnen.',
    reason: 'Grund',
    reasonHint: 'Er steht in jedem Bericht über diese Rotation.',
    act: 'Rotation abbrechen',
    done: 'Die Rotation wurde abgebrochen.',
  },
  abandoned: {
    title: 'Abgebrochen',
    explanation:
      'Das alte Schlüsselpaar {{oldAlias}} bleibt in Gebrauch. Das neue Schlüsselpaar {{newAlias}} wird aufbewahrt, solange ein Empfänger mit seinem Zertifikat verschlüsseln könnte.',
    noKey:
      'Das alte Schlüsselpaar {{oldAlias}} bleibt in Gebrauch. Ein neues Schlüsselpaar wurde nicht erzeugt.',
    reason: 'Grund',
    receivers: 'Empfänger, die das Zertifikat erhalten haben',
    noReceivers: 'Kein Empfänger hat das Zertifikat erhalten: Es muss nichts abgewartet werden.',
    notWithdrawn: 'Verwendet das neue Zertifikat womöglich',
    withdrawn: 'Verwendet es nicht seit {{at}}',
    withdrawnAt: 'Verwendet es nicht seit',
    withdrawnAtHint: 'Dann beginnen die Wartezeiten.',
    statedBy: 'Erklärt von',
    channel: 'Weg',
    withdrawAct: 'Festhalten, dass {{receiver}} es nicht verwendet',
    recorded: 'Es ist festgehalten, dass {{receiver}} das neue Zertifikat nicht verwendet.',
    removeTitle: 'Aufbewahrtes Schlüsselpaar entfernen',
    earliest: {
      retention:
        'Es kann frühestens am {{at}} entfernt werden: 90 Tage, nachdem {{receiver}} es nicht mehr verwendet hat.',
      'guaranteed-delivery-time':
        'Es kann frühestens am {{at}} entfernt werden: nach Ablauf der garantierten Zustellzeit, seit {{receiver}} es nicht mehr verwendet.',
    },
    removeTenant:
      'Sie haben {{alias}} aus dem Tenant-Keystore entfernt, falls es dort war. Keyturn kann das nicht sehen und hält Ihre Angabe fest.',
    removeAct: 'Aufbewahrten Schlüssel entfernen',
    removed: 'Das Entfernen des aufbewahrten Schlüsselpaars {{alias}} ist festgehalten.',
    removedAt: 'Aufbewahrtes Schlüsselpaar entfernt',
  },
  evidence: {
    alias: 'Alias',
    privateKey: 'Privater Schlüssel',
    held: 'In diesem Tresor vorhanden',
    notHeld: 'Nicht in diesem Tresor vorhanden',
    destroyed: 'In diesem Tresor vernichtet',
    neverHeld: 'Nie in diesem Tresor vorhanden',
    exported: 'Exportiert',
    downloaded: 'Heruntergeladenes Zertifikat',
    folder: 'Ordner',
    archive: 'ZIP-Datei',
    files: 'Dateien',
    challenge: 'Zufallswert',
    file: 'Datei',
    recorded: 'Festgehalten',
  },
};
