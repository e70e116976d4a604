/** The names of the files in a hand-over, as the letter and the instructions name them too. */
export const fileNames = {
  certificateDer: 'new-certificate.cer',
  certificatePem: 'new-certificate.pem',
  certificatePkcs7: 'new-certificate.p7b',
  letterPdf: 'letter.pdf',
  letterText: 'letter.txt',
  instructions: 'instructions.txt',
  confirmation: 'confirmation.json',
  calendar: 'dates.ics',
  mail: 'mail-draft.eml',
} as const;

/** A name that every file system takes, FAT and Windows included; never empty, never hidden. */
export function safeName(name: string): string {
  const kept = name
    .normalize('NFKD')
    .replace(/[^a-zA-Z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return kept === '' ? 'receiver' : kept;
}
