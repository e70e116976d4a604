import { OctetString } from 'asn1js';
import type { SignerInfo } from 'pkijs';
import { type Asn1Node, childrenOf, encodingOf, octetsOf, parseBer } from './asn1.ts';
import { OID } from './object-identifiers.ts';
import { readTime } from './times.ts';

/** What a signer signed besides the content's digest (RFC 5652, 11). */
export interface SignedAttributes {
  /** The bytes under the signature: DER of SET OF Attribute, not the [0] IMPLICIT in the message (5.4). */
  readonly signedBytes: Buffer;
  readonly contentType: string;
  readonly messageDigest: Buffer;
  /** RFC 3339, UTC; null where absent or not a date in the form of RFC 5652, 11.3. */
  readonly signingTime: string | null;
}

/**
 * The signed attributes of a signer; null where there are none, or where content type or message digest is not
 * there exactly once with exactly one value (RFC 5652, 11.1 and 11.2). Two of one kind would let two readers see
 * two different messages.
 */
export function readSignedAttributes(signer: SignerInfo): SignedAttributes | null {
  if (signer.signedAttrs === undefined) return null;
  const set = parseBer(new Uint8Array(signer.signedAttrs.encodedValue));
  if (set === null) return null;
  const attributes = childrenOf(set);
  const contentType = onlyValue(attributes, OID.contentType);
  const messageDigest = onlyValue(attributes, OID.messageDigest);
  const signingTime = onlyValue(attributes, OID.signingTime);
  if (contentType === null || messageDigest === null) return null;
  return {
    signedBytes: derSetOf(attributes.map(encodingOf)),
    contentType: String(contentType.valueBlock),
    messageDigest: octetsOf(messageDigest),
    signingTime: signingTime && readTime(signingTime),
  };
}

const SET_OF = 0x31;

/** X.690, 11.6: the elements of a SET OF in ascending order of their encodings. */
function derSetOf(elements: readonly Buffer[]): Buffer {
  const content = Buffer.concat(elements.toSorted(Buffer.compare));
  // asn1js would decode and encode the elements again; only the header is wanted, and a tag apart it is this one.
  const der = Buffer.from(new OctetString({ valueHex: content }).toBER());
  der.writeUInt8(SET_OF, 0);
  return der;
}

function onlyValue(attributes: readonly Asn1Node[], oid: string): Asn1Node | null {
  const found = attributes.filter((attribute) => String(childrenOf(attribute)[0]?.valueBlock) === oid);
  const values = found.length === 1 && found[0] !== undefined ? childrenOf(found[0])[1] : undefined;
  const [value, ...more] = values === undefined ? [] : childrenOf(values);
  return value !== undefined && more.length === 0 ? value : null;
}
