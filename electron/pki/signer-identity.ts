import { IssuerAndSerialNumber, type SignerInfo } from 'pkijs';
import type { Certificate } from '../rotation/certificate.ts';
import { octetsOf, parseBer } from './asn1.ts';
import { integerText } from './certificates.ts';
import { readName } from './distinguished-names.ts';

/** The certificate a signer names (RFC 5652, 5.3, SignerIdentifier). */
export type SignerIdentity =
  | { readonly issuer: string; readonly serialNumber: string }
  /** Hexadecimal. */
  | { readonly subjectKeyIdentifier: string };

/** Reads the SignerIdentifier. Throws where it is malformed. */
export function signerIdentity(signer: SignerInfo): SignerIdentity {
  if (!(signer.sid instanceof IssuerAndSerialNumber)) {
    return { subjectKeyIdentifier: octetsOf(signer.sid).toString('hex') };
  }
  const issuer = parseBer(new Uint8Array(signer.sid.issuer.valueBeforeDecode));
  if (issuer === null) throw new Error('not a Name');
  return { issuer: readName(issuer).text, serialNumber: integerText(signer.sid.serialNumber) };
}

/**
 * Does the signer name this certificate? Names are compared as text, not as bytes: some signers re-encode the
 * issuer with other string types. That only selects who is checked; the signature decides.
 */
export function names(identity: SignerIdentity, certificate: Certificate): boolean {
  if ('subjectKeyIdentifier' in identity)
    return identity.subjectKeyIdentifier === certificate.subjectKeyIdentifier;
  return identity.serialNumber === certificate.serialNumber && identity.issuer === certificate.issuer;
}

/**
 * The signer in words, for a person who expected another: the SHA-256 of its certificate where the message brings
 * it along, otherwise what the message says of it.
 */
export function describe(identity: SignerIdentity, embedded: readonly Certificate[]): string {
  const certificate = embedded.find((candidate) => names(identity, candidate));
  if (certificate !== undefined) return certificate.sha256;
  if ('subjectKeyIdentifier' in identity) return `SubjectKeyIdentifier ${identity.subjectKeyIdentifier}`;
  return `${identity.issuer} / ${identity.serialNumber}`;
}
