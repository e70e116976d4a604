import type { Exchange, HandOverContents } from '../rotation/exchange-port.ts';
import { prefilledConfirmation, readConfirmation } from './confirmation-format.ts';
import { readManifest, writeManifest } from './manifest.ts';
import { manifestFiles } from './manifest-files.ts';
import { instructionsDe } from './text/instructions-de.ts';
import { instructionsEn } from './text/instructions-en.ts';

/** The names of the files in a hand-over, as the instructions name them too. */
export const handOverFiles = {
  certificateDer: 'new-certificate.cer',
  certificatePem: 'new-certificate.pem',
  confirmation: 'confirmation.json',
  instructionsEn: 'INSTRUCTIONS.txt',
  instructionsDe: 'ANLEITUNG.txt',
} as const;

/** The files that travel to a receiver and the confirmation that comes back. */
export const receiverExchange: Exchange = {
  handOver,
  manifestFiles,
  writeManifest,
  readManifest,
  readConfirmation,
};

function handOver(contents: HandOverContents): ReturnType<Exchange['handOver']> {
  const { newCertificate, newCertificatePem, receiver } = contents;
  const text = (value: string) => Buffer.from(value, 'utf8');
  return {
    folder: `keyturn-handover-${safeName(receiver.systemName)}-${newCertificate.sha256.slice(0, 8)}`,
    files: [
      { name: handOverFiles.certificateDer, bytes: Buffer.from(newCertificate.der, 'base64') },
      { name: handOverFiles.certificatePem, bytes: text(newCertificatePem) },
      { name: handOverFiles.confirmation, bytes: prefilledConfirmation(contents) },
      { name: handOverFiles.instructionsEn, bytes: text(windowsLines(instructionsEn(contents))) },
      { name: handOverFiles.instructionsDe, bytes: text(windowsLines(instructionsDe(contents))) },
    ],
  };
}

/** Instructions are opened with whatever the receiver has: an old Notepad shows them whole too. */
const windowsLines = (text: string): string => text.replaceAll('\n', '\r\n');

/** A name that every file system takes, FAT and Windows included; never empty, never hidden. */
function safeName(name: string): string {
  const kept = name
    .normalize('NFKD')
    .replace(/[^a-zA-Z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return kept === '' ? 'receiver' : kept;
}
