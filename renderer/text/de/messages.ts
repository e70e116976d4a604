import type { messages as english } from '../en/messages.ts';

export const messages: typeof english = {
  title: 'Am Tenant mitgeschnittene Nachrichten',
  what: 'Eine verschlüsselte Antwort von {{receiver}}, am Tenant mitgeschnitten, zeigt, für welchen Schlüssel sie verschlüsselt ist. Keyturn betrachtet ihren Kopf und versucht, sie zu entschlüsseln, wo es den privaten Schlüssel hat; der Inhalt wird sofort verworfen.',
  examine: 'Nachricht untersuchen…',
  running: 'Die Nachricht wird untersucht. Bei einer großen dauert das einige Sekunden.',
  found: 'Eine Nachricht von {{receiver}}',
  encryptedFor: 'Verschlüsselt für',
  keys: {
    new: 'Den neuen Schlüssel {{alias}}',
    old: 'Den alten Schlüssel {{alias}}',
    another: '{{alias}}, ein anderes Schlüsselpaar dieses Tenants',
    unknown: 'Einen Schlüssel, den dieser Tresor nicht kennt',
  },
  proof: 'Versucht',
  proofs: {
    decrypted: 'Der private Schlüssel in diesem Tresor entschlüsselt sie',
    'not-held': 'Nicht versucht: Der private Schlüssel ist nicht in diesem Tresor',
    'does-not-decrypt': 'Der private Schlüssel in diesem Tresor entschlüsselt sie nicht',
  },
  named: 'Schlüssel benannt durch',
  names: {
    'issuer-serial': 'Aussteller und Seriennummer',
    'subject-key-identifier': 'Subject Key Identifier',
    thumbprint: '{{digest}}-Fingerabdruck',
    certificate: 'Zertifikat, SHA-256',
    'key-name': 'Namen',
    none: 'Nicht benannt',
  },
  keyTransport: 'Schlüsseltransport',
  contentEncryption: 'Verschlüsselung des Inhalts',
  soap: 'Nachricht',
  soapVersion: 'SOAP {{version}}',
  means: {
    new: 'Der neue Schlüssel {{alias}} ist in Gebrauch: ein starker Beleg für Schritt 4. Er ersetzt nicht die signierte Bestätigung.',
    newConfirmed: 'Der neue Schlüssel {{alias}} ist in Gebrauch, wie {{receiver}} bestätigt hat.',
    old: '{{receiver}} hat noch mit dem alten Schlüssel {{alias}} verschlüsselt und darf das, bis umgestellt ist.',
    oldConfirmed:
      '{{receiver}} hat erklärt, seit {{at}} den neuen Schlüssel zu verwenden, und diese Nachricht ist für den alten Schlüssel {{alias}}. Wurde sie später mitgeschnitten, löst ihre Aufzeichnung einen Alarm aus: Der alte Schlüssel bleibt.',
    another:
      'Die Nachricht ist für ein anderes Schlüsselpaar dieses Tenants: Über diese Rotation sagt sie nichts.',
    unknown:
      'Die Nachricht ist für keines der Schlüsselpaare, die dieser Tresor kennt. Fragen Sie {{receiver}}, mit welchem Zertifikat verschlüsselt wird.',
    failed:
      'Die Nachricht nennt {{alias}}, und {{alias}} entschlüsselt sie nicht: Die Datei ist beschädigt, oder jemand hat sie erfunden. Sie belegt nichts.',
  },
  capturedAt: 'Am Tenant mitgeschnitten',
  capturedAtHint:
    'Wie es die Nachrichtenüberwachung des Tenants zeigt: Eine Nachricht trägt keine Zeit, der man glauben könnte.',
  record: 'Als Beleg aufzeichnen',
  close: 'Schließen, ohne aufzuzeichnen',
  recorded: 'Die Nachricht von {{receiver}} ist aufgezeichnet.',
  alarmRaised:
    'Die Nachricht von {{receiver}} ist aufgezeichnet und löst einen Alarm aus: Der alte Schlüssel bleibt.',
  seen: {
    new: 'Neuer Schlüssel, mitgeschnitten {{at}}',
    old: 'Alter Schlüssel, mitgeschnitten {{at}}',
    another: 'Anderer Schlüssel, mitgeschnitten {{at}}',
    unknown: 'Unbekannter Schlüssel, mitgeschnitten {{at}}',
  },
  cell: { new: 'Gesehen {{at}}', old: 'Alt {{at}}' },
  alarm: {
    cell: 'Alarm',
    notice_one:
      'Alarm: {{receivers}} hat nach der bestätigten Umstellung eine Nachricht für den alten Schlüssel {{alias}} verschlüsselt. Der alte Schlüssel muss bleiben, bis der Alarm aufgelöst ist.',
    notice_other:
      'Alarm: {{receivers}} haben nach der bestätigten Umstellung Nachrichten für den alten Schlüssel {{alias}} verschlüsselt. Der alte Schlüssel muss bleiben, bis die Alarme aufgelöst sind.',
    show: 'Zu {{receiver}}',
    title: 'Alarm: noch der alte Schlüssel',
    what: 'Die Nachricht {{file}}, mitgeschnitten am {{at}}, war für den alten Schlüssel. {{receiver}} hatte die Umstellung am {{switchedAt}} bestätigt. Klären Sie mit {{contact}}, welches System noch mit dem alten Zertifikat verschlüsselt, lassen Sie es umstellen, und halten Sie hier fest, was Ihnen gesagt wurde.',
    counts: 'Die Wartezeiten des alten Schlüssels zählen ab dem Datum, das Sie eingeben.',
    switchedAt: 'Alter Schlüssel nicht mehr verwendet seit',
    switchedAtHint: 'Nicht vor dem Mitschnitt der Nachricht.',
    statedBy: 'Erklärt von',
    channel: 'Erklärt wie',
    reason: 'Was sich ergeben hat',
    reasonHint: 'Wie es zu der Nachricht kam. Es steht in jedem Bericht.',
    act: 'Alarm auflösen',
    done: 'Der Alarm zu {{receiver}} ist aufgelöst. Die Wartezeiten zählen ab {{at}}.',
    resolved: 'Alarm aufgelöst',
  },
};
