import forge from 'node-forge';
import type { NameAttribute } from '../rotation/certificate.ts';
import type { KeyPairRequest } from '../rotation/ports.ts';
import { type AttributeType, attributeType, type StringEncoding } from './attribute-types.ts';

/** PrintableString (X.680, 41.4). */
const PRINTABLE = /^[A-Za-z0-9 '()+,\-./:=?]+$/;
/** IA5String without its control characters. */
const IA5 = /^[\x20-\x7e]+$/;
const CONTROL_OR_LONE_SURROGATE = /[\p{Cc}\p{Cs}]/u;
/** ISO 3166-1 alpha-2. */
const COUNTRY = /^[A-Z]{2}$/;

const TAG: Readonly<Record<StringEncoding, forge.asn1.Type>> = {
  utf8: forge.asn1.Type.UTF8,
  printable: forge.asn1.Type.PRINTABLESTRING,
  ia5: forge.asn1.Type.IA5STRING,
};

/**
 * The attributes of a new certificate's subject, in the given order, for node-forge: it writes one RDN for each.
 * Throws RangeError where the type is unknown or a value is empty, too long (RFC 5280, appendix A.1), holds a
 * control character, or does not fit the string type of its attribute: a value is never changed to fit.
 */
export function encodeSubject(subject: KeyPairRequest['subject']): forge.pki.CertificateField[] {
  if (subject.length === 0) throw new RangeError('the subject is empty');
  return subject.map(({ type, value, encoding }) => {
    const known = attributeType(type);
    if (known === null) throw new RangeError(`unknown attribute type: ${type}`);
    if (!fits(known, value)) throw new RangeError(`not a valid value for the attribute ${type}`);
    const asPrintable = encoding === 'printable' && known.encoding === 'utf8' && PRINTABLE.test(value);
    const tag = TAG[asPrintable ? 'printable' : known.encoding];
    return { type: known.oid, value, valueTagClass: tag as unknown as forge.asn1.Class };
  });
}

/** The type of the first attribute that `encodeSubject` would not take, or null. */
export function unencodableAttribute(subject: readonly NameAttribute[]): string | null {
  const found = subject.find(({ type, value }) => {
    const known = attributeType(type);
    return known === null || !fits(known, value);
  });
  return found?.type ?? null;
}

function fits(type: AttributeType, value: string): boolean {
  const characters = [...value].length;
  if (characters === 0 || characters > type.maxLength || CONTROL_OR_LONE_SURROGATE.test(value)) return false;
  if (type.name === 'C') return COUNTRY.test(value);
  if (type.encoding === 'printable') return PRINTABLE.test(value);
  return type.encoding === 'utf8' || IA5.test(value);
}
