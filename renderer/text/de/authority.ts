import type { authority as english } from '../en/authority.ts';

export const authority: typeof english = {
  title: 'Von einer Zertifizierungsstelle signieren lassen (optional)',
  introduction:
    'Das Zertifikat des neuen Schlüsselpaars ist selbstsigniert. Wo Empfänger nur Zertifikate einer Zertifizierungsstelle annehmen, lassen Sie es signieren, bevor Sie das Schlüsselpaar exportieren: Deren Zertifikat tritt dann an die Stelle des selbstsignierten.',
  issued:
    'Das Zertifikat von {{alias}} wurde von {{issuer}} ausgestellt. Bis das Hinzufügen zum Tenant-Keystore nachgewiesen ist, kann eine andere Antwort an seine Stelle treten.',
  open: 'Signieren lassen…',
  requestTitle: 'Anforderung exportieren',
  form: 'Kodierung',
  forms: { pem: 'PEM, Text (.csr)', der: 'DER, binär (.der)' },
  names: 'Alternative Namen',
  namesHint:
    'DNS-Namen oder E-Mail-Adressen, durch Kommas getrennt. Lassen Sie das Feld leer, wenn die Zertifizierungsstelle keine verlangt.',
  requestAct: 'Anforderung exportieren…',
  requested: 'Die Zertifikatsanforderung wurde als {{name}} exportiert.',
  requestedTitle: 'Bisher angefordert',
  responseTitle: 'Antwort importieren',
  responseHint:
    'PKCS#7 (.p7b, .p7c, .spc), Zertifikate hintereinander oder .pkipath, am besten mit der ganzen Kette. Nichts ändert sich, bevor Sie sie annehmen.',
  importAct: 'Antwort importieren…',
  preview: 'Antwort der Zertifizierungsstelle',
  checks: 'Prüfungen',
  check: {
    subject: 'Inhaber',
    validity: 'Gültigkeit',
    'key-usage': 'Schlüsselverwendung',
    authority: 'Gewöhnliches Zertifikat',
    chain: 'Kette',
    signatures: 'Signaturen',
    'issuer-keys': 'Schlüssel der Aussteller',
    contents: 'Weiterer Inhalt',
  },
  found: {
    nothing: '{{check}}: in Ordnung',
    odd: '{{check}}: zu bedenken',
    blocks: '{{check}}: nicht annehmbar',
  },
  notAcceptable: 'Die Antwort kann nicht angenommen werden. Sie hat nichts geändert.',
  accept: 'Zertifikat annehmen',
  acceptOdd_one: 'Trotz {{count}} Auffälligkeit annehmen',
  acceptOdd_other: 'Trotz {{count}} Auffälligkeiten annehmen',
  close: 'Schließen, ohne anzunehmen',
  accepted:
    'Das Zertifikat von {{issuer}} ist jetzt das von {{alias}}. Exportieren Sie als Nächstes das Schlüsselpaar.',
  acceptedTitle: 'Von einer Zertifizierungsstelle signiert',
  oddities: 'Angenommen trotz',
  chain: 'Kette',
  chainEntry: '{{subject}}, gültig bis {{until}}',
  replaced: 'Enthält das ersetzte Zertifikat',
  replacedHint:
    'Manche der exportierten Dateien enthalten das ersetzte Zertifikat: Löschen Sie sie. Ist eine davon schon im Tenant-Keystore, löschen Sie dort zuerst den neuen Alias. Noch benutzt ihn niemand.',
};
