import type { HandOverContents } from '../../rotation/exchange-port.ts';
import { fileNames } from '../file-names.ts';
import { writtenDates } from './written-dates.ts';

const { civilDate, day } = writtenDates('en-GB');

/** What a receiver reads in the letter, the mail and the calendar, in English. */
export const en = {
  civilDate,
  day,
  letter: {
    title: 'A new certificate to encrypt with',
    simulated: 'Made by a test build with a moved clock: not for real use.',
    from: 'From',
    tenant: 'SAP tenant',
    to: 'To',
    system: 'Your system',
    date: 'Date',
    rotation: 'Rotation',
    opening: (switchBy: string) =>
      `From now on our SAP Cloud Integration tenant decrypts your WS-Security responses with a new key, and still with the old one. Please switch your system to the new certificate by ${switchBy}.`,
    subject: 'Subject',
    serialNumber: 'Serial number',
    valid: 'Valid (UTC)',
    oldCertificate: 'Old certificate: you encrypt with it today',
    newCertificate: 'New certificate: the files new-certificate.cer, .pem and .p7b hold the same',
    words: 'SHA-256 of the new certificate in words',
    wordsHint: 'To be read out on the phone, line by line: one word of the PGP word list for each byte.',
    qrCode: 'The same SHA-256 as a QR code',
    stepsTitle: 'What we ask you to do, in this order',
    steps: [
      'Compare the fingerprint of the new certificate with us, by phone on a number that you know from elsewhere. If it differs, stop and tell us.',
      'Switch your system, so that it encrypts with the new certificate.',
      'Remove the old certificate from your system.',
      `Fill in ${fileNames.confirmation}, sign it with the signing certificate that we know you by, and send it to us: ${fileNames.instructions} says how, for OpenSSL, PowerShell and mail programs.`,
    ],
    datesTitle: 'Dates',
    switchBy: 'Please switch by',
    earliestRemoval: 'The old key stays',
    ifSwitchedThen: (date: string) => `until ${date} at least, if you switch on that last day`,
    closing: (days: number) =>
      `The tenant keeps its old key until ${days} days after your switch, or longer where the guaranteed delivery time is longer. Keep your own old keys for at least 90 days after the exchange, too.`,
  },
  mail: {
    subject: ({ tenant, receiver, dates }: HandOverContents) =>
      `New certificate of ${tenant} for ${receiver.systemName}: please switch by ${civilDate(dates.switchBy)}`,
    body: ({
      receiver,
      tenant,
      preparedBy,
      dates,
    }: HandOverContents) => `Dear ${receiver.contact.name || 'administrator'},

from now on the SAP Cloud Integration tenant ${tenant} decrypts the responses of ${receiver.systemName} with a new key, and still with the old one. Please switch to the new certificate by ${civilDate(dates.switchBy)}.

${fileNames.letterPdf} says what we ask you to do, and in which order; ${fileNames.instructions} says how. ${fileNames.calendar} has the dates for your calendar.

Do not trust this mail alone: compare the fingerprint of the new certificate with us by phone, on a number that you know from elsewhere.

Kind regards
${preparedBy}
`,
  },
  calendar: {
    entries: {
      handOver: ({ tenant, receiver }: HandOverContents) => ({
        summary: `New certificate of ${tenant} for ${receiver.systemName}`,
        description: 'From this day on the tenant decrypts with its new key, and still with the old one.',
      }),
      switchBy: ({ tenant, receiver, newCertificate }: HandOverContents) => ({
        summary: `${receiver.systemName}: switch to the new certificate of ${tenant}`,
        description: `The last day to switch. Then remove the old certificate and send the signed confirmation. SHA-256 of the new certificate: ${newCertificate.sha256}`,
      }),
      earliestRemoval: ({ tenant, dates }: HandOverContents) => ({
        summary: `${tenant}: the old key may be removed`,
        description: `Not before this day, if the switch is on ${civilDate(dates.switchBy)}. A switch on another day, and other receivers, move it.`,
      }),
    },
  },
};

export type ExchangeTexts = typeof en;
