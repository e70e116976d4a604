import type { signing as english } from '../en/signing.ts';

export const signing: typeof english = {
  title: 'Signaturzertifikat',
  why: 'Jede Übergabe enthält eine Liste ihrer Dateien, manifest.json, die dieser Tresor signiert. Empfänger prüfen sie mit diesem Zertifikat.',
  none: 'Es gibt noch keines. Es entsteht mit der ersten Übergabe; erstellen Sie es jetzt, wenn Sie es Empfängern schon vorher geben wollen.',
  make: 'Signaturzertifikat erstellen',
  made: 'Erstellt',
  lastSaved: 'Zuletzt als Datei gespeichert',
  saveDer: 'Als .cer speichern…',
  savePem: 'Als .pem speichern…',
  saved: 'Das Zertifikat wurde als {{name}} gespeichert, zurückgelesen und verglichen.',
  compare:
    'Ein Zertifikat sagt nichts darüber, woher es kam: Lesen Sie jedem Empfänger einmal den SHA-256-Fingerabdruck vor, am Telefon oder persönlich.',
  expiring:
    'Dieses Zertifikat läuft bald ab. Erneuern Sie es vor der nächsten Übergabe, damit Empfänger den neuen Fingerabdruck rechtzeitig vergleichen können.',
  expired:
    'Dieses Zertifikat ist abgelaufen: Damit wird nichts mehr signiert und keine Übergabe geschrieben. Erneuern Sie es.',
  renew: {
    open: 'Erneuern…',
    title: 'Signaturzertifikat erneuern',
    consequences: [
      'Von da an signiert das neue Zertifikat. Der private Schlüssel des jetzigen wird vernichtet; das Zertifikat bleibt festgehalten.',
      'Frühere Übergaben werden weiterhin mit dem Zertifikat geprüft, das sie enthalten.',
      'Die Empfänger vertrauen dem jetzigen Zertifikat. Mit der nächsten Übergabe muss jeder von ihnen den Fingerabdruck des neuen mit Ihnen vergleichen.',
    ],
    act: 'Erneuern',
    done: 'Von jetzt an signiert ein neues Zertifikat. Sagen Sie es den Empfängern und vergleichen Sie seinen Fingerabdruck mit ihnen.',
  },
  notice: {
    expiring: 'Das Signaturzertifikat dieses Tresors läuft bald ab.',
    expired:
      'Das Signaturzertifikat dieses Tresors ist abgelaufen: Bevor es erneuert ist, wird keine Übergabe geschrieben.',
    way: 'Zum Signaturzertifikat',
  },
  former: { title: 'Frühere Signaturzertifikate', replaced: 'Erneuert' },
};
