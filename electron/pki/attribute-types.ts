/** How a value of an attribute is encoded in a certificate made here. */
export type StringEncoding = 'utf8' | 'printable' | 'ia5';

/** An attribute type of a distinguished name. */
export interface AttributeType {
  readonly name: string;
  readonly oid: string;
  readonly encoding: StringEncoding;
  /** Upper bound in characters (RFC 5280, appendix A.1; X.520 for STREET; RFC 4524 for UID). */
  readonly maxLength: number;
}

/**
 * The attribute types that go by a short name: those of RFC 4514, 3, and those that certificates in practice
 * carry besides. RFC 5280, 4.1.2.4 and appendix A: new values are UTF8String, but C and serialNumber are
 * PrintableString, and E and DC are IA5String.
 */
const TYPES: readonly AttributeType[] = [
  { name: 'CN', oid: '2.5.4.3', encoding: 'utf8', maxLength: 64 },
  { name: 'SN', oid: '2.5.4.4', encoding: 'utf8', maxLength: 64 },
  { name: 'serialNumber', oid: '2.5.4.5', encoding: 'printable', maxLength: 64 },
  { name: 'C', oid: '2.5.4.6', encoding: 'printable', maxLength: 2 },
  { name: 'L', oid: '2.5.4.7', encoding: 'utf8', maxLength: 128 },
  { name: 'ST', oid: '2.5.4.8', encoding: 'utf8', maxLength: 128 },
  { name: 'STREET', oid: '2.5.4.9', encoding: 'utf8', maxLength: 128 },
  { name: 'O', oid: '2.5.4.10', encoding: 'utf8', maxLength: 64 },
  { name: 'OU', oid: '2.5.4.11', encoding: 'utf8', maxLength: 64 },
  { name: 'T', oid: '2.5.4.12', encoding: 'utf8', maxLength: 64 },
  { name: 'GN', oid: '2.5.4.42', encoding: 'utf8', maxLength: 64 },
  { name: 'E', oid: '1.2.840.113549.1.9.1', encoding: 'ia5', maxLength: 255 },
  { name: 'UID', oid: '0.9.2342.19200300.100.1.1', encoding: 'utf8', maxLength: 256 },
  { name: 'DC', oid: '0.9.2342.19200300.100.1.25', encoding: 'ia5', maxLength: 63 },
];

const BY_OID = new Map(TYPES.map((type) => [type.oid, type]));
const BY_NAME = new Map(TYPES.map((type) => [type.name, type]));

/** First arc 0 to 2, the second below 40 under 0 and 1 (X.660), no leading zeros. */
const DOTTED = /^(?:[01]\.(?:[0-9]|[1-3][0-9])|2\.(?:0|[1-9][0-9]{0,8}))(?:\.(?:0|[1-9][0-9]{0,8})){1,30}$/;

/** The short name for an object identifier, or the identifier itself. */
export function attributeName(oid: string): string {
  return BY_OID.get(oid)?.name ?? oid;
}

/** The attribute type for a short name (as written in the table above) or a dotted OID; null for anything else. */
export function attributeType(name: string): AttributeType | null {
  const known = BY_NAME.get(name) ?? BY_OID.get(name);
  if (known !== undefined) return known;
  return DOTTED.test(name) ? { name, oid: name, encoding: 'utf8', maxLength: 1024 } : null;
}
