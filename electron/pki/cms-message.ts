import { ContentInfo, SignedData, type SignerInfo } from 'pkijs';
import type { Certificate } from '../rotation/certificate.ts';
import type { SignatureFault } from '../rotation/ports.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import { type Asn1Node, childrenOf, encodingOf, isContextTag, octetsOf, parseBer } from './asn1.ts';
import { berHeader } from './ber-header.ts';
import { certificateFacts } from './certificates.ts';
import { OID } from './object-identifiers.ts';
import { type SignerIdentity, signerIdentity } from './signer-identity.ts';

export interface Signer {
  readonly info: SignerInfo;
  readonly identity: SignerIdentity;
}

/** A SignedData as it stands (RFC 5652, 5.1): nothing of it has been verified. */
export interface CmsMessage {
  readonly contentType: string;
  /** Null where the signature is detached. */
  readonly content: Buffer | null;
  readonly signers: readonly [Signer, ...Signer[]];
  /** Read only when asked for: they matter for nothing but the name of a wrong signer. */
  certificates(): Certificate[];
}

/** id-signedData as it is encoded (RFC 5652, 5.1). */
const SIGNED_DATA_OID = Buffer.from('06092a864886f70d010702', 'hex');

const ENCRYPTED: ReadonlySet<string> = new Set([OID.envelopedData, OID.authEnvelopedData, OID.encryptedData]);

/**
 * Reads one SignedData, BER or DER, with at least one signer. Refuses `message-encrypted`, `without-signature` for
 * a bundle of certificates that nobody signed, `file-incomplete`, and `not-signed-data` for everything else.
 */
export function readCmsMessage(cms: Buffer): Result<CmsMessage, SignatureFault> {
  const root = parseBer(cms);
  const expected = berHeader(cms)?.end ?? 0;
  if (root === null && expected > cms.length && beginsAsSignedData(cms)) {
    return err({ code: 'file-incomplete', bytes: cms.length, expected });
  }
  try {
    return root === null ? err({ code: 'not-signed-data' }) : signedData(new ContentInfo({ schema: root }));
  } catch {
    return err({ code: 'not-signed-data' });
  }
}

/** The certificates of a SignedData as they stand in it, before pkijs takes them apart. */
function certificateEncodings(signedDataNode: Asn1Node): Buffer[] {
  const certificateSet = childrenOf(signedDataNode).find((node) => isContextTag(node, 0));
  return certificateSet === undefined ? [] : childrenOf(certificateSet).map(encodingOf);
}

/** The certificates that a SignedData brings along, signed or a mere bundle (.p7b, .p7c); null where it is none. */
export function bundledCertificates(cms: Buffer): Buffer[] | null {
  const root = parseBer(cms);
  const [type, tagged] = root === null ? [] : childrenOf(root);
  const [content] = tagged === undefined ? [] : childrenOf(tagged);
  if (content === undefined || String(type?.valueBlock) !== OID.signedData) return null;
  return certificateEncodings(content);
}

function beginsAsSignedData(cms: Buffer): boolean {
  return cms.subarray(0, 20).includes(SIGNED_DATA_OID);
}

function signedData({ contentType, content }: ContentInfo): Result<CmsMessage, SignatureFault> {
  if (ENCRYPTED.has(contentType)) return err({ code: 'message-encrypted' });
  if (contentType !== OID.signedData) return err({ code: 'not-signed-data' });
  const encodings = certificateEncodings(content);
  const { encapContentInfo, signerInfos } = new SignedData({ schema: content });
  const [first, ...others] = signerInfos.map((info) => ({ info, identity: signerIdentity(info) }));
  if (first === undefined) return err({ code: 'without-signature' });
  const eContent: Asn1Node | undefined = encapContentInfo.eContent;
  return ok({
    contentType: encapContentInfo.eContentType,
    content: eContent === undefined ? null : octetsOf(eContent),
    signers: [first, ...others],
    certificates: () => encodings.map(certificateFacts).filter((certificate) => certificate !== null),
  });
}
