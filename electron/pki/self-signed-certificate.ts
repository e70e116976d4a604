import { type KeyObject, randomBytes, sign } from 'node:crypto';
import { promisify } from 'node:util';
import forge from 'node-forge';
import type { KeyPairRequest } from '../rotation/ports.ts';
import { keyTransportUsage } from './key-usage.ts';
import { CERTIFICATE_HASH, SERIAL_NUMBER_BYTES } from './parameters.ts';
import { encodeSubject } from './subject-encoding.ts';

/** Public in node-forge, missing from its type declarations. */
const { getTBSCertificate } = forge.pki as typeof forge.pki & {
  getTBSCertificate(certificate: forge.pki.Certificate): forge.asn1.Asn1;
};

const signAsync = promisify<string, Buffer, KeyObject, Buffer>(sign);

/**
 * What a certificate is for, as its extensions say. Whoever trusts it trusts it for that and nothing else: none of
 * these is an authority (no keyCertSign).
 *
 * - `key-transport`: keyEncipherment, for the key transport of WS-Security (EncryptedKey), and dataEncipherment, which
 *   some receivers' toolkits look for before they encrypt XML with a certificate.
 * - `signing`: digitalSignature for CMS, and of the extended key usages emailProtection: what `openssl cms -verify` and
 *   S/MIME programs ask of a signer when they are told nothing else (RFC 8551, 4.4.4).
 */
export type CertificatePurpose = 'key-transport' | 'signing';

const USAGE: Readonly<Record<CertificatePurpose, readonly object[]>> = {
  'key-transport': [keyTransportUsage],
  signing: [
    { name: 'keyUsage', digitalSignature: true, critical: true },
    { name: 'extKeyUsage', emailProtection: true },
  ],
};

/**
 * A self-signed X.509 v3 certificate (RFC 5280) in DER. node-forge lays out the TBSCertificate; the native key
 * signs it, so the private key never enters JavaScript arithmetic.
 *
 * Dates before 2050 are UTCTime, later ones GeneralizedTime. Throws RangeError for dates that are none, that do
 * not follow each other, or that X.509 cannot hold, and for a subject that cannot be encoded.
 */
export async function selfSignedCertificate(
  purpose: CertificatePurpose,
  request: Omit<KeyPairRequest, 'keyBits'>,
  publicKey: KeyObject,
  privateKey: KeyObject,
): Promise<Buffer> {
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(
    publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  );
  certificate.serialNumber = randomSerialNumber();
  certificate.validity.notBefore = wholeSeconds(request.notBefore);
  certificate.validity.notAfter = wholeSeconds(request.notAfter);
  if (certificate.validity.notAfter <= certificate.validity.notBefore) {
    throw new RangeError('the end of validity does not follow its beginning');
  }
  const subject = encodeSubject(request.subject);
  certificate.setSubject(subject);
  certificate.setIssuer(subject);
  certificate.setExtensions([
    { name: 'basicConstraints', cA: false, critical: true },
    ...USAGE[purpose],
    ...(request.extensions ?? []).map(({ oid, critical, value }) => ({
      id: oid,
      critical,
      value: Buffer.from(value, 'base64').toString('latin1'),
    })),
    // Method (1) of RFC 5280, 4.2.1.2: SHA-1 over the BIT STRING of the public key; an identifier, no protection.
    { name: 'subjectKeyIdentifier' },
  ]);
  const algorithm = forge.pki.oids.sha256WithRSAEncryption as string;
  certificate.siginfo.algorithmOid = algorithm;
  certificate.signatureOid = algorithm;

  const tbs = getTBSCertificate(certificate);
  const signature = await signAsync(CERTIFICATE_HASH, derOf(tbs), privateKey);
  certificate.tbsCertificate = tbs;
  certificate.signature = signature.toString('latin1');
  return derOf(forge.pki.certificateToAsn1(certificate));
}

/** Random and positive, its first octet 0x40 to 0x7f: always the full length, never a sign octet. Hexadecimal. */
function randomSerialNumber(): string {
  const serial = randomBytes(SERIAL_NUMBER_BYTES);
  serial.writeUInt8((serial.readUInt8(0) & 0x3f) | 0x40, 0);
  return serial.toString('hex');
}

/** RFC 3339 to a Date; fractions of a second, which X.509 does not have, are cut off. */
function wholeSeconds(rfc3339: string): Date {
  const date = new Date(rfc3339);
  date.setUTCMilliseconds(0);
  const year = date.getUTCFullYear();
  // NaN fails both comparisons. Four digits of a year are all that GeneralizedTime has (RFC 5280, 4.1.2.5.2).
  if (!(year >= 1950 && year <= 9999))
    throw new RangeError(`not a date that a certificate can hold: ${rfc3339}`);
  return date;
}

/** node-forge carries bytes as characters. */
function derOf(asn1: forge.asn1.Asn1): Buffer {
  return Buffer.from(forge.asn1.toDer(asn1).getBytes(), 'latin1');
}
