import type { imports as shape } from '../en/imports.ts';

export const imports: typeof shape = {
  choose: 'Datei importieren …',
  title: 'Datei importieren',
  titleOf: 'Import: {{name}}',
  reading: 'Die Datei wird gelesen …',
  nothingStored: 'Nichts davon ist gespeichert.',
  formats: {
    certificates: 'Eine Datei mit Zertifikaten.',
    pkcs7: 'Ein Bündel von Zertifikaten (PKCS#7).',
    pkcs12: 'Eine PKCS#12-Datei.',
    jks: 'Ein Java-Keystore (JKS).',
    jceks: 'Ein Java-Keystore (JCEKS).',
    pem: 'Eine PEM-Datei mit einem privaten Schlüssel.',
    pkcs8: 'Ein privater Schlüssel (PKCS#8).',
    'encrypted-pkcs8': 'Ein verschlüsselter privater Schlüssel (PKCS#8).',
    pkcs1: 'Ein privater Schlüssel (PKCS#1).',
    sec1: 'Ein privater Schlüssel (SEC 1).',
  },
  entries_one: 'Sie hat einen Eintrag.',
  entries_other: 'Sie hat {{count}} Einträge.',
  drop: {
    title: 'Ablegen von Dateien',
    here: 'Lassen Sie die Datei los, um zu sehen, was darin ist. Gespeichert wird noch nichts.',
    refused: {
      several: 'Eine Datei auf einmal: Jede wird für sich angesehen. Es wurde nichts gelesen.',
      folder:
        'Das ist ein Ordner. Ziehen Sie die eine Datei hierher, die gemeint ist. Es wurde nichts gelesen.',
      nothing: 'Es wurde keine Datei abgelegt, die Keyturn lesen könnte.',
      'dialog-open':
        'Ein Dialog ist offen. Beenden oder schließen Sie ihn und legen Sie die Datei dann noch einmal ab: Nichts Eingegebenes ist verloren, und es wurde nichts gelesen.',
      'no-vault':
        'Es ist kein Tresor offen. Entsperren Sie einen und legen Sie die Datei dann noch einmal ab. Es wurde nichts gelesen.',
    },
  },
  unlock: {
    locked: 'Die Datei ist geschützt. Mit ihrem Kennwort zeigt Keyturn den Rest.',
    partly:
      'Das Kennwort hat einen Teil der Datei geöffnet. Der Rest steht unter einem anderen Kennwort oder ist nichts, was Keyturn liest.',
    password: 'Kennwort der Datei',
    act: 'Datei öffnen',
    running: 'Das Kennwort wird versucht …',
  },
  entry: {
    unnamed: 'Ohne Alias',
    certificate: 'Zertifikat',
    keyPair: 'Privater Schlüssel mit Zertifikat',
    keyOfAnother: 'Privater Schlüssel mit dem Zertifikat eines anderen Schlüssels',
    keyAlone: 'Privater Schlüssel ohne Zertifikat',
    lockedKey: 'Privater Schlüssel, gesperrt',
    other: 'Etwas anderes',
    otherNamed: 'Etwas anderes: {{what}}',
  },
  key: {
    locked: 'Gesperrt: Nur das Kennwort der Datei öffnet ihn.',
    alone: 'Geöffnet. Die Datei hat kein Zertifikat, mit dem er zu vergleichen wäre.',
    matches: 'Geöffnet. Er gehört zu dem Zertifikat unten.',
    ofAnother: 'Geöffnet. Er gehört nicht zu dem Zertifikat, das die Datei für ihn hat.',
  },
  chain: {
    title: 'Ausgestellt von',
    selfSigned: 'Von sich selbst: Das Zertifikat ist selbstsigniert.',
    open: 'Das Zertifikat des Ausstellers ist nicht in der Datei.',
  },
  uses: {
    'register-key-in-use': {
      act: 'Als Schlüssel in Gebrauch erfassen …',
      not: 'Nicht als Schlüssel in Gebrauch zu erfassen.',
    },
    'add-private-key': {
      act: 'Privaten Schlüssel in den Tresor nehmen …',
      not: 'Der private Schlüssel wird nicht genommen.',
    },
    'pin-signing-certificate': {
      act: 'Als Signaturzertifikat hinterlegen …',
      not: 'Nicht als Signaturzertifikat zu hinterlegen.',
    },
  },
  confirmation: {
    found: 'Eine signierte Bestätigung von {{receiver}}, für die Rotation {{rotation}}.',
    checkedThere:
      'Ihre Signatur passt zum hinterlegten Zertifikat. Alles andere wird bei der Rotation geprüft, bevor sie angenommen werden kann.',
    check: 'Bei der Rotation prüfen',
  },
  message: {
    found:
      'Dies kann eine verschlüsselte Nachricht sein, die am Tenant mitgeschnitten wurde. Sie sagt nicht, von wem sie ist: Welcher Empfänger hat sie gesendet?',
    examine: 'Als Nachricht von {{receiver}} untersuchen ({{rotation}})',
  },
};
