import { fileNames } from '../file-names.ts';
import type { ExchangeTexts } from './en.ts';
import { writtenDates } from './written-dates.ts';

const { civilDate, day } = writtenDates('de-DE');

/** What a receiver reads in the letter, the mail and the calendar, in German. */
export const de: ExchangeTexts = {
  civilDate,
  day,
  letter: {
    title: 'Ein neues Zertifikat zum Verschlüsseln',
    simulated: 'Von einer Testversion mit verstellter Uhr erstellt: nicht für den Einsatz.',
    from: 'Von',
    tenant: 'SAP-Tenant',
    to: 'An',
    system: 'Ihr System',
    date: 'Datum',
    rotation: 'Rotation',
    opening: (switchBy) =>
      `Unser SAP-Cloud-Integration-Tenant entschlüsselt Ihre WS-Security-Antworten ab jetzt mit einem neuen Schlüssel und weiterhin mit dem alten. Bitte stellen Sie Ihr System bis zum ${switchBy} auf das neue Zertifikat um.`,
    subject: 'Inhaber',
    serialNumber: 'Seriennummer',
    valid: 'Gültig (UTC)',
    oldCertificate: 'Altes Zertifikat: damit verschlüsseln Sie heute',
    newCertificate: 'Neues Zertifikat: in new-certificate.cer, .pem und .p7b steht dasselbe',
    words: 'SHA-256 des neuen Zertifikats in Wörtern',
    wordsHint: 'Zum Vorlesen am Telefon, Zeile für Zeile: ein Wort der PGP-Wortliste für jedes Byte.',
    qrCode: 'Derselbe SHA-256 als QR-Code',
    stepsTitle: 'Worum wir Sie bitten, in dieser Reihenfolge',
    steps: [
      'Vergleichen Sie den Fingerabdruck des neuen Zertifikats mit uns, am Telefon unter einer Nummer, die Sie anderswoher kennen. Stimmt er nicht überein, halten Sie an und sagen Sie es uns.',
      'Stellen Sie Ihr System um, sodass es mit dem neuen Zertifikat verschlüsselt.',
      'Entfernen Sie das alte Zertifikat aus Ihrem System.',
      `Füllen Sie ${fileNames.confirmation} aus, signieren Sie die Datei mit dem Signaturzertifikat, das wir von Ihnen kennen, und senden Sie sie uns: Wie, steht in ${fileNames.instructions}, für OpenSSL, PowerShell und Mailprogramme.`,
    ],
    datesTitle: 'Termine',
    switchBy: 'Bitte umstellen bis',
    earliestRemoval: 'Alter Schlüssel bleibt',
    ifSwitchedThen: (date) => `mindestens bis zum ${date}, wenn Sie an diesem letzten Tag umstellen`,
    closing: (days) =>
      `Der Tenant behält seinen alten Schlüssel bis ${days} Tage nach Ihrer Umstellung, oder länger, wo die garantierte Zustellzeit länger ist. Bewahren auch Sie Ihre eigenen alten Schlüssel mindestens 90 Tage nach dem Tausch auf.`,
  },
  mail: {
    subject: ({ tenant, receiver, dates }) =>
      `Neues Zertifikat von ${tenant} für ${receiver.systemName}: bitte bis zum ${civilDate(dates.switchBy)} umstellen`,
    body: ({
      receiver,
      tenant,
      preparedBy,
      dates,
    }) => `Guten Tag${receiver.contact.name && ` ${receiver.contact.name}`},

der SAP-Cloud-Integration-Tenant ${tenant} entschlüsselt die Antworten von ${receiver.systemName} ab jetzt mit einem neuen Schlüssel und weiterhin mit dem alten. Bitte stellen Sie bis zum ${civilDate(dates.switchBy)} auf das neue Zertifikat um.

Worum wir Sie bitten und in welcher Reihenfolge, steht in ${fileNames.letterPdf}; wie es geht, in ${fileNames.instructions}. Die Termine für Ihren Kalender sind in ${fileNames.calendar}.

Verlassen Sie sich nicht auf diese Mail allein: Vergleichen Sie den Fingerabdruck des neuen Zertifikats mit uns am Telefon, unter einer Nummer, die Sie anderswoher kennen.

Mit freundlichen Grüßen
${preparedBy}
`,
  },
  calendar: {
    entries: {
      handOver: ({ tenant, receiver }) => ({
        summary: `Neues Zertifikat von ${tenant} für ${receiver.systemName}`,
        description:
          'Ab diesem Tag entschlüsselt der Tenant mit seinem neuen Schlüssel und weiterhin mit dem alten.',
      }),
      switchBy: ({ tenant, receiver, newCertificate }) => ({
        summary: `${receiver.systemName}: auf das neue Zertifikat von ${tenant} umstellen`,
        description: `Der letzte Tag für die Umstellung. Danach das alte Zertifikat entfernen und die signierte Bestätigung senden. SHA-256 des neuen Zertifikats: ${newCertificate.sha256}`,
      }),
      earliestRemoval: ({ tenant, dates }) => ({
        summary: `${tenant}: der alte Schlüssel darf entfernt werden`,
        description: `Nicht vor diesem Tag, wenn am ${civilDate(dates.switchBy)} umgestellt wird. Eine Umstellung an einem anderen Tag und andere Empfänger verschieben ihn.`,
      }),
    },
  },
};
