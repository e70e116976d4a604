import type { KeyObject } from 'node:crypto';
import type { SignerInfo } from 'pkijs';
import type { Certificate } from '../rotation/certificate.ts';
import type { SignatureFault, VerifiedContent } from '../rotation/ports.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import { bufferOver } from './asn1.ts';
import { nativeCertificate } from './certificates.ts';
import { type CmsMessage, readCmsMessage } from './cms-message.ts';
import { OID } from './object-identifiers.ts';
import { SIGNED_DATA_FILE_LIMIT } from './parameters.ts';
import { binaryValues } from './pem.ts';
import { checkSigner, type SignerVerdict } from './signature-policy.ts';
import { payloadOf } from './signed-entity.ts';
import { describe, names } from './signer-identity.ts';
import { readSignedMail, type SignedMail, signedForms } from './smime.ts';

/** RFC 7468, 9 and 8: CMS, and the older labels that OpenSSL's smime command and others write. */
const LABELS = ['CMS', 'PKCS7', 'PKCS #7 SIGNED DATA'];

/** Does the file hold CMS SignedData, or a mail that should? Whether any of it stands is verifySignedData()'s to say. */
export function holdsSignature(file: Uint8Array): boolean {
  if (file.byteLength > SIGNED_DATA_FILE_LIMIT) return false;
  const signed = signedPart(bufferOver(file));
  return signed.ok && (signed.value.isMail || readCmsMessage(signed.value.cms).ok);
}

/**
 * Verifies CMS SignedData (RFC 5652) against one pinned certificate: DER, BER, PEM or bare base64, with its content
 * included or beside it as `contentFile`, or an S/MIME mail (RFC 8551), multipart/signed or opaque. A content that is
 * there twice must be one. Where the content is a MIME entity, what comes out is its decoded body. pkijs parses; the policy is checkSigner() and the verification native, over the bytes as
 * they were signed. Certificates in the message are never trusted: they only serve to name a wrong signer. Of several
 * signers, those that name the pinned certificate must all pass; the others are not looked at. A time of signing
 * that the signer states must be within the validity of the pinned certificate. Never throws.
 */
export async function verifySignedData(
  file: Uint8Array,
  pinned: Certificate,
  contentFile: Uint8Array | null = null,
): Promise<Result<VerifiedContent, SignatureFault>> {
  const bytes = Math.max(file.byteLength, contentFile?.byteLength ?? 0);
  if (bytes > SIGNED_DATA_FILE_LIMIT) {
    return err({ code: 'file-too-large', bytes, limit: SIGNED_DATA_FILE_LIMIT });
  }
  const signed = signedPart(bufferOver(file));
  if (!signed.ok) return signed;
  const message = readCmsMessage(signed.value.cms);
  if (!message.ok)
    return signed.value.isMail && isUnreadable(message.error) ? err({ code: 'mail-malformed' }) : message;
  const beside = contentFile === null ? null : signedForms(bufferOver(contentFile));
  const contents = signedContents(message.value, signed.value.detached ?? beside);
  if (!contents.ok) return contents;
  const verdict = await checkSigners(message.value, contents.value, pinned);
  if (!verdict.ok) return verdict;
  const { content, signedAt, signatureAlgorithm } = verdict.value;
  if (signedAt !== null && (signedAt < pinned.notBefore || signedAt > pinned.notAfter)) {
    const { notBefore, notAfter } = pinned;
    return err({ code: 'certificate-not-valid-at-signing', signedAt, notBefore, notAfter });
  }
  const payload = await payloadOf(content);
  return payload.ok ? ok({ content: payload.value, signedAt, signatureAlgorithm }) : payload;
}

/** A mail says that there is a signature in it: where it cannot be read, the mail is at fault. */
function isUnreadable({ code }: SignatureFault): boolean {
  return code === 'not-signed-data' || code === 'file-incomplete';
}

/** A PEM block counts before the mail that it was pasted into: such a mail is not signed itself. */
function signedPart(file: Buffer): Result<SignedMail & { isMail: boolean }, SignatureFault> {
  const mail = readSignedMail(file);
  if (mail?.ok === true) return ok({ ...mail.value, isMail: true });
  const [cms, ...more] = binaryValues(file, LABELS);
  if (cms !== undefined && more.length === 0) return ok({ cms, detached: null, isMail: false });
  return mail ?? err({ code: 'not-signed-data' });
}

/** What may have been signed. A content that stands inside and outside must be one. */
function signedContents(
  { contentType, content }: CmsMessage,
  detached: readonly Buffer[] | null,
): Result<readonly Buffer[], SignatureFault> {
  if (contentType !== OID.data) return err({ code: 'content-type-mismatch' });
  if (content === null) return detached === null ? err({ code: 'content-not-included' }) : ok(detached);
  if (detached !== null && !detached.some((form) => form.equals(content))) {
    return err({ code: 'content-altered' });
  }
  return ok([content]);
}

async function checkSigners(
  message: CmsMessage,
  contents: readonly Buffer[],
  pinned: Certificate,
): Promise<Result<SignerVerdict, SignatureFault>> {
  const [first, ...others] = message.signers.filter(({ identity }) => names(identity, pinned));
  if (first === undefined) {
    const found = describe(message.signers[0].identity, message.certificates());
    return err({ code: 'signed-by-another-certificate', expected: pinned.sha256, found });
  }
  const key = publicKey(pinned);
  if (key === null) return err({ code: 'unsupported-algorithm', algorithm: pinned.keyType });
  const verdict = await check(first.info, contents, key);
  if (!verdict.ok) return verdict;
  for (const { info } of others) {
    const checked = await check(info, [verdict.value.content], key);
    if (!checked.ok) return checked;
  }
  return verdict;
}

/** Attributes or parameters so malformed that reading them throws are no signature either. */
async function check(
  info: SignerInfo,
  contents: readonly Buffer[],
  key: KeyObject,
): Promise<Result<SignerVerdict, SignatureFault>> {
  try {
    return await checkSigner(info, contents, key);
  } catch {
    return err({ code: 'signature-invalid' });
  }
}

function publicKey(certificate: Certificate): KeyObject | null {
  try {
    return nativeCertificate(certificate).publicKey;
  } catch {
    return null;
  }
}
