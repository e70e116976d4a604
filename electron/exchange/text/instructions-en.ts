import type { HandOverContents } from '../../rotation/exchange-port.ts';
import { fileNames } from '../file-names.ts';
import { manifestFiles } from '../manifest-files.ts';
import { checkManifest, compareFingerprint, indented, signConfirmation } from './commands.ts';
import { grouped } from './grouped.ts';

/** How the receiver's technician does what the letter asks for, in English: plain text, lines of at most 78 characters. */
export const instructionsEn = ({
  receiver,
  newCertificate,
  rotationId,
}: HandOverContents): string => `HOW TO SWITCH TO THE NEW CERTIFICATE, AND TO CONFIRM IT
=======================================================

${fileNames.letterPdf} and ${fileNames.letterText} say what is asked of you, and in which order. This
file says how. The commands run in the folder of this file.

Receiver  ${receiver.systemName}
Rotation  ${rotationId}

1. Check that the files are as they were made
---------------------------------------------
${manifestFiles.manifest} lists all files with their digests, and the tenant signed it.

OpenSSL; compare the digests that it prints with those in ${manifestFiles.manifest}:

${indented(checkManifest.openssl)}

PowerShell, which compares them by itself:

${indented(checkManifest.powerShell)}

Both print the SHA-256 of the certificate that signed. It must be the one that
you know from an earlier hand-over of this tenant. If it is the first one, or
another one, compare it with the tenant administrator, too.

2. Compare the fingerprint of the new certificate
-------------------------------------------------
Whichever program you take, it must show this SHA-256:

${grouped(newCertificate.sha256)}

OpenSSL:

${indented(compareFingerprint.openssl)}

Java:

${indented(compareFingerprint.keytool)}

PowerShell:

${indented(compareFingerprint.powerShell)}

Compare it with the tenant administrator over a channel you trust, by phone
for example: a forged file would come with a forged fingerprint.

3. Switch to the new certificate, then remove the old one
---------------------------------------------------------
Import the file that your system takes: all three hold the same certificate.

  ${fileNames.certificateDer}  DER
  ${fileNames.certificatePem}  PEM
  ${fileNames.certificatePkcs7}  PKCS#7, with the certificates that it was issued under

Remove the old certificate only when your system encrypts with the new one.

4. Fill in the confirmation
---------------------------
Open ${fileNames.confirmation} in a text editor and fill in the three empty fields.
Change nothing else. Times are RFC 3339 with their offset, for example
2026-12-01T14:30:00+01:00:

  switchedAt               when the system began to use the new certificate
  oldCertificateRemovedAt  when the old certificate was removed
  confirmedBy              your name

5. Sign it
----------
In one of these ways, with the signing certificate that the tenant
administrator knows you by, and with SHA-256 or better.

OpenSSL, with your certificate and key in PEM files:

${indented(signConfirmation.openssl('your-signing-certificate.pem', 'your-signing-key.pem'))}

GnuTLS; without --p7-time the signature is not accepted:

${indented(signConfirmation.certtool('your-signing-certificate.pem', 'your-signing-key.pem'))}

PowerShell, with a certificate in your personal store on Windows:

${indented(signConfirmation.powerShell('YOUR-THUMBPRINT'))}

A mail program with S/MIME, such as Outlook or Thunderbird:

  Write a new mail, attach ${fileNames.confirmation} and nothing else, choose to
  sign it (S/MIME) and not to encrypt it, and send it. If the tenant
  administrator takes no mail, save the sent mail as a file (.eml).

6. Send it back
---------------
Give confirmation.p7m, or the signed mail, to the tenant administrator. It
needs no protection of its own: it holds no secret, and a change is noticed.
`;
