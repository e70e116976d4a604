import type { HandOverContents } from '../../rotation/exchange-port.ts';
import { fileNames } from '../file-names.ts';
import { manifestFiles } from '../manifest-files.ts';
import { checkManifest, compareFingerprint, indented, signConfirmation } from './commands.ts';
import { grouped } from './grouped.ts';

/** How the receiver's technician does what the letter asks for, in German: plain text, lines of at most 78 characters. */
export const instructionsDe = ({
  receiver,
  newCertificate,
  rotationId,
}: HandOverContents): string => `WIE SIE AUF DAS NEUE ZERTIFIKAT UMSTELLEN UND ES BESTÄTIGEN
===========================================================

${fileNames.letterPdf} und ${fileNames.letterText} sagen, worum wir Sie bitten und in welcher
Reihenfolge. Diese Datei sagt, wie es geht. Die Befehle laufen in dem Ordner,
in dem sie liegt.

Empfänger  ${receiver.systemName}
Rotation   ${rotationId}

1. Prüfen, ob die Dateien so sind, wie sie erstellt wurden
----------------------------------------------------------
${manifestFiles.manifest} nennt alle Dateien mit ihren Prüfsummen, und der Tenant hat sie
signiert.

OpenSSL; vergleichen Sie die angezeigten Prüfsummen mit ${manifestFiles.manifest}:

${indented(checkManifest.openssl)}

PowerShell, das sie selbst vergleicht:

${indented(checkManifest.powerShell)}

Beide zeigen den SHA-256 des Zertifikats an, mit dem signiert wurde. Es muss
das sein, das Sie aus einer früheren Übergabe dieses Tenants kennen. Ist es
das erste oder ein anderes, vergleichen Sie auch dieses mit der
Tenant-Administration.

2. Den Fingerabdruck des neuen Zertifikats vergleichen
------------------------------------------------------
Welches Programm Sie auch nehmen, es muss diesen SHA-256 anzeigen:

${grouped(newCertificate.sha256)}

OpenSSL:

${indented(compareFingerprint.openssl)}

Java:

${indented(compareFingerprint.keytool)}

PowerShell:

${indented(compareFingerprint.powerShell)}

Vergleichen Sie ihn mit der Tenant-Administration auf einem Weg, dem Sie
trauen, etwa am Telefon: Eine gefälschte Datei käme mit einem gefälschten
Fingerabdruck.

3. Auf das neue Zertifikat umstellen, dann das alte entfernen
-------------------------------------------------------------
Importieren Sie die Datei, die Ihr System nimmt: In allen drei steht dasselbe
Zertifikat.

  ${fileNames.certificateDer}  DER
  ${fileNames.certificatePem}  PEM
  ${fileNames.certificatePkcs7}  PKCS#7, mit den Zertifikaten der Aussteller

Entfernen Sie das alte Zertifikat erst, wenn Ihr System mit dem neuen
verschlüsselt.

4. Die Bestätigung ausfüllen
----------------------------
Öffnen Sie ${fileNames.confirmation} in einem Texteditor und füllen Sie die drei
leeren Felder aus. Ändern Sie sonst nichts. Zeiten nach RFC 3339 mit
Zeitzone, zum Beispiel 2026-12-01T14:30:00+01:00:

  switchedAt               seit wann das neue Zertifikat benutzt wird
  oldCertificateRemovedAt  wann das alte Zertifikat entfernt wurde
  confirmedBy              Ihr Name

5. Sie signieren
----------------
Auf einem dieser Wege, mit dem Signaturzertifikat, das die
Tenant-Administration von Ihnen kennt, und mit SHA-256 oder besser.

OpenSSL, mit Zertifikat und Schlüssel in PEM-Dateien:

${indented(signConfirmation.openssl('ihr-signaturzertifikat.pem', 'ihr-signaturschluessel.pem'))}

GnuTLS; ohne --p7-time wird die Signatur nicht angenommen:

${indented(signConfirmation.certtool('ihr-signaturzertifikat.pem', 'ihr-signaturschluessel.pem'))}

PowerShell, mit einem Zertifikat in Ihrem persönlichen Speicher in Windows:

${indented(signConfirmation.powerShell('IHR-FINGERABDRUCK'))}

Ein Mailprogramm mit S/MIME, etwa Outlook oder Thunderbird:

  Schreiben Sie eine neue Mail, hängen Sie ${fileNames.confirmation} an und sonst
  nichts, wählen Sie, dass sie signiert (S/MIME) und nicht verschlüsselt
  wird, und senden Sie sie. Nimmt die Tenant-Administration keine Mails an,
  speichern Sie die gesendete Mail als Datei (.eml).

6. Sie zurücksenden
-------------------
Geben Sie confirmation.p7m oder die signierte Mail der Tenant-Administration.
Sie braucht keinen Schutz: Sie enthält kein Geheimnis, und eine Änderung
fällt auf.
`;
