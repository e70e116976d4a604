import type { Exchange, HandOverContents, HandOverFile } from '../rotation/exchange-port.ts';
import { calendarOf } from './calendar.ts';
import { prefilledConfirmation, readConfirmation } from './confirmation-format.ts';
import { fileNames, safeName } from './file-names.ts';
import { fingerprintWords } from './fingerprint-words.ts';
import { letterOf } from './letter.ts';
import { mailDraft } from './mail-draft.ts';
import { readManifest, writeManifest } from './manifest.ts';
import { manifestFiles } from './manifest-files.ts';
import { letterText } from './text/letter-text.ts';
import { exchangeTexts } from './text/texts.ts';

/** The files that travel to a receiver and the confirmation that comes back. */
export const receiverExchange: Exchange = {
  handOverFolder,
  letter: letterOf,
  handOverFiles,
  fingerprintWords,
  manifestFiles,
  writeManifest,
  readManifest,
  readConfirmation,
};

function handOverFolder({ receiver, newCertificate }: Parameters<Exchange['handOverFolder']>[0]): string {
  return `keyturn-handover-${safeName(receiver.systemName)}-${newCertificate.sha256.slice(0, 8)}`;
}

async function handOverFiles(
  contents: HandOverContents,
  letterPdf: Uint8Array,
): Promise<readonly HandOverFile[]> {
  const { instructions } = exchangeTexts(contents.language);
  const text = (value: string) => Buffer.from(value, 'utf8');
  const files: readonly HandOverFile[] = [
    { name: fileNames.letterPdf, bytes: letterPdf },
    { name: fileNames.letterText, bytes: text(windowsLines(letterText(letterOf(contents)))) },
    { name: fileNames.instructions, bytes: text(windowsLines(instructions(contents))) },
    { name: fileNames.certificateDer, bytes: Buffer.from(contents.newCertificate.der, 'base64') },
    { name: fileNames.certificatePem, bytes: text(contents.newCertificatePem) },
    { name: fileNames.certificatePkcs7, bytes: text(contents.newCertificatePkcs7) },
    { name: fileNames.confirmation, bytes: prefilledConfirmation(contents) },
    { name: fileNames.calendar, bytes: text(calendarOf(contents)) },
  ];
  return [...files, { name: fileNames.mail, bytes: await mailDraft(contents, files) }];
}

/** Texts are opened with whatever the receiver has: an old Notepad shows them whole too. */
const windowsLines = (text: string): string => text.replaceAll('\n', '\r\n');
