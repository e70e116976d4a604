import {
  type BaseBlock,
  Constructed,
  Integer,
  ObjectIdentifier,
  Primitive,
  Sequence,
  Set as SetOf,
} from 'asn1js';
import type { Certificate } from '../rotation/certificate.ts';
import { OID } from './object-identifiers.ts';
import { pemBlock } from './pem.ts';

/**
 * Certificates and nothing else, as PKCS#7: the degenerate SignedData of RFC 5652, 5.1, that nobody signed, in PEM,
 * which openssl, certtool, keytool and Windows read without being told so. Each certificate stands in it byte by byte as
 * it was issued, in this order.
 */
export function certificateBundle(certificates: readonly Certificate[]): string {
  const signedData = new Sequence({
    value: [
      new Integer({ value: 1 }),
      new SetOf({ value: [] }),
      new Sequence({ value: [new ObjectIdentifier({ value: OID.data })] }),
      verbatim(Buffer.concat(certificates.map(({ der }) => Buffer.from(der, 'base64')))),
      new SetOf({ value: [] }),
    ],
  });
  const contentInfo = new Sequence({
    value: [new ObjectIdentifier({ value: OID.signedData }), explicit(signedData)],
  });
  return pemBlock('PKCS7', Buffer.from(contentInfo.toBER()));
}

const context0 = { tagClass: 3, tagNumber: 0 } as const;

const explicit = (value: Sequence): Constructed => new Constructed({ idBlock: context0, value: [value] });

/** The tag [0] around values that are encoded already; to encode them again could change a signed byte. */
function verbatim(encoded: Buffer): BaseBlock {
  const node = new Primitive({ idBlock: context0, valueHex: new Uint8Array(encoded).buffer });
  node.idBlock.isConstructed = true;
  return node;
}
