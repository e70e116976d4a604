import MimeNode from 'nodemailer/lib/mime-node';
import type { HandOverContents, HandOverFile } from '../rotation/exchange-port.ts';
import { fileNames } from './file-names.ts';
import { exchangeTexts } from './text/texts.ts';

/** What the files of a hand-over are, for a mail program; everything else is text. */
const contentTypes: Readonly<Record<string, string>> = {
  [fileNames.certificateDer]: 'application/pkix-cert',
  [fileNames.certificatePem]: 'application/x-pem-file',
  [fileNames.certificatePkcs7]: 'application/x-pkcs7-certificates',
  [fileNames.letterPdf]: 'application/pdf',
  [fileNames.confirmation]: 'application/json',
  [fileNames.calendar]: 'text/calendar; charset=utf-8',
};

/**
 * A mail to the receiver's contact with the files attached (RFC 5322, MIME), which mail programs open as a draft (X-Unsent).
 * It names no sender: whoever sends it has an account that says so. Without an address of the contact it names no
 * addressee either.
 */
export function mailDraft(contents: HandOverContents, files: readonly HandOverFile[]): Promise<Buffer> {
  const { contact, id } = contents.receiver;
  const texts = exchangeTexts(contents.language).mail;
  const mail = new MimeNode('multipart/mixed', {
    // Contents are handed over as bytes: this library can open files and addresses, and must not.
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: 'windows',
    baseBoundary: contents.challenge.slice(0, 16),
  });
  mail.setHeader({
    'X-Unsent': '1',
    Date: new Date(contents.preparedAt),
    'Message-Id': `<${contents.rotationId}.${id.slice(0, 8)}.${contents.madeBefore}@keyturn.invalid>`,
    Subject: texts.subject(contents),
  });
  if (contact.email !== '') mail.setHeader('To', { name: contact.name, address: contact.email });
  mail.createChild('text/plain; charset=utf-8').setContent(texts.body(contents));
  for (const { name, bytes } of files) {
    const type = contentTypes[name] ?? 'text/plain; charset=utf-8';
    const attachment = mail.createChild(type, { filename: name });
    attachment.setHeader('Content-Disposition', 'attachment');
    attachment.setHeader('Content-Transfer-Encoding', 'base64');
    attachment.setContent(Buffer.from(bytes));
  }
  return mail.build();
}
