import type { ShellTexts } from './en.ts';

export const de: ShellTexts = {
  dialogs: {
    allFiles: 'Alle Dateien',
    import: {
      title: 'Datei importieren',
      files: 'Zertifikate, Schlüssel, Keystores und signierte Bestätigungen',
    },
    'signing-certificate': {
      title: 'Signaturzertifikat des Empfängers auswählen',
      files: 'Zertifikate, auch signierte',
    },
    'downloaded-certificate': {
      title: 'Aus dem Tenant-Keystore heruntergeladenes Zertifikat auswählen',
      files: 'Zertifikate',
    },
    confirmation: {
      title: 'Signierte Bestätigung auswählen, oder die Signatur und was sie signiert',
      files: 'Signierte Bestätigungen',
    },
    message: { title: 'Am Tenant mitgeschnittene Nachricht auswählen', files: 'SOAP-Nachrichten' },
    'key-pair': {
      title: 'Schlüsselpaar für den Tenant-Keystore exportieren',
      files: 'PKCS#12-Schlüsselpaare',
    },
    'certificate-request': { title: 'Zertifikatsanforderung exportieren', files: 'Zertifikatsanforderungen' },
    'authority-response': {
      title: 'Antwort der Zertifizierungsstelle auswählen',
      files: 'Antworten von Zertifizierungsstellen',
    },
    'java-keystore': {
      title: 'Schlüsselpaar für den Tenant-Keystore exportieren',
      files: 'Java-Keystores',
    },
    backup: { title: 'Sicherung des Tresors', files: 'Keyturn-Sicherungen' },
    report: { title: 'Rotationsbericht speichern', files: 'PDF-Dokumente' },
    'vault-signing-certificate': {
      title: 'Signaturzertifikat dieses Tresors speichern',
      files: 'Zertifikate',
    },
    'recovery-cards': { title: 'Wiederherstellungskarten sichern', files: 'PDF-Dokumente' },
    'hand-over-archive': { title: 'Übergabe speichern', files: 'ZIP-Dateien' },
    'new-vault': { title: 'Leeren Ordner für den neuen Tresor auswählen', button: 'Diesen Ordner benutzen' },
    vault: { title: 'Ordner des Tresors auswählen', button: 'Diesen Tresor öffnen' },
    'hand-over': { title: 'Ziel für den Übergabeordner auswählen', button: 'Hierhin schreiben' },
  },
  menu: {
    file: 'Datei',
    import: 'Datei importieren …',
    lock: 'Tresor sperren',
    quit: 'Keyturn beenden',
    edit: 'Bearbeiten',
    view: 'Ansicht',
  },
};
