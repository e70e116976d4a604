import type { confirmations as english } from '../../en/errors/confirmations.ts';

export const confirmations: typeof english = {
  'signed-signing-certificate': {
    text: 'Die Datei ist ein Zertifikat, das {{receiver}} signiert hat: jenes, mit dem der Empfänger von nun an signieren wird.',
    wayOut: 'Öffnen Sie den Empfänger und ersetzen Sie dort sein Signaturzertifikat: Wählen Sie diese Datei.',
  },
  'no-signer-pinned': {
    text: 'Die Datei ist signiert, aber für keinen Empfänger ist ein Signaturzertifikat hinterlegt. Ohne dieses lässt sich nicht feststellen, wer sie signiert hat.',
    wayOut:
      'Öffnen Sie den Empfänger, wählen Sie sein Signaturzertifikat, und vergleichen Sie den Fingerabdruck mit der Kontaktperson. Importieren Sie die Datei dann noch einmal.',
  },
  'signed-by-nobody-known': {
    text: 'Die Datei ist signiert, aber mit einem Zertifikat, das für keinen Empfänger hinterlegt ist: {{found}}.',
    wayOut:
      'Fragen Sie den Empfänger, mit welchem Zertifikat er signiert. Hat es gewechselt, hinterlegen Sie das neue, nachdem Sie seinen Fingerabdruck verglichen haben.',
  },
  'confirmation-for-nothing-here': {
    text: 'Die Datei ist von {{receiver}} signiert, betrifft aber eine Rotation, die nicht in diesem Tresor ist oder an der dieser Empfänger keinen Teil hat.',
    wayOut:
      'Öffnen Sie den Tresor des Tenants, für den sie ist, oder erbitten Sie vom Empfänger die richtige Datei.',
  },
  'signer-not-pinned': {
    text: 'Für {{receiver}} ist kein Signaturzertifikat hinterlegt. Ohne dieses lässt sich nicht feststellen, wer eine Bestätigung signiert hat.',
    wayOut:
      'Öffnen Sie den Empfänger, wählen Sie sein Signaturzertifikat, und vergleichen Sie den Fingerabdruck mit der Kontaktperson.',
  },
  'signed-by-replaced-certificate': {
    text: 'Die Signatur stimmt, stammt aber von einem Zertifikat, das am {{replacedAt}} ersetzt wurde. SHA-256-Wert des hinterlegten Zertifikats: {{expected}}. Des ersetzten: {{found}}.',
    wayOut:
      'Bitten Sie den Empfänger-Administrator, mit dem neuen Zertifikat erneut zu signieren. Soll das alte wieder gelten, öffnen Sie den Empfänger, ersetzen Sie das hinterlegte Zertifikat dadurch und vergleichen Sie den Fingerabdruck noch einmal.',
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
  'message-encrypted': {
    text: 'Die Nachricht ist verschlüsselt; die Signatur darin ist nicht zu sehen.',
    wayOut:
      'Öffnen Sie sie im Mailprogramm und speichern Sie sie entschlüsselt, oder erbitten Sie eine Bestätigung, die signiert und nicht verschlüsselt ist.',
  },
  'without-signature': {
    text: 'Die Datei enthält nur Zertifikate; niemand hat darin etwas signiert.',
    wayOut: 'Erbitten Sie vom Empfänger-Administrator die signierte Bestätigung.',
  },
  'mail-not-signed': {
    text: 'Die E-Mail ist nicht signiert.',
    wayOut:
      'Hängt eine signierte Datei an, speichern Sie diesen Anhang und wählen Sie ihn. Andernfalls erbitten Sie eine signierte E-Mail.',
  },
  'mail-malformed': {
    text: 'Die E-Mail ist signiert, aber nicht vollständig oder nicht so aufgebaut, wie es signierte E-Mails sind (RFC 8551).',
    wayOut:
      'Speichern Sie die E-Mail im Mailprogramm noch einmal unverändert als .eml. Weiterleiten kann sie beschädigen.',
  },
  'mail-without-content': {
    text: 'Die E-Mail ist signiert, enthält aber weder Text noch Anhang.',
    wayOut:
      'Bitten Sie den Empfänger-Administrator, die ausgefüllte Bestätigung anzuhängen und die E-Mail erneut zu senden.',
  },
  'mail-with-several-attachments': {
    text: 'Die E-Mail ist signiert, doch {{count}} ihrer Anhänge könnten die Bestätigung sein.',
    wayOut:
      'Erbitten Sie vom Empfänger-Administrator eine E-Mail mit der Bestätigung als einzigem JSON-Anhang.',
  },
  'content-not-included': {
    text: 'Die Datei enthält eine Signatur ohne das, was signiert wurde.',
    wayOut:
      'Wählen Sie beide Dateien zusammen: die Signatur und die Datei, die sie signiert. Oder bitten Sie den Empfänger-Administrator, erneut und mit eingeschlossenem Inhalt zu signieren, wie es die Anleitung der Übergabe beschreibt.',
  },
  'signed-by-another-certificate': {
    text: 'Die Datei wurde nicht mit dem hinterlegten Zertifikat signiert. Erwarteter SHA-256-Wert: {{expected}}. Gefunden: {{found}}.',
    wayOut:
      'Fragen Sie die Kontaktperson telefonisch, nicht als Antwort auf die Nachricht, wer signiert hat. Wurde deren Zertifikat erneuert, öffnen Sie den Empfänger und ersetzen Sie das hinterlegte.',
  },
  'files-not-a-pair': {
    text: 'Die {{count}} gewählten Dateien sind nicht eine Signatur und die eine Datei, die sie signiert.',
    wayOut:
      'Wählen Sie die signierte Datei allein; oder, wenn die Signatur eine Datei für sich ist, diese und die Datei, die sie signiert.',
  },
  'signed-file-without-certificate': {
    text: 'Das hinterlegte Zertifikat hat die Datei signiert, aber es ist kein Zertifikat darin.',
    wayOut:
      'Bitten Sie den Empfänger-Administrator, die Datei des neuen Zertifikats zu signieren, wie es der Dialog „Ersetzen“ beschreibt, oder wählen Sie das Zertifikat selbst und vergleichen Sie dessen Fingerabdruck.',
  },
  'signing-certificate-unchanged': {
    text: 'Das signierte Zertifikat ist das, das bereits hinterlegt ist.',
    wayOut: 'Es ist nichts zu tun. Wurde es erneuert, erbitten Sie vom Empfänger-Administrator das neue.',
  },
  'signing-certificate-replaced-before': {
    text: 'Das signierte Zertifikat war schon einmal hinterlegt und wurde am {{replacedAt}} ersetzt. Eine Signatur bringt es nicht zurück.',
    wayOut:
      'Fragen Sie die Kontaktperson, welches Zertifikat gemeint ist. Ist es wirklich dieses, wählen Sie dessen eigene Datei und vergleichen Sie den Fingerabdruck.',
  },
  'pinned-certificate-expired': {
    text: 'Das hinterlegte Zertifikat ist am {{notAfter}} abgelaufen: Es kann für kein anderes mehr bürgen.',
    wayOut:
      'Wählen Sie die Datei des neuen Zertifikats selbst und vergleichen Sie dessen Fingerabdruck mit der Kontaktperson.',
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
  'message-digest-missing': {
    text: 'Die Signatur sagt nicht, worüber sie gebildet ist: Unter ihren signierten Attributen fehlt der Hashwert (messageDigest).',
    wayOut:
      'Bitten Sie den Empfänger-Administrator, erneut zu signieren, wie es die Anleitung der Übergabe beschreibt.',
  },
  'signed-attribute-repeated': {
    text: 'Die Signatur widerspricht sich: Das signierte Attribut {{attribute}} kommt mehrfach vor.',
    wayOut:
      'Verlassen Sie sich nicht darauf. Bitten Sie den Empfänger-Administrator, mit einem anderen Programm erneut zu signieren.',
  },
  'certificate-not-valid-at-signing': {
    text: 'Die Datei wurde am {{signedAt}} signiert. Das Signaturzertifikat gilt vom {{notBefore}} bis zum {{notAfter}}.',
    wayOut:
      'Erbitten Sie vom Empfänger-Administrator das Zertifikat, das jetzt benutzt wird. Öffnen Sie den Empfänger und ersetzen Sie das hinterlegte dadurch; lassen Sie die Datei dann erneut signieren.',
  },
  'content-type-mismatch': {
    text: 'Die Signatur wurde für eine andere Art von Inhalt erstellt.',
    wayOut:
      'Bitten Sie den Empfänger-Administrator, erneut so zu signieren, wie es die Anleitung der Übergabe beschreibt.',
  },
  'content-altered': {
    text: 'Was signiert wurde, ist danach verändert worden, oder die Signatur gehört zu einer anderen Datei.',
    wayOut:
      'Verlassen Sie sich nicht auf sie. Fragen Sie die Kontaktperson telefonisch, und lassen Sie die Datei erneut senden.',
  },
  'signature-invalid': {
    text: 'Die Signatur passt nicht zum hinterlegten Zertifikat.',
    wayOut:
      'Verlassen Sie sich nicht auf die Datei. Fragen Sie die Kontaktperson telefonisch, und lassen Sie erneut signieren.',
  },
};
