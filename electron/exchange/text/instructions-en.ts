import type { HandOverContents } from '../../rotation/exchange-port.ts';
import { grouped } from './grouped.ts';

/** What the receiver's technician is told, in English: plain text, lines of at most 78 characters. */
export const instructionsEn = ({
  tenant,
  receiver,
  oldCertificate,
  newCertificate,
  rotationId,
}: HandOverContents): string => `KEY RENEWAL: A NEW ENCRYPTION CERTIFICATE
=========================================

To        ${receiver.contact}, ${receiver.systemName}
From      the administrator of the SAP Cloud Integration tenant ${tenant}
Rotation  ${rotationId}

The tenant decrypts your WS-Security responses with a new key from now on, and
still with the old one. Please switch ${receiver.systemName} to the new certificate.

Old certificate (you encrypt with it today)
  Subject   ${oldCertificate.subject}
  Serial    ${oldCertificate.serialNumber}
  SHA-256
${grouped(oldCertificate.sha256)}

New certificate (new-certificate.cer and new-certificate.pem are the same)
  Subject   ${newCertificate.subject}
  Serial    ${newCertificate.serialNumber}
  Valid     ${newCertificate.notBefore} to ${newCertificate.notAfter}
  SHA-256
${grouped(newCertificate.sha256)}

What to do
----------
1. Compare the SHA-256 fingerprint of the new certificate with the tenant
   administrator over a channel you trust, by phone for example. To see it:

     openssl x509 -in new-certificate.pem -noout -fingerprint -sha256

2. Switch ${receiver.systemName} to encrypt with the new certificate.
3. Remove the old certificate from ${receiver.systemName}.
4. Open confirmation.json in a text editor and fill in the three empty fields.
   Change nothing else. Times are RFC 3339 with their offset, for example
   2026-12-01T14:30:00+01:00:

     switchedAt               when the system began to use the new certificate
     oldCertificateRemovedAt  when the old certificate was removed
     confirmedBy              your name

5. Sign the file with the signing certificate that the tenant administrator
   knows you by:

     openssl cms -sign -binary -nodetach -md sha256 -in confirmation.json \\
       -signer your-signing-certificate.pem -inkey your-signing-key.pem \\
       -outform DER -out confirmation.p7m

6. Send confirmation.p7m back to the tenant administrator.

Keep your own old keys for at least 90 days after the exchange.
`;
