import type { AuthorityResponse, CertificateRequest, IssuanceRefusal } from './authority.ts';
import type { Certificate, NameAttribute } from './certificate.ts';
import type { FileListing } from './file-listing.ts';
import type { KeyPairForm } from './key-pair-form.ts';
import type {
  CertificateExtension,
  CertificatePattern,
  EncodedAttribute,
  RsaKeyBits,
} from './key-pair-pattern.ts';
import type { Result } from './result.ts';

/** The wall clock of the workstation. */
export interface Clock {
  /** RFC 3339, UTC, milliseconds: `2026-11-22T20:35:11.000Z`. */
  now(): string;
}

/** Unpredictable values from a cryptographic source. */
export interface Random {
  /** A fresh identifier: UUID version 4, lower case. */
  id(): string;
  /** 32 random bytes, 64 lower-case hexadecimal digits. */
  challenge(): string;
}

export interface KeyPairRequest {
  readonly keyBits: RsaKeyBits;
  /**
   * In the order in which they will be encoded; one attribute per relative distinguished name. `printable` asks for a
   * PrintableString where the attribute is a DirectoryString and the value fits; otherwise RFC 5280 decides.
   */
  readonly subject: readonly (NameAttribute & { readonly encoding?: EncodedAttribute['encoding'] })[];
  /** Besides those that every certificate made here has; none where it is left out. */
  readonly extensions?: readonly CertificateExtension[];
  /** RFC 3339, UTC; whole seconds are kept. */
  readonly notBefore: string;
  /** RFC 3339, UTC; whole seconds are kept. */
  readonly notAfter: string;
}

/** A private key on its way between adapters: PKCS#8 DER. Whoever receives it zeroes it after use. */
export type PrivateKeyDer = Uint8Array;

export interface KeyPairMaterial {
  readonly certificate: Certificate;
  readonly privateKey: PrivateKeyDer;
}

/** A key pair as it goes into one file for the tenant keystore. */
export interface KeyPairToWrite extends KeyPairMaterial {
  readonly alias: string;
  /** The certificates above its own, each the issuer of the one before; empty where it is self-signed. */
  readonly chain: readonly Certificate[];
  /** RFC 3339, UTC: JKS notes when an entry was made. */
  readonly at: string;
}

/** Why a file was not understood as what was asked for. */
export type FileFault =
  | { readonly code: 'not-a-certificate' }
  | { readonly code: 'several-certificates'; readonly count: number }
  /** One of several; the first is number 1. */
  | { readonly code: 'certificate-damaged'; readonly number: number; readonly count: number }
  | { readonly code: 'not-a-pkcs12' }
  | { readonly code: 'wrong-pkcs12-password' }
  /** The password opens the file, but its MAC does not hold: it is not as its maker left it. */
  | { readonly code: 'pkcs12-altered' }
  /** `part` by its name in RFC 7292 and RFC 5958: `SafeContents`. */
  | { readonly code: 'pkcs12-damaged'; readonly part: string }
  /** The password is right for one part of the file and wrong for another. */
  | { readonly code: 'pkcs12-with-several-passwords' }
  | { readonly code: 'pkcs12-empty' }
  /** JKS or JCEKS. */
  | { readonly code: 'java-keystore-damaged' }
  /** Where no key opens with it either: a keystore without keys that was altered is not told from it. */
  | { readonly code: 'wrong-java-keystore-password' }
  /** The password opens the key, but the digest over the keystore does not hold with it. */
  | { readonly code: 'java-keystore-altered'; readonly alias: string }
  | { readonly code: 'private-key-damaged' }
  | { readonly code: 'wrong-private-key-password' }
  /** Neither a certificate nor a key nor a keystore, in no form. */
  | { readonly code: 'file-not-recognised' }
  /** Nothing that is read here, but this instead: the label of a PEM block, `CERTIFICATE REQUEST`. */
  | { readonly code: 'file-with-something-else'; readonly what: string }
  /** A bundle that bundles nothing. */
  | { readonly code: 'file-without-entries' }
  | { readonly code: 'too-many-entries'; readonly count: number; readonly limit: number }
  /** To find the chains of its certificates would take more checks of signatures than that. */
  | { readonly code: 'too-many-signatures'; readonly limit: number }
  | { readonly code: 'file-incomplete'; readonly bytes: number; readonly expected: number }
  | { readonly code: 'unsupported-algorithm'; readonly algorithm: string }
  | { readonly code: 'file-too-large'; readonly bytes: number; readonly limit: number };

/** Why a signature on a confirmation does not stand (RFC 5652). Nothing of the content is trusted then. */
export type SignatureFault =
  | { readonly code: 'not-signed-data' }
  | { readonly code: 'message-encrypted' }
  /** CMS without a signer, as certificates are bundled. */
  | { readonly code: 'without-signature' }
  | { readonly code: 'mail-not-signed' }
  | { readonly code: 'mail-malformed' }
  /** The signature holds, but the mail has no text and no attachment. */
  | { readonly code: 'mail-without-content' }
  | { readonly code: 'mail-with-several-attachments'; readonly count: number }
  | { readonly code: 'content-not-included' }
  | { readonly code: 'signed-by-another-certificate'; readonly expected: string; readonly found: string }
  | { readonly code: 'weak-digest'; readonly algorithm: string }
  | { readonly code: 'unsupported-algorithm'; readonly algorithm: string }
  | { readonly code: 'signed-attributes-missing' }
  | { readonly code: 'message-digest-missing' }
  /** `attribute` by its name in RFC 5652: `messageDigest`. */
  | { readonly code: 'signed-attribute-repeated'; readonly attribute: string }
  | {
      readonly code: 'certificate-not-valid-at-signing';
      readonly signedAt: string;
      readonly notBefore: string;
      readonly notAfter: string;
    }
  | { readonly code: 'content-type-mismatch' }
  | { readonly code: 'content-altered' }
  | { readonly code: 'signature-invalid' }
  | { readonly code: 'file-incomplete'; readonly bytes: number; readonly expected: number }
  | { readonly code: 'file-too-large'; readonly bytes: number; readonly limit: number };

