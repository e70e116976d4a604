import type { keyPairForms as english } from '../en/keyPairForms.ts';

export const keyPairForms: typeof english = {
  label: 'Form der Datei',
  names: {
    'pkcs12-modern': 'PKCS#12, modern: AES-256 und SHA-256',
    'pkcs12-compatible': 'PKCS#12, verträglich mit altem Java: 3DES und SHA-1',
    jks: 'JKS, der alte Keystore von Java',
  },
  explained: {
    'pkcs12-modern': 'Nehmen Sie diese: Der Tenant-Keystore und alle aktuellen Programme lesen sie.',
    'pkcs12-compatible':
      'Nehmen Sie diese nur, wo die moderne Form abgewiesen wird: Programme auf Java vor 8u301, etwa einer alten SAP JVM 8, können sie nicht lesen und melden oft ein falsches Kennwort.',
    jks: 'Nehmen Sie diese nur für einen Tenant oder ein Programm, das nichts anderes annimmt.',
  },
  jksProtectsLittle:
    'JKS schützt den privaten Schlüssel wenig: Wer die Datei hat, kann Milliarden Kennwörter in der Sekunde durchprobieren. Wählen Sie ein langes zufälliges Kennwort, tragen Sie die Datei auf einem Datenträger, den Sie bei sich behalten, und löschen Sie sie gleich nach dem Hochladen.',
  uploadKeystore:
    'Eine .jks-Datei wird als Keystore hochgeladen, nicht als Schlüsselpaar. Wählen Sie die Option, die Einträge hinzufügt, nie eine, die sie überschreibt oder ersetzt.',
};
