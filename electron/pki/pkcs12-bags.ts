import { type Asn1Node, childrenOf, contentOf, octetsOf } from './asn1.ts';
import { OID } from './object-identifiers.ts';
import type { Pkcs12Budget } from './pkcs12-budget.ts';

/** One SafeBag of RFC 7292, 4.2, with the two attributes that tie keys to certificates. */
export interface Pkcs12Bag {
  readonly type: string;
  readonly value: Asn1Node;
  readonly friendlyName: string | null;
  /** Hexadecimal. */
  readonly localKeyId: string | null;
}

const MAX_NESTING = 8;

/**
 * The bags of a SafeContents, those in nested SafeContents included; null where `safeContents` is none or
 * has more nodes than the budget. The
 * nodes are views of it. Walked here and not by pkijs, which parses every bag at once and copies plain keys.
 */
export function readBags(safeContents: Buffer, budget: Pkcs12Budget): Pkcs12Bag[] | null {
  const root = budget.parse(safeContents);
  try {
    return root === null ? null : bagsIn(root, 0);
  } catch {
    return null;
  }
}

function bagsIn(safeContents: Asn1Node, depth: number): Pkcs12Bag[] {
  if (depth > MAX_NESTING) throw new Error('SafeContents nested too deep');
  return childrenOf(safeContents).flatMap((bag) => {
    const [type, tagged, attributes] = childrenOf(bag);
    const value = tagged === undefined ? undefined : childrenOf(tagged)[0];
    if (type === undefined || value === undefined) throw new Error('not a SafeBag');
    const oid = String(type.valueBlock);
    if (oid === OID.safeContentsBag) return bagsIn(value, depth + 1);
    const friendlyName = attributeValue(attributes, OID.friendlyName);
    const localKeyId = attributeValue(attributes, OID.localKeyId);
    return {
      type: oid,
      value,
      // BMPString (RFC 2985, 5.5.1): UTF-16, big-endian. swap16 works in place, so on a copy.
      friendlyName: friendlyName && Buffer.from(contentOf(friendlyName)).swap16().toString('utf16le'),
      localKeyId: localKeyId && octetsOf(localKeyId).toString('hex'),
    };
  });
}

function attributeValue(attributes: Asn1Node | undefined, oid: string): Asn1Node | null {
  for (const attribute of attributes === undefined ? [] : childrenOf(attributes)) {
    const [type, values] = childrenOf(attribute);
    if (String(type?.valueBlock) === oid && values !== undefined) return childrenOf(values)[0] ?? null;
  }
  return null;
}

/** The X.509 certificate in a CertBag (RFC 7292, 4.2.3) as DER; null for another kind of certificate. */
export function certificateIn(bag: Pkcs12Bag): Buffer | null {
  const [type, tagged] = childrenOf(bag.value);
  const octets = tagged === undefined ? undefined : childrenOf(tagged)[0];
  return String(type?.valueBlock) === OID.x509Certificate && octets !== undefined
    ? Buffer.from(octetsOf(octets))
    : null;
}
