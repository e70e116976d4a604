import type { files as english } from '../../en/errors/files.ts';

export const files: typeof english = {
  'not-a-certificate': {
    text: 'Die Datei enthält kein X.509-Zertifikat in PEM- oder DER-Form.',
    wayOut: 'Wählen Sie eine Zertifikatsdatei, meist mit der Endung .cer, .crt, .pem oder .der.',
  },
  'several-certificates': {
    text: 'Die Datei enthält {{count}} Zertifikate; es ist nicht klar, welches gemeint ist.',
    wayOut: 'Wählen Sie eine Datei mit diesem einen Zertifikat, ohne seine Kette.',
  },
  'not-a-pkcs12': {
    text: 'Die Datei ist weder eine PKCS#12-Datei (.p12, .pfx) noch ein Zertifikat.',
    wayOut:
      'Wählen Sie eine andere Datei. Sollte sie eine sein, wurde sie unterwegs beschädigt: Lassen Sie sie erneut kopieren.',
  },
  'wrong-pkcs12-password': {
    text: 'Das Kennwort öffnet diese PKCS#12-Datei nicht.',
    wayOut: 'Prüfen Sie Großschreibung und Tastaturbelegung, oder fragen Sie, wer die Datei exportiert hat.',
  },
  'pkcs12-altered': {
    text: 'Das Kennwort stimmt, doch die PKCS#12-Datei ist nicht, wie sie erstellt wurde: Ihre Prüfsumme (MAC) stimmt nicht.',
    wayOut: 'Verwenden Sie sie nicht. Lassen Sie sie erneut kopieren oder exportieren.',
  },
  'pkcs12-damaged': {
    text: 'Die PKCS#12-Datei ist beschädigt: Ihr Teil {{part}} lässt sich nicht lesen.',
    wayOut: 'Lassen Sie sie erneut kopieren oder exportieren.',
  },
  'pkcs12-with-several-passwords': {
    text: 'Das Kennwort öffnet einen Teil der PKCS#12-Datei; ein anderer Teil hat ein eigenes Kennwort.',
    wayOut: 'Exportieren Sie das Schlüsselpaar erneut, mit demselben Kennwort für Datei und Schlüssel.',
  },
  'pkcs12-empty': {
    text: 'Die PKCS#12-Datei ist in Ordnung, aber sie enthält nichts.',
    wayOut: 'Exportieren Sie das Schlüsselpaar erneut.',
  },
  'wrong-java-keystore-password': {
    text: 'Das Kennwort passt nicht zu diesem Java-Keystore.',
    wayOut:
      'Prüfen Sie Großschreibung und Tastaturbelegung. Stimmt das Kennwort, wurde die Datei unterwegs verändert: Lassen Sie sie erneut kopieren.',
  },
  'java-keystore-altered': {
    text: 'Das Kennwort öffnet den Schlüssel {{alias}}, doch die Prüfsumme über den ganzen Java-Keystore stimmt mit ihm nicht: Die Datei wurde verändert, oder der Keystore hat ein anderes Kennwort als sein Schlüssel.',
    wayOut:
      'Geben Sie das Kennwort des Keystores ein. Ist es dieses, verwenden Sie die Datei nicht und lassen Sie sie erneut kopieren.',
  },
  'java-keystore-damaged': {
    text: 'Die Datei ist ein Java-Keystore, aber sie ist beschädigt.',
    wayOut: 'Lassen Sie sie erneut kopieren oder exportieren.',
  },
  'private-key-damaged': {
    text: 'Die Datei ist ein privater Schlüssel, aber sie ist beschädigt.',
    wayOut: 'Lassen Sie sie erneut kopieren oder exportieren.',
  },
  'wrong-private-key-password': {
    text: 'Das Kennwort öffnet diesen privaten Schlüssel nicht.',
    wayOut: 'Prüfen Sie Großschreibung und Tastaturbelegung, oder fragen Sie, wer die Datei exportiert hat.',
  },
  'file-not-recognised': {
    text: 'Die Datei enthält weder ein Zertifikat noch einen privaten Schlüssel noch einen Keystore, den Keyturn kennt.',
    wayOut:
      'Wählen Sie eine andere Datei. Sollte sie eine sein, wurde sie unterwegs beschädigt: Lassen Sie sie erneut kopieren.',
  },
  'certificate-damaged': {
    text: 'Das Zertifikat {{number}} von {{count}} in der Datei lässt sich nicht lesen.',
    wayOut: 'Lassen Sie die Datei neu kopieren oder exportieren.',
  },
  'file-with-something-else': {
    text: 'Die Datei enthält weder ein Zertifikat noch einen privaten Schlüssel, sondern dies: {{what}}.',
    wayOut: 'Wählen Sie die Datei mit dem Zertifikat oder dem Schlüssel.',
  },
  'file-without-entries': {
    text: 'Die Datei ist ein Bündel für Zertifikate, aber es enthält keines.',
    wayOut: 'Lassen Sie sie neu exportieren, mit den Zertifikaten.',
  },
  'too-many-signatures': {
    text: 'Die Zertifikate in der Datei sehen aus, als könnte jedes von jedem anderen ausgestellt sein: Um ihre Ketten zu finden, wären mehr als {{limit}} Signaturprüfungen nötig.',
    wayOut: 'Exportieren Sie die gemeinten Zertifikate in eine eigene Datei.',
  },
  'too-many-entries': {
    text: 'Die Datei hat {{count}} Einträge. Keyturn zeigt höchstens {{limit}}.',
    wayOut: 'Exportieren Sie die gemeinten Einträge in eine eigene Datei.',
  },
  'file-incomplete': {
    text: 'Das Ende der Datei fehlt: Sie hat {{bytes}} von {{expected}}.',
    wayOut: 'Lassen Sie sie erneut kopieren.',
  },
  'unsupported-algorithm': {
    text: 'Die Datei verwendet {{algorithm}}; das unterstützt Keyturn nicht.',
    wayOut:
      'Lassen Sie sie mit einem aktuellen Verfahren neu erstellen: AES-256 für eine PKCS#12-Datei, RSA oder EC mit SHA-256 oder besser für eine Signatur.',
  },
  'file-too-large': {
    text: 'Die Datei hat {{bytes}}. Dateien dieser Art haben höchstens {{limit}}.',
    wayOut: 'Wählen Sie die richtige Datei.',
  },
  'file-unreadable': {
    text: 'Die Datei {{name}} kann nicht gelesen werden: {{reason}}.',
    wayOut: 'Prüfen Sie den Datenträger und die Berechtigungen, und versuchen Sie es erneut.',
  },
  'file-unwritable': {
    text: 'Die Datei {{name}} kann nicht geschrieben werden: {{reason}}.',
    wayOut:
      'Prüfen Sie den Datenträger, seinen freien Platz und die Berechtigungen, und versuchen Sie es erneut.',
  },
  'file-exists': {
    text: '{{name}} gibt es dort bereits. Keyturn überschreibt nie etwas.',
    wayOut: 'Wählen Sie einen anderen Ordner oder einen anderen Namen.',
  },
  'file-not-as-written': {
    text: 'Die Datei {{name}} wurde geschrieben, doch das Zurückgelesene weicht ab. Sie wurde wieder entfernt.',
    wayOut: 'Der Datenträger ist möglicherweise defekt: Verwenden Sie einen anderen.',
  },
};
