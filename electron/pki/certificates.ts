import { createHash, X509Certificate } from 'node:crypto';
import { Certificate as X509Structure } from 'pkijs';
import type { Certificate } from '../rotation/certificate.ts';
import type { FileFault } from '../rotation/ports.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import { type Asn1Node, childrenOf, contentOf, isContextTag, octetsOf, parseBer } from './asn1.ts';
import { readName } from './distinguished-names.ts';
import { OID } from './object-identifiers.ts';
import { CERTIFICATE_FILE_LIMIT } from './parameters.ts';
import { binaryValues } from './pem.ts';
import { publicKeyFacts } from './public-key-facts.ts';
import { readTime } from './times.ts';

/** RFC 7468, 5.1 and appendix A: the label in use and the one of old Netscape tools. */
const LABELS = ['CERTIFICATE', 'X509 CERTIFICATE'];

/**
 * Exactly one X.509 certificate from a file: DER, PEM (text around it is passed over, as `openssl x509 -text`
 * writes it) or bare base64. Of a PEM file with other blocks, only the certificate is read. Refuses bytes that
 * trail a DER certificate.
 */
export function readCertificate(file: Uint8Array): Result<Certificate, FileFault> {
  if (file.byteLength > CERTIFICATE_FILE_LIMIT) {
    return err({ code: 'file-too-large', bytes: file.byteLength, limit: CERTIFICATE_FILE_LIMIT });
  }
  const values = binaryValues(file, LABELS);
  if (values.length > 1) return err({ code: 'several-certificates', count: values.length });
  const certificate = values[0] === undefined ? null : certificateFacts(values[0]);
  return certificate === null ? err({ code: 'not-a-certificate' }) : ok(certificate);
}

/**
 * The facts of one DER certificate; null where it is none. Its structure must satisfy RFC 5280 as pkijs checks it
 * and parse in node:crypto, which will use it later. Names and dates are read from the encoding, because
 * `X509Certificate` mis-decodes T61String and Latin-1 and prints dates as text.
 */
export function certificateFacts(der: Buffer): Certificate | null {
  const root = parseBer(der);
  if (root === null || !parsesNatively(der)) return null;
  try {
    const structure = new X509Structure({ schema: root });
    const tbs = childrenOf(childrenOf(root)[0] ?? root).filter((node) => !isContextTag(node, 0));
    const [serialNumber, , issuer, validity, subject, publicKey] = tbs;
    if (!serialNumber || !issuer || !validity || !subject || !publicKey) return null;
    const [notBefore, notAfter] = childrenOf(validity).map(readTime);
    if (!notBefore || !notAfter) return null;
    const subjectName = readName(subject);
    return {
      der: der.toString('base64'),
      sha256: createHash('sha256').update(der).digest('hex'),
      sha1: createHash('sha1').update(der).digest('hex'),
      subject: subjectName.text,
      subjectAttributes: subjectName.attributes,
      issuer: readName(issuer).text,
      serialNumber: integerText(serialNumber),
      notBefore,
      notAfter,
      ...publicKeyFacts(publicKey),
      subjectKeyIdentifier: subjectKeyIdentifier(structure),
    };
  } catch {
    return null;
  }
}

const natives = new WeakMap<Certificate, X509Certificate>();

/** The native form of a certificate that was read here. */
export function nativeCertificate(certificate: Certificate): X509Certificate {
  const known = natives.get(certificate);
  if (known !== undefined) return known;
  const native = new X509Certificate(Buffer.from(certificate.der, 'base64'));
  natives.set(certificate, native);
  return native;
}

/** Is this, to the last byte, what node:crypto takes for a certificate? It would pass over trailing bytes. */
function parsesNatively(der: Buffer): boolean {
  try {
    return new X509Certificate(der).raw.equals(der);
  } catch {
    return false;
  }
}

/**
 * An INTEGER of any length in hexadecimal, without leading zeros. RFC 5280 wants a positive serial number; old
 * certificates have negative ones, written here with a minus sign.
 */
export function integerText(integer: Asn1Node): string {
  const content = contentOf(integer);
  return BigInt.asIntN(content.length * 8, BigInt(`0x${content.toString('hex')}`)).toString(16);
}

function subjectKeyIdentifier(certificate: X509Structure): string | null {
  const extension = certificate.extensions?.find(({ extnID }) => extnID === OID.subjectKeyIdentifier);
  if (extension === undefined) return null;
  const identifier = parseBer(octetsOf(extension.extnValue));
  return identifier === null ? null : octetsOf(identifier).toString('hex');
}
