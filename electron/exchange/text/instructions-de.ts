import type { HandOverContents } from '../../rotation/exchange-port.ts';
import { grouped } from './grouped.ts';

/** What the receiver's technician is told, in German: plain text, lines of at most 78 characters. */
export const instructionsDe = ({
  tenant,
  receiver,
  oldCertificate,
  newCertificate,
  rotationId,
}: HandOverContents): string => `SCHLÜSSELWECHSEL: EIN NEUES ZERTIFIKAT ZUM VERSCHLÜSSELN
========================================================

An        ${receiver.contact}, ${receiver.systemName}
Von       der Administration des SAP-Cloud-Integration-Tenants ${tenant}
Rotation  ${rotationId}

Der Tenant entschlüsselt Ihre WS-Security-Antworten ab jetzt mit einem neuen
Schlüssel und weiterhin mit dem alten. Bitte stellen Sie ${receiver.systemName}
auf das neue Zertifikat um.

Altes Zertifikat (damit verschlüsseln Sie heute)
  Inhaber        ${oldCertificate.subject}
  Seriennummer   ${oldCertificate.serialNumber}
  SHA-256
${grouped(oldCertificate.sha256)}

Neues Zertifikat (new-certificate.cer und new-certificate.pem sind dasselbe)
  Inhaber        ${newCertificate.subject}
  Seriennummer   ${newCertificate.serialNumber}
  Gültig         ${newCertificate.notBefore} bis ${newCertificate.notAfter}
  SHA-256
${grouped(newCertificate.sha256)}

Was zu tun ist
--------------
1. Vergleichen Sie den SHA-256-Fingerabdruck des neuen Zertifikats mit der
   Tenant-Administration auf einem vertrauenswürdigen Weg, etwa am Telefon.
   So zeigen Sie ihn an:

     openssl x509 -in new-certificate.pem -noout -fingerprint -sha256

2. Stellen Sie ${receiver.systemName} um, sodass mit dem neuen Zertifikat
   verschlüsselt wird.
3. Entfernen Sie das alte Zertifikat aus ${receiver.systemName}.
4. Öffnen Sie confirmation.json in einem Texteditor und füllen Sie die drei
   leeren Felder aus. Ändern Sie sonst nichts. Zeiten nach RFC 3339 mit
   Zeitzone, zum Beispiel 2026-12-01T14:30:00+01:00:

     switchedAt               seit wann das neue Zertifikat benutzt wird
     oldCertificateRemovedAt  wann das alte Zertifikat entfernt wurde
     confirmedBy              Ihr Name

5. Signieren Sie die Datei mit dem Signaturzertifikat, das die
   Tenant-Administration von Ihnen kennt:

     openssl cms -sign -binary -nodetach -md sha256 -in confirmation.json \\
       -signer ihr-signaturzertifikat.pem -inkey ihr-signaturschluessel.pem \\
       -outform DER -out confirmation.p7m

6. Senden Sie confirmation.p7m an die Tenant-Administration zurück.

Bewahren Sie Ihre eigenen alten Schlüssel mindestens 90 Tage nach dem Tausch
auf.
`;
