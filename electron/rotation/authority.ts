import type { Certificate } from './certificate.ts';
import type { FileEvidence } from './events.ts';

/** In which encoding a certificate request leaves: text or binary. */
export const certificateRequestForms = ['pem', 'der'] as const;
export type CertificateRequestForm = (typeof certificateRequestForms)[number];

/** What a certificate request (PKCS#10) asks for besides the subject and key of the certificate that is there. */
export interface CertificateRequest {
  readonly form: CertificateRequestForm;
  /** DNS names and mail addresses that the authority shall add; checked by alternativeNameRefusal(). */
  readonly alternativeNames: readonly string[];
}

/** A certificate of a response of an authority, with what has to be known of it before it is accepted. */
export interface IssuedCertificate {
  readonly certificate: Certificate;
  /** In words: `RSA with SHA-1`. */
  readonly signatureAlgorithm: string;
  /** Is the signature on it made with a digest that is broken, or with one that is not known here? */
  readonly isWeaklySigned: boolean;
  /** basicConstraints CA=true: could its key issue certificates? */
  readonly isAuthority: boolean;
  /** Does its key usage allow key transport? True also where it names no usage at all. */
  readonly allowsKeyEncipherment: boolean;
}

/** What an authority sent back for a certificate request, as far as the file tells. */
export interface AuthorityResponse {
  /** The certificate of the key pair. */
  readonly own: IssuedCertificate;
  /** The certificates above it, each verified to have issued the one before. */
  readonly chain: readonly IssuedCertificate[];
  /** What else is in the file. */
  readonly unrelated: readonly Certificate[];
  readonly file: FileEvidence;
}

/** What is odd about a response of an authority: a person may accept it all the same, and the record says so. */
export type IssuanceOddity =
  | { readonly code: 'issued-subject-differs'; readonly expected: string; readonly found: string }
  | { readonly code: 'issued-not-yet-valid'; readonly notBefore: string }
  | { readonly code: 'issued-valid-shorter'; readonly expected: string; readonly found: string }
  | { readonly code: 'issued-valid-longer'; readonly expected: string; readonly found: string }
  | { readonly code: 'issued-without-key-encipherment' }
  | { readonly code: 'issued-to-an-authority' }
  | { readonly code: 'issued-weakly-signed'; readonly algorithm: string; readonly subject: string }
  | { readonly code: 'issuer-missing'; readonly issuer: string }
  | { readonly code: 'issuer-root-missing'; readonly issuer: string }
  | { readonly code: 'issuer-not-an-authority'; readonly subject: string }
  | {
      readonly code: 'issuer-key-weak';
      readonly subject: string;
      readonly keyType: string;
      readonly keyBits: number;
    }
  | { readonly code: 'issuer-expired'; readonly subject: string; readonly notAfter: string }
  | { readonly code: 'response-with-unrelated'; readonly subjects: readonly string[] };

/** Why a response of an authority is not accepted, whoever wants it. */
export type IssuanceRefusal =
  | { readonly code: 'alternative-name-invalid'; readonly value: string }
  | { readonly code: 'response-for-another-key'; readonly subjects: readonly string[] }
  | { readonly code: 'response-with-several'; readonly count: number }
  | { readonly code: 'response-is-self-signed' }
  | { readonly code: 'response-not-of-certificates' }
  | { readonly code: 'issued-expired'; readonly notAfter: string }
  | { readonly code: 'issuer-did-not-sign'; readonly issuer: string }
  /** It was exported before the authority's certificate took its place. */
  | { readonly code: 'certificate-is-the-replaced-one'; readonly found: string };

const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

const isDnsName = (name: string): boolean =>
  name.length <= 253 &&
  name
    .replace(/^\*\./, '')
    .split('.')
    .every((part) => label.test(part));

/** May it stand as a DNS name or mail address in a certificate (RFC 5280, 4.2.1.6)? Null when it may. */
export function alternativeNameRefusal(value: string): IssuanceRefusal | null {
  const [local = '', domain, ...more] = value.split('@');
  const valid =
    domain === undefined
      ? isDnsName(value)
      : more.length === 0 && /^[\x21-\x7e]{1,64}$/.test(local) && isDnsName(domain);
  return valid ? null : { code: 'alternative-name-invalid', value };
}
