import { createHash, type KeyObject, verify } from 'node:crypto';
import { promisify } from 'node:util';
import type { SignerInfo } from 'pkijs';
import type { SignatureFault } from '../rotation/ports.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import { octetsOf } from './asn1.ts';
import { OID } from './object-identifiers.ts';
import { type SignatureScheme, signatureDigest, signatureScheme } from './signature-algorithms.ts';
import { readSignedAttributes } from './signed-attributes.ts';

/** What stands once a signer has passed. */
export interface SignerVerdict {
  readonly signedAt: string | null;
  readonly signatureAlgorithm: string;
  /** Of the forms that may have been signed, the one that was. */
  readonly content: Buffer;
}

const verifyAsync = promisify<string | null, Buffer, KeyObject & SignatureScheme['options'], Buffer, boolean>(
  verify,
);

/**
 * The policy for one signer of id-data content, checked against a key that the caller trusts: a digest of SHA-2
 * with 256 bits or more, an algorithm that fits the key, signed attributes with content type and message digest,
 * the signature over them, and the digest over the content (RFC 5652, 5.4 and 5.6, and stricter). The signature
 * comes before the digest: `content-altered` then means that the signer did sign, but something else. `contents` are
 * the forms in which the one content may have been signed: line breaks change on the way of a mail.
 */
export async function checkSigner(
  signer: SignerInfo,
  contents: readonly Buffer[],
  key: KeyObject,
): Promise<Result<SignerVerdict, SignatureFault>> {
  const digest = signatureDigest(signer.digestAlgorithm.algorithmId);
  if (!digest.ok) return digest;
  const attributes = readSignedAttributes(signer);
  if (!attributes.ok) return attributes;
  const { signedBytes, contentType, messageDigest, signingTime } = attributes.value;
  const scheme = signatureScheme(signer.signatureAlgorithm, digest.value, key);
  if (!scheme.ok) return scheme;
  if (!(await signatureHolds(scheme.value, signedBytes, key, octetsOf(signer.signature)))) {
    return err({ code: 'signature-invalid' });
  }
  if (contentType !== OID.data) return err({ code: 'content-type-mismatch' });
  const signed = contents.find((form) =>
    createHash(digest.value).update(form).digest().equals(messageDigest),
  );
  if (signed === undefined) return err({ code: 'content-altered' });
  return ok({ signedAt: signingTime, signatureAlgorithm: scheme.value.name, content: signed });
}

/** In the thread pool; a signature that the library calls malformed is simply no signature. */
async function signatureHolds(
  scheme: SignatureScheme,
  data: Buffer,
  key: KeyObject,
  signature: Buffer,
): Promise<boolean> {
  try {
    return await verifyAsync(scheme.digest, data, { key, ...scheme.options } as never, signature);
  } catch {
    return false;
  }
}
