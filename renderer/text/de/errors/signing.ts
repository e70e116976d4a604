import type { signing as english } from '../../en/errors/signing.ts';

export const signing: typeof english = {
  'no-signing-certificate': {
    text: 'Dieser Tresor hat noch kein Signaturzertifikat.',
    wayOut: 'Erstellen Sie eines am Ort „Tresor“ unter „Signaturzertifikat“.',
  },
  'signing-certificate-expired': {
    text: 'Das Signaturzertifikat dieses Tresors ist am {{notAfter}} abgelaufen. Empfänger würden ablehnen, was es signiert.',
    wayOut:
      'Erneuern Sie es am Ort „Tresor“ unter „Signaturzertifikat“ und schreiben Sie die Übergabe noch einmal.',
  },
};
