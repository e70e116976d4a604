import type { KeyObject } from 'node:crypto';
import { ContentInfo, SignedData, type SignerInfo } from 'pkijs';
import type { Certificate } from '../rotation/certificate.ts';
import type { SignatureFault, VerifiedContent } from '../rotation/ports.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import { type Asn1Node, childrenOf, encodingOf, isContextTag, octetsOf, parseBer } from './asn1.ts';
import { certificateFacts, nativeCertificate } from './certificates.ts';
import { OID } from './object-identifiers.ts';
import { SIGNED_DATA_FILE_LIMIT } from './parameters.ts';
import { binaryValues } from './pem.ts';
import { checkSigner, type SignerVerdict } from './signature-policy.ts';
import { describe, names, type SignerIdentity, signerIdentity } from './signer-identity.ts';

/** RFC 7468, 9 and 8: CMS, and the older label that OpenSSL's smime command writes. */
const LABELS = ['CMS', 'PKCS7', 'PKCS #7 SIGNED DATA'];

/**
 * Verifies CMS SignedData (RFC 5652) with its content included, as DER, BER, PEM or bare base64, against one
 * pinned certificate. pkijs parses; the policy is checkSigner() and the verification native. Certificates in the
 * message are never trusted: they only serve to name a wrong signer. Of several signers, those that name the
 * pinned certificate must all pass; the others are not looked at. Never throws.
 */
export async function verifySignedData(
  file: Uint8Array,
  pinned: Certificate,
): Promise<Result<VerifiedContent, SignatureFault>> {
  if (file.byteLength > SIGNED_DATA_FILE_LIMIT) {
    return err({ code: 'file-too-large', bytes: file.byteLength, limit: SIGNED_DATA_FILE_LIMIT });
  }
  const message = parseSignedData(file);
  if (message === null) return err({ code: 'not-signed-data' });
  if (message.contentType !== OID.data) return err({ code: 'content-type-mismatch' });
  if (message.content === null) return err({ code: 'content-not-included' });
  const signers = message.signers.filter(({ identity }) => names(identity, pinned));
  if (signers.length === 0) {
    const [other] = message.signers;
    const found = describe(other.identity, message.certificates());
    return err({ code: 'signed-by-another-certificate', expected: pinned.sha256, found });
  }
  const key = publicKey(pinned);
  if (key === null) return err({ code: 'unsupported-algorithm', algorithm: pinned.keyType });
  let verdict: SignerVerdict | null = null;
  for (const { info } of signers) {
    const checked = await check(info, message.content, key);
    if (!checked.ok) return checked;
    verdict ??= checked.value;
  }
  return verdict === null ? err({ code: 'not-signed-data' }) : ok({ content: message.content, ...verdict });
}

interface Signer {
  readonly info: SignerInfo;
  readonly identity: SignerIdentity;
}

interface Message {
  readonly contentType: string;
  /** Null where the signature is detached. */
  readonly content: Buffer | null;
  readonly signers: readonly [Signer, ...Signer[]];
  /** Read only when asked for: they matter for nothing but the name of a wrong signer. */
  certificates(): Certificate[];
}

/** Null for anything but one SignedData with at least one signer. */
function parseSignedData(file: Uint8Array): Message | null {
  const [value, ...more] = binaryValues(file, LABELS);
  const root = value === undefined || more.length > 0 ? null : parseBer(value);
  if (root === null) return null;
  try {
    const contentInfo = new ContentInfo({ schema: root });
    if (contentInfo.contentType !== OID.signedData) return null;
    // The certificates as they stand in the message, before pkijs takes them apart.
    const certificateSet = childrenOf(contentInfo.content).find((node) => isContextTag(node, 0));
    const encodings = certificateSet === undefined ? [] : childrenOf(certificateSet).map(encodingOf);
    const { encapContentInfo, signerInfos } = new SignedData({ schema: contentInfo.content });
    const [first, ...others] = signerInfos.map((info) => ({ info, identity: signerIdentity(info) }));
    if (first === undefined) return null;
    const eContent: Asn1Node | undefined = encapContentInfo.eContent;
    return {
      contentType: encapContentInfo.eContentType,
      content: eContent === undefined ? null : octetsOf(eContent),
      signers: [first, ...others],
      certificates: () => encodings.map(certificateFacts).filter((certificate) => certificate !== null),
    };
  } catch {
    return null;
  }
}

/** Attributes or parameters so malformed that reading them throws are no signature either. */
async function check(
  info: SignerInfo,
  content: Buffer,
  key: KeyObject,
): Promise<Result<SignerVerdict, SignatureFault>> {
  try {
    return await checkSigner(info, content, key);
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
