import type { confirmations as english } from '../../en/errors/confirmations.ts';

export const confirmations: typeof english = {
  'signer-not-pinned': {
    text: 'Für {{receiver}} ist kein Signaturzertifikat hinterlegt. Ohne dieses lässt sich nicht feststellen, wer eine Bestätigung signiert hat.',
    wayOut:
      'Öffnen Sie den Empfänger, wählen Sie sein Signaturzertifikat, und vergleichen Sie den Fingerabdruck mit der Kontaktperson.',
  },
  'confirmation-malformed': {
    text: 'Die Bestätigung hat nicht die vereinbarte Form: {{field}} {{reason}}.',
    wayOut:
      'Bitten Sie den Empfänger-Administrator, die Bestätigungsdatei der Übergabe auszufüllen und erneut zu signieren.',
  },
  'another-rotation': {
    text: 'Die Bestätigung gehört zu einer anderen Rotation: erwartet {{expected}}, gefunden {{found}}.',
    wayOut:
      'Importieren Sie sie in der Rotation, zu der sie gehört, oder erbitten Sie vom Empfänger-Administrator die Bestätigung für diese.',
  },
  'another-receiver': {
    text: 'Die Bestätigung wurde für einen anderen Empfänger vorbereitet: erwartet {{expected}}, gefunden {{found}}.',
    wayOut:
      'Importieren Sie sie bei jenem Empfänger, oder erbitten Sie vom Empfänger-Administrator die richtige Datei.',
  },
  'another-old-certificate': {
    text: 'Die Bestätigung nennt ein anderes altes Zertifikat. Erwarteter SHA-256-Wert: {{expected}}. Gefunden: {{found}}.',
    wayOut:
      'Fragen Sie den Empfänger-Administrator, welches Zertifikat aus dem Empfängersystem entfernt wurde.',
  },
  'another-new-certificate': {
    text: 'Der Empfänger bestätigt ein Zertifikat, das in dieser Rotation nicht übergeben wurde. Erwarteter SHA-256-Wert: {{expected}}. Gefunden: {{found}}.',
    wayOut:
      'Fragen Sie den Empfänger-Administrator, mit welchem Zertifikat das Empfängersystem verschlüsselt. Bis dahin bleibt der alte Schlüssel.',
  },
  'another-challenge': {
    text: 'Die Bestätigung antwortet nicht auf die Übergabe an diesen Empfänger. Erwarteter Zufallswert: {{expected}}. Gefunden: {{found}}.',
    wayOut:
      'Erbitten Sie vom Empfänger-Administrator die Bestätigungsdatei, die mit diesem Zertifikat übergeben wurde, ausgefüllt und signiert.',
  },
  'switched-before-hand-over': {
    text: 'Laut Bestätigung hat der Empfänger am {{switchedAt}} umgestellt, vor der Übergabe des Zertifikats am {{handedOverAt}}.',
    wayOut:
      'Fragen Sie den Empfänger-Administrator, wann die Umstellung wirklich stattfand, und erbitten Sie eine berichtigte Bestätigung.',
  },
  'switched-in-the-future': {
    text: 'Laut Bestätigung stellt der Empfänger am {{switchedAt}} um. Die Uhr dieses Rechners zeigt {{now}}.',
    wayOut:
      'Prüfen Sie die Uhr dieses Rechners. Geht sie richtig, erbitten Sie eine Bestätigung, die nach der Umstellung erstellt wurde.',
  },
  'removed-before-switch': {
    text: 'Laut Bestätigung wurde das alte Zertifikat am {{removedAt}} entfernt, vor der Umstellung am {{switchedAt}}.',
    wayOut:
      'Fragen Sie den Empfänger-Administrator, welches der beiden Daten stimmt, und erbitten Sie eine berichtigte Bestätigung.',
  },
  'removed-in-the-future': {
    text: 'Laut Bestätigung wird das alte Zertifikat am {{removedAt}} entfernt. Die Uhr dieses Rechners zeigt {{now}}.',
    wayOut:
      'Prüfen Sie die Uhr dieses Rechners. Geht sie richtig, erbitten Sie eine Bestätigung, die nach dem Entfernen erstellt wurde.',
  },
  'signed-in-the-future': {
    text: 'Die Bestätigung wurde am {{signedAt}} signiert. Die Uhr dieses Rechners zeigt {{now}}.',
    wayOut:
      'Prüfen Sie die Uhr dieses Rechners. Geht sie richtig, fragen Sie den Empfänger-Administrator nach der seinen.',
  },
  'confirmation-used-before': {
    text: 'Diese Bestätigung wurde bereits am {{acceptedAt}} angenommen. Jede Bestätigung zählt nur einmal.',
    wayOut: 'Wählen Sie die Datei, die zu diesem Empfänger und dieser Rotation gehört.',
  },
  'not-signed-data': {
    text: 'Die Datei ist keine signierte Nachricht (CMS, PKCS#7).',
    wayOut: 'Erbitten Sie vom Empfänger-Administrator die signierte Bestätigung, nicht die unsignierte.',
  },
  'content-not-included': {
    text: 'Die Datei enthält eine Signatur ohne die Bestätigung, die signiert wurde.',
    wayOut:
      'Bitten Sie den Empfänger-Administrator, erneut und mit eingeschlossenem Inhalt zu signieren, wie es die Anleitung der Übergabe beschreibt.',
  },
  'signed-by-another-certificate': {
    text: 'Die Bestätigung wurde nicht mit dem hinterlegten Zertifikat signiert. Erwarteter SHA-256-Wert: {{expected}}. Gefunden: {{found}}.',
    wayOut:
      'Fragen Sie die Kontaktperson telefonisch, nicht als Antwort auf die Nachricht, wer signiert hat. Wurde deren Zertifikat erneuert, hinterlegen Sie das neue.',
  },
  'weak-digest': {
    text: 'Die Signatur verwendet {{algorithm}}; das schützt nicht mehr vor Fälschung.',
    wayOut: 'Bitten Sie den Empfänger-Administrator, erneut mit SHA-256 oder besser zu signieren.',
  },
  'signed-attributes-missing': {
    text: 'Der Signatur fehlen die signierten Attribute, die sie an ihren Inhalt binden.',
    wayOut:
      'Bitten Sie den Empfänger-Administrator, erneut so zu signieren, wie es die Anleitung der Übergabe beschreibt.',
  },
  'content-type-mismatch': {
    text: 'Die Signatur wurde für eine andere Art von Inhalt erstellt.',
    wayOut:
      'Bitten Sie den Empfänger-Administrator, erneut so zu signieren, wie es die Anleitung der Übergabe beschreibt.',
  },
  'content-altered': {
    text: 'Die Bestätigung wurde verändert, nachdem sie signiert worden war.',
    wayOut:
      'Verlassen Sie sich nicht auf sie. Fragen Sie die Kontaktperson telefonisch, und lassen Sie die Datei erneut senden.',
  },
  'signature-invalid': {
    text: 'Die Signatur passt nicht zum hinterlegten Zertifikat.',
    wayOut:
      'Verlassen Sie sich nicht auf die Datei. Fragen Sie die Kontaktperson telefonisch, und lassen Sie erneut signieren.',
  },
};
