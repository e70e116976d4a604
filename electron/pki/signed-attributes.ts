import { OctetString } from 'asn1js';
import type { SignerInfo } from 'pkijs';
import type { SignatureFault } from '../rotation/ports.ts';
import { err, ok, type Result } from '../rotation/result.ts';
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
 * The signed attributes of a signer. Refuses `signed-attributes-missing` where there are none or no content type,
 * `message-digest-missing`, and `signed-attribute-repeated` where one of these, or the time of signing, is there more
 * than once or with more than one value (RFC 5652, 11.1 to 11.3): two of one kind would let two readers see two
 * different messages.
 */
export function readSignedAttributes(signer: SignerInfo): Result<SignedAttributes, SignatureFault> {
  const set = signer.signedAttrs && parseBer(new Uint8Array(signer.signedAttrs.encodedValue));
  if (!set) return err({ code: 'signed-attributes-missing' });
  const attributes = childrenOf(set);
  for (const [attribute, oid] of ONCE) {
    if (valuesOf(attributes, oid).length > 1) return err({ code: 'signed-attribute-repeated', attribute });
  }
  const [contentType] = valuesOf(attributes, OID.contentType);
  const [messageDigest] = valuesOf(attributes, OID.messageDigest);
  const [signingTime] = valuesOf(attributes, OID.signingTime);
  if (messageDigest === undefined) return err({ code: 'message-digest-missing' });
  if (contentType === undefined) return err({ code: 'signed-attributes-missing' });
  return ok({
    signedBytes: derSetOf(attributes.map(encodingOf)),
    contentType: String(contentType.valueBlock),
    messageDigest: octetsOf(messageDigest),
    signingTime: signingTime === undefined ? null : readTime(signingTime),
  });
}

/** By their names in RFC 5652, which every language shares. */
const ONCE = [
  ['contentType', OID.contentType],
  ['messageDigest', OID.messageDigest],
  ['signingTime', OID.signingTime],
] as const;

const SET_OF = 0x31;

/** X.690, 11.6: the elements of a SET OF in ascending order of their encodings. */
export function derSetOf(elements: readonly Buffer[]): Buffer {
  const content = Buffer.concat(elements.toSorted(Buffer.compare));
  // asn1js would decode and encode the elements again; only the header is wanted, and a tag apart it is this one.
  const der = Buffer.from(new OctetString({ valueHex: content }).toBER());
  der.writeUInt8(SET_OF, 0);
  return der;
}

/** The values of every attribute of this type. */
function valuesOf(attributes: readonly Asn1Node[], oid: string): Asn1Node[] {
  return attributes
    .map(childrenOf)
    .filter(([type]) => String(type?.valueBlock) === oid)
    .flatMap(([, values]) => (values === undefined ? [] : childrenOf(values)));
}
