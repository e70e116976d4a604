/** One attribute of a distinguished name; `type` is the short name of RFC 4514 (CN, O, C …) or a dotted OID. */
export interface NameAttribute {
  readonly type: string;
  readonly value: string;
}

/** What the process needs to know of an X.509 certificate (RFC 5280), read once by the PKI adapter. */
export interface Certificate {
  /** The certificate itself: DER, base64 without line breaks. */
  readonly der: string;
  /** SHA-256 over the DER, 64 lower-case hexadecimal digits. Identifies the certificate everywhere. */
  readonly sha256: string;
  /** SHA-1 over the DER, 40 lower-case hexadecimal digits: the thumbprint other programs still show. */
  readonly sha1: string;
  /** RFC 4514 string, most specific attribute first, as people read it: `CN=dec, O=Acme, C=DE`. */
  readonly subject: string;
  /** The subject's attributes in the order of the encoding. */
  readonly subjectAttributes: readonly NameAttribute[];
  /** RFC 4514 string, written like `subject`. */
  readonly issuer: string;
  /** Hexadecimal, lower case, without leading zeros. */
  readonly serialNumber: string;
  /** RFC 3339, UTC, to the second. */
  readonly notBefore: string;
  /** RFC 3339, UTC, to the second. */
  readonly notAfter: string;
  readonly keyType: 'RSA' | 'EC' | 'DSA' | 'Ed25519' | 'other';
  /** Bits of the modulus or of the curve; 0 where the key type has no such figure. */
  readonly keyBits: number;
  /** SubjectKeyIdentifier (RFC 5280, 4.2.1.2), lower-case hexadecimal; null where the certificate has none. */
  readonly subjectKeyIdentifier: string | null;
}

/** The length of its DER. Base64 has four characters for three bytes, padded at the end. */
export const derBytes = ({ der }: Certificate): number =>
  (der.length * 3) / 4 - (der.match(/=*$/)?.[0].length ?? 0);
