import type { Certificate } from '../rotation/certificate.ts';
import type {
  CertificateExtension,
  CertificatePattern,
  EncodedAttribute,
} from '../rotation/key-pair-pattern.ts';
import {
  type Asn1Node,
  bufferOver,
  childrenOf,
  isContextTag,
  isUniversalTag,
  octetsOf,
  parseBer,
} from './asn1.ts';
import { readName } from './distinguished-names.ts';

const [PRINTABLE, IA5, UTF8] = [19, 22, 12];

/**
 * What of a certificate another can be made like: its subject with the string types, and its extensions as they are
 * encoded (RFC 5280, 4.1.2.6 and 4.1.2.9). The certificate was read here before; throws where it was not.
 */
export function certificatePattern(certificate: Certificate): CertificatePattern {
  const root = parseBer(bufferOver(Buffer.from(certificate.der, 'base64')));
  const tbs = root === null ? undefined : childrenOf(root)[0];
  if (tbs === undefined) throw new Error('not a certificate');
  const parts = childrenOf(tbs);
  const subject = parts.filter((node) => !isContextTag(node, 0))[4];
  if (subject === undefined) throw new Error('a certificate has a subject');
  const names = childrenOf(subject).map(childrenOf);
  const encodings = names.flat().map(encodingOfAttribute);
  const extensions = parts.find((node) => isContextTag(node, 3));
  return {
    certificate,
    attributes: readName(subject).attributes.map((attribute, index) => ({
      ...attribute,
      encoding: encodings[index] ?? 'other',
    })),
    hasSharedNames: names.some((attributes) => attributes.length > 1),
    extensions: extensions === undefined ? [] : childrenOf(extensions).flatMap(childrenOf).map(readExtension),
  };
}

/** IA5String is what some attributes have to be: it comes out the same again. */
function encodingOfAttribute(attribute: Asn1Node): EncodedAttribute['encoding'] {
  const value = childrenOf(attribute)[1];
  if (value === undefined) return 'other';
  if (isUniversalTag(value, PRINTABLE)) return 'printable';
  return [UTF8, IA5].some((tag) => isUniversalTag(value, tag)) ? 'utf8' : 'other';
}

function readExtension(extension: Asn1Node): CertificateExtension {
  const [oid, ...rest] = childrenOf(extension);
  const value = rest.at(-1);
  if (oid === undefined || value === undefined) throw new Error('not an Extension');
  const critical = rest.length > 1;
  return { oid: String(oid.valueBlock), critical, value: octetsOf(value).toString('base64') };
}
