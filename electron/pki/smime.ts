import type { SignatureFault } from '../rotation/ports.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import { contentTypeOf, type MimeEntity, readEntity } from './mime-entity.ts';
import { partsOf } from './multipart.ts';
import { fromBase64 } from './pem.ts';

/** What an S/MIME mail says is signed. */
export interface SignedMail {
  /** The CMS SignedData, BER or DER. */
  readonly cms: Buffer;
  /** The forms in which the detached content may have been signed; null where the content is inside. */
  readonly detached: readonly Buffer[] | null;
}

const SIGNATURE = /^application\/(?:x-)?pkcs7-signature$/;
const OPAQUE = /^application\/(?:x-)?pkcs7-mime$/;

/**
 * The signed part of an S/MIME mail (RFC 8551, 3.5): multipart/signed or application/pkcs7-mime, with its own header
 * or with that of the whole mail. Null where the file is no mail. Refuses a mail that is not signed as a whole
 * (`mail-not-signed`), or not as RFC 1847 and RFC 8551 want it (`mail-malformed`).
 */
export function readSignedMail(file: Buffer): Result<SignedMail, SignatureFault> | null {
  const mail = readEntity(file);
  const contentType = mail === null ? null : contentTypeOf(mail);
  if (mail === null) return null;
  if (contentType === null) return err({ code: 'mail-not-signed' });
  if (OPAQUE.test(contentType.type)) {
    const cms = decodedBody(mail);
    return cms === null ? err({ code: 'mail-malformed' }) : ok({ cms, detached: null });
  }
  if (contentType.type !== 'multipart/signed') return err({ code: 'mail-not-signed' });
  if (/^application\/pgp-signature$/i.test(contentType.parameter('protocol') ?? '')) {
    return err({ code: 'unsupported-algorithm', algorithm: 'OpenPGP' });
  }
  return multipartSigned(mail.body, contentType.parameter('boundary') ?? '');
}

/** RFC 1847, 2.1: exactly two parts, what is signed and the signature. */
function multipartSigned(body: Buffer, boundary: string): Result<SignedMail, SignatureFault> {
  const [content, signaturePart, ...more] = partsOf(body, boundary) ?? [];
  const signature = signaturePart === undefined ? null : readEntity(signaturePart);
  const isSignature = signature !== null && SIGNATURE.test(contentTypeOf(signature)?.type ?? '');
  const cms = isSignature ? decodedBody(signature) : null;
  if (content === undefined || cms === null || more.length > 0) return err({ code: 'mail-malformed' });
  return ok({ cms, detached: signedForms(content) });
}

/**
 * The forms in which a content beside its signature may have been signed. RFC 8551, 3.1.1: the canonical form, in
 * which every line ends with CRLF, whatever the file has now. Some programs sign what they have
 * (`openssl cms -binary`): the bytes as they stand come second.
 */
export function signedForms(content: Buffer): Buffer[] {
  const canonical = Buffer.from(content.toString('latin1').replaceAll(/\r?\n/g, '\r\n'), 'latin1');
  return canonical.equals(content) ? [content] : [canonical, content];
}

/** The body under its Content-Transfer-Encoding, base64 or none (RFC 8551, 3.1.2 and 3.3); null under any other. */
function decodedBody(entity: MimeEntity): Buffer | null {
  const encoding = (entity.field('content-transfer-encoding') ?? '').toLowerCase();
  if (encoding === 'base64') return fromBase64(entity.body.toString('latin1'));
  return ['', 'binary', '8bit', '7bit'].includes(encoding) ? entity.body : null;
}