export interface VerifiedContent {
  /** What was signed; of a MIME entity its decoded body. */
  readonly content: Uint8Array;
  /** The signer's own statement (signingTime attribute): RFC 3339, UTC; null where absent. */
  readonly signedAt: string | null;
  /** For the evidence, in words: `RSA PKCS#1 v1.5 with SHA-256`. */
  readonly signatureAlgorithm: string;
}

/** For whom a vault's own signing certificate is made, and from when on it is valid (RFC 3339, UTC). */
export interface SigningCertificateRequest {
  readonly tenant: string;
  readonly notBefore: string;
}

/** Keys and certificates. Work on private keys runs off the event loop. */
export interface Pki {
  /** The type of the first attribute whose value no certificate can hold (RFC 5280, appendix A.1), or null. */
  unencodableAttribute(subject: readonly NameAttribute[]): string | null;
  /**
   * A new RSA key pair and its self-signed X.509 v3 certificate: SHA-256, basicConstraints CA=false, key usage
   * for key transport, SubjectKeyIdentifier by RFC 5280 4.2.1.2 method (1), random serial number. Throws
   * RangeError where the subject has an attribute that cannot be encoded.
   */
  createKeyPair(request: KeyPairRequest): Promise<KeyPairMaterial>;
  /**
   * A new key pair of the vault, with which it signs what goes out, and its self-signed certificate: RSA and validity
   * by the parameters of the PKI, key usage for signatures only. The subject names the tenant, cut where X.509 is
   * short of room.
   */
  createSigningCertificate(request: SigningCertificateRequest): Promise<KeyPairMaterial>;
  /**
   * A detached CMS signature (RFC 5652) over these bytes, DER: one signer, its certificate included, SHA-256, signed
   * attributes with the content type, the digest and the time of signing (RFC 3339, UTC; whole seconds are kept).
   * Throws where the key is not the certificate's.
   */
  signDetached(content: Uint8Array, signer: KeyPairMaterial, signedAt: string): Promise<Uint8Array>;
  /** What another certificate can be made like of this one, which was read here. */
  certificatePattern(certificate: Certificate): CertificatePattern;
  /** Exactly one certificate, PEM or DER. Refuses anything else, and bytes that trail it. */
  readCertificate(file: Uint8Array): Result<Certificate, FileFault>;
  /**
   * Recognises a file of keys or certificates by its content and lists what is inside, with the private keys that the
   * password opens; without one (null), what the file shows to everybody. Whoever receives the keys zeroes them. Names
   * the true cause of a refusal: a wrong password only where it opens nothing in a file that is otherwise read.
   */
  listFile(file: Uint8Array, password: string | null): Promise<Result<FileListing, FileFault>>;
  /** The one of these certificates that the private key belongs to; null where there is none. */
  certificateOfKey(privateKey: PrivateKeyDer, candidates: readonly Certificate[]): Certificate | null;
  /** Does this private key belong to this certificate? */
  belongsTogether(privateKey: PrivateKeyDer, certificate: Certificate): boolean;
  /**
   * One key with its certificate and chain in that form, under its alias. What may leave in which form, and under which
   * password, is decided before: throws where a reader could not open what would be written.
   */
  writeKeyPair(keyPair: KeyPairToWrite, form: KeyPairForm, password: string): Promise<Uint8Array>;
  /** A certificate request (PKCS#10) for the key pair: its subject and its key usage, signed with SHA-256. */
  writeCertificateRequest(keyPair: KeyPairMaterial, request: CertificateRequest): Promise<Uint8Array>;
  /** What an authority sent for the key of `requested`, in any form that the tenant keystore takes; its chain verified. */
  readAuthorityResponse(
    file: Uint8Array,
    requested: Certificate,
  ): Promise<Result<Omit<AuthorityResponse, 'file'>, FileFault | IssuanceRefusal>>;
  /** The certificate as PEM (RFC 7468), 64 characters a line, ending with a line feed. */
  toPem(certificate: Certificate): string;
  /**
   * Certificates and nothing else as PKCS#7 (RFC 5652, 5.1: SignedData that nobody signed), as PEM, ending with a
   * line feed. Each certificate stands in it as it was issued.
   */
  toPkcs7(certificates: readonly Certificate[]): string;
  /**
   * Verifies CMS SignedData against one pinned certificate, by an own strict policy: the pinned signer, SHA-256 or
   * better, signed attributes, content type and message digest, a certificate valid at the stated time of signing.
   * The file is DER, BER, PEM or base64, with its content included or in a file of its own, or an S/MIME mail, signed
   * in clear or opaque.
   */
  verifySignedData(
    file: Uint8Array,
    pinned: Certificate,
    contentFile?: Uint8Array | null,
  ): Promise<Result<VerifiedContent, SignatureFault>>;
  /** Does the file hold a signature of that kind, whatever it is worth? */
  holdsSignature(file: Uint8Array): boolean;
}
