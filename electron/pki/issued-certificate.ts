import { Certificate as X509Structure } from 'pkijs';
import type { IssuedCertificate } from '../rotation/authority.ts';
import type { Certificate } from '../rotation/certificate.ts';
import { contentOf, octetsOf, parseBer } from './asn1.ts';
import { nativeCertificate } from './certificates.ts';
import { OID, spokenAlgorithm } from './object-identifiers.ts';
import { isStrongSignature } from './signature-algorithms.ts';

/** keyEncipherment is bit 2 of KeyUsage, the first one being the highest (RFC 5280, 4.2.1.3). */
const KEY_ENCIPHERMENT = 0x20;

/** What has to be known of a certificate before it is accepted from an authority. It was read by certificateFacts(). */
export function issuedCertificate(certificate: Certificate): IssuedCertificate {
  const structure = X509Structure.fromBER(Buffer.from(certificate.der, 'base64'));
  const usage = structure.extensions?.find(({ extnID }) => extnID === OID.keyUsage);
  const bits = usage === undefined ? null : parseBer(octetsOf(usage.extnValue));
  return {
    certificate,
    signatureAlgorithm: spokenAlgorithm(structure.signatureAlgorithm.algorithmId),
    isWeaklySigned: !isStrongSignature(structure.signatureAlgorithm),
    isAuthority: nativeCertificate(certificate).ca,
    allowsKeyEncipherment:
      usage === undefined || (bits !== null && ((contentOf(bits)[0] ?? 0) & KEY_ENCIPHERMENT) !== 0),
  };
}
