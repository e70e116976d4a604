import type { authority as english } from '../../en/errors/authority.ts';

export const authority: typeof english = {
  'alternative-name-invalid': {
    text: '„{{value}}“ ist weder ein DNS-Name noch eine E-Mail-Adresse in ASCII.',
    wayOut:
      'Berichtigen oder entfernen Sie ihn. Namen außerhalb von ASCII werden in ihrer xn---Form eingegeben.',
  },
  'response-for-another-key': {
    text: 'Kein Zertifikat der Datei gehört zum neuen Schlüsselpaar. Darin: {{subjects}}.',
    wayOut: 'Wählen Sie die Antwort auf die Anforderung, die hier exportiert wurde.',
  },
  'response-with-several': {
    text: 'Die Datei enthält {{count}} Zertifikate für das neue Schlüsselpaar; es ist nicht klar, welches gemeint ist.',
    wayOut: 'Bitten Sie die Zertifizierungsstelle um ein Zertifikat und seine Kette.',
  },
  'response-is-self-signed': {
    text: 'Das Zertifikat für das neue Schlüsselpaar in dieser Datei ist vom Schlüsselpaar selbst signiert, nicht von einer Zertifizierungsstelle.',
    wayOut: 'Wählen Sie die Antwort der Zertifizierungsstelle.',
  },
  'response-not-of-certificates': {
    text: 'Die Datei enthält etwas anderes als Zertifikate, etwa einen privaten Schlüssel.',
    wayOut:
      'Wählen Sie die Antwort der Zertifizierungsstelle: PKCS#7 (.p7b, .p7c, .spc), Zertifikate (.pem, .cer) oder .pkipath.',
  },
  'issued-expired': {
    text: 'Das Zertifikat ist abgelaufen: Es war bis {{notAfter}} gültig.',
    wayOut:
      'Lassen Sie es neu ausstellen. Stimmt das Datum nicht, stellen Sie die Uhr dieses Rechners richtig.',
  },
  'issuer-did-not-sign': {
    text: 'Die Datei enthält ein Zertifikat mit dem Namen des Ausstellers {{issuer}}, doch die Signatur ist nicht mit dessen Schlüssel erstellt.',
    wayOut:
      'Verwenden Sie die Datei nicht: Sie ist falsch zusammengestellt oder gefälscht. Fragen Sie die Zertifizierungsstelle.',
  },
  'certificate-is-the-replaced-one': {
    text: 'Die Datei enthält das selbstsignierte Zertifikat {{found}}, an dessen Stelle das der Zertifizierungsstelle getreten ist.',
    wayOut:
      'Exportieren Sie das Schlüsselpaar erneut, löschen Sie den neuen Alias im Tenant-Keystore, fügen Sie die neue Datei hinzu, und laden Sie deren Zertifikat herunter.',
  },
  'issued-subject-differs': {
    text: 'Der Inhaber ist {{found}}; angefordert war {{expected}}.',
    wayOut:
      'Nehmen Sie es nur an, wenn die Zertifizierungsstelle bekanntlich Namen ändert und die Empfänger diesen kennen.',
  },
  'issued-not-yet-valid': {
    text: 'Das Zertifikat ist erst ab {{notBefore}} gültig.',
    wayOut: 'Empfänger können es bis dahin ablehnen: Übergeben Sie es spät genug.',
  },
  'issued-valid-shorter': {
    text: 'Das Zertifikat ist bis {{found}} gültig, kürzer als gewählt ({{expected}}).',
    wayOut: 'Die nächste Rotation wird früher fällig. Nehmen Sie es an, wenn das passt.',
  },
  'issued-valid-longer': {
    text: 'Das Zertifikat ist bis {{found}} gültig, länger als gewählt ({{expected}}).',
    wayOut: 'Niemand muss es so lange verwenden. Nehmen Sie es an, wenn das passt.',
  },
  'issued-without-key-encipherment': {
    text: 'Die Schlüsselverwendung des Zertifikats erlaubt keine Schlüsselverschlüsselung (keyEncipherment), die WS-Security braucht.',
    wayOut:
      'Empfänger können sich weigern, damit zu verschlüsseln. Lassen Sie es besser mit dieser Schlüsselverwendung neu ausstellen.',
  },
  'issued-to-an-authority': {
    text: 'Das Zertifikat ist das einer Zertifizierungsstelle (CA=true): Wer seinen Schlüssel hat, kann Zertifikate ausstellen.',
    wayOut: 'Das ist kaum gemeint. Lassen Sie es besser als gewöhnliches Zertifikat neu ausstellen.',
  },
  'issued-weakly-signed': {
    text: 'Das Zertifikat {{subject}} ist mit {{algorithm}} signiert; das schützt nicht mehr vor Fälschung oder ist nicht bekannt.',
    wayOut: 'Empfänger können es ablehnen. Lassen Sie es besser mit SHA-256 oder besser neu ausstellen.',
  },
  'issuer-missing': {
    text: 'Die Kette fehlt: Die Datei enthält kein Zertifikat des Ausstellers {{issuer}}.',
    wayOut:
      'Bitten Sie die Zertifizierungsstelle besser um die ganze Kette. Sonst müssen die Empfänger sie selbst haben.',
  },
  'issuer-root-missing': {
    text: 'Die Kette endet vor ihrer Wurzel: Die Datei enthält kein Zertifikat von {{issuer}}.',
    wayOut: 'Das ist üblich und schadet nicht, wo die Empfänger diese Wurzel kennen.',
  },
  'issuer-not-an-authority': {
    text: 'Das Zertifikat {{subject}} in der Kette ist nicht das einer Zertifizierungsstelle (CA=true fehlt).',
    wayOut: 'Programme, die die Kette prüfen, lehnen sie ab. Fragen Sie die Zertifizierungsstelle.',
  },
  'issuer-key-weak': {
    text: 'Der Schlüssel von {{subject}} in der Kette ist schwach: {{keyType}} mit {{keyBits}} Bit.',
    wayOut:
      'Empfänger können es ablehnen. Bitten Sie um ein Zertifikat unter einer stärkeren Zertifizierungsstelle.',
  },
  'issuer-expired': {
    text: 'Das Zertifikat {{subject}} in der Kette ist am {{notAfter}} abgelaufen.',
    wayOut:
      'Programme, die die Kette prüfen, lehnen sie ab. Bitten Sie die Zertifizierungsstelle um ihre aktuelle Kette.',
  },
  'response-with-unrelated': {
    text: 'Die Datei enthält Zertifikate, die weder zum Schlüsselpaar noch zu seiner Kette gehören: {{subjects}}.',
    wayOut: 'Sie werden weggelassen. Vergewissern Sie sich, dass es die gemeinte Datei ist.',
  },
};
