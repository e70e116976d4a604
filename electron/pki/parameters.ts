/**
 * The cryptographic parameters and limits of this folder, each with its source. Nothing here is negotiable by a
 * file that is read: a file names an algorithm, these lists say whether it is taken.
 */

/** FIPS 186-5, A.1.1 wants an odd exponent above 2^16; this is the one that every implementation knows. */
export const RSA_PUBLIC_EXPONENT = 65_537;

/** The hash of the certificates made here: sha256WithRSAEncryption (RFC 4055, 5). */
export const CERTIFICATE_HASH = 'sha256';

/** RFC 5280, 4.1.2.2: positive, at most 20 octets. 16 leave room and hold 126 random bits. */
export const SERIAL_NUMBER_BYTES = 16;

/** The vault's own signing key. NIST SP 800-57 Part 1 Rev. 5, table 2: 128 bits of security, beyond 2030. */
export const SIGNING_KEY_BITS = 3072;

/** NIST SP 800-57 Part 1 Rev. 5, table 1: a private signature key is used for one to three years. */
export const SIGNING_VALIDITY_DAYS = 3 * 365;

/**
 * What a hand-over's manifest is signed with, RSASSA-PKCS1-v1_5 (RFC 8017, 8.2): SHA-256, which every CMS program
 * in use verifies. One of SIGNATURE_DIGESTS.
 */
export const SIGNING_HASH = 'sha256';

/**
 * PKCS#12 as written, modern. AES-256-CBC under PBKDF2-HMAC-SHA-256 (RFC 8018, PBES2) and a SHA-256 MAC (RFC 7292, 4):
 * the strongest set that keytool 17, OpenSSL 3, NSS and GnuTLS all open without a switch. keytool itself writes
 * 10,000 iterations and refuses more than 5,000,000.
 */
export const PKCS12_MODERN = {
  iterations: 100_000,
  prf: 'sha256',
  cipher: 'aes-256-cbc',
  keyBytes: 32,
  ivBytes: 16,
  /** NIST SP 800-132, 5.1: at least 16 bytes. */
  saltBytes: 16,
  /** The KDF of RFC 7292, B.2, is the cheaper way to guess the password: no fewer iterations than PBKDF2. */
  mac: { hash: 'sha256', iterations: 100_000, saltBytes: 16 },
} as const;

/**
 * PKCS#12 as written for old Java: what Java before 8u301 opens, which knows neither PBES2 in PKCS#12 nor a MAC of SHA-2
 * (JDK-8076190). 3DES for the certificates too, where Java took RC2 with 40 bits: it opens likewise, and in OpenSSL 3 without
 * `-legacy`. Iterations as keytool of those versions wrote them (java.security, `keystore.pkcs12.legacy`).
 */
export const PKCS12_COMPATIBLE = {
  hash: 'sha1',
  iterations: 50_000,
  cipher: 'des-ede3-cbc',
  keyBytes: 24,
  ivBytes: 8,
  saltBytes: 20,
  mac: { hash: 'sha1', iterations: 100_000, saltBytes: 20 },
} as const;

/** JKS: SHA-1 without iterations, the salt as long as its output (sun.security.provider.KeyProtector). No choice is ours. */
export const JKS_SALT_BYTES = 20;

/**
 * What one iteration costs: measured in Electron's BoringSSL on a processor with SHA extensions (PBKDF2: SHA-1 0.25 µs,
 * SHA-256 0.12, SHA-512 0.38; single hashes, called from JavaScript for the key derivation of RFC 7292: SHA-1 and SHA-256
 * 0.29, SHA-512 0.44). Rounded up, half as much again and more, where no tool's own file needs the room: a processor that
 * is busy takes longer.
 */
export const ITERATION_COST = {
  pbkdf2: { sha1: 3, sha224: 1.5, sha256: 1.5, sha384: 5, sha512: 5 },
  hash: { md5: 2.5, sha1: 2.5, sha224: 2.5, sha256: 2.5, sha384: 6, sha512: 6 },
} as const;

/**
 * What the key derivations of one file may cost, all its parts and all encodings of the password together: 1 to 1.5
 * seconds, so that no file keeps people waiting for two. The dearest defaults of tools in use are those of GnuTLS 3.7 and
 * NSS 3.87, which write 600,000 iterations for the MAC, the certificates and each key: 3.3 million for AES, 10.5 million
 * where GnuTLS is asked for 3DES, and its MAC once more for each encoding of the password. OpenSSL 3 writes 2,048,
 * keytool 17 10,000 and keytool 8 100,000, Windows 2,000.
 */
export const ITERATION_BUDGET = 13_500_000;

/**
 * Bytes of a PBMAC1 key, which the file states (RFC 9579, 4). The least is the shortest HMAC that is read (SHA-1): a
 * key of a few bytes could be guessed without the password. The most is the longest (SHA-512), as in OpenSSL.
 */
export const PBMAC1_KEY_BYTES = { least: 20, most: 64 } as const;

/** Iterations of the PKCS#12 KDF between two looks at the event loop: 1 to 3 ms. */
export const KDF_SLICE = 1024;

/** Bytes deciphered in JavaScript (RC2, 3DES) between two looks at the event loop: a few milliseconds. */
export const LEGACY_CIPHER_SLICE = 16_384;

/** A whole tenant keystore is at most 2 MB; one key pair far less. */
export const PKCS12_FILE_LIMIT = 2 * 1024 * 1024;

/** The tenant keystore takes certificates of at most 10 KB; text around a PEM block can be long. */
export const CERTIFICATE_FILE_LIMIT = 1024 * 1024;

/**
 * ASN.1 nodes of one PKCS#12 file, those inside its OCTET STRINGs included: each part of a file is a parse of its own,
 * and so many parts would cost so many times ASN1_LIMITS. An entry has about 25.
 */
export const PKCS12_NODE_BUDGET = 30_000;

/** A signed confirmation is a few kilobytes of JSON and a certificate chain. */
export const SIGNED_DATA_FILE_LIMIT = 1024 * 1024;

/** Header fields of one MIME entity: a mail that passed many servers has some 20 KB. */
export const MIME_HEADER_LIMIT = 64 * 1024;

/** multipart/mixed around multipart/related around multipart/alternative is what mail programs write: three. */
export const MIME_MAX_NESTING = 10;

/** Certificates above one another: real chains have two to five. */
export const CHAIN_LIMIT = 10;

/** A tenant keystore holds some hundred entries, Java's list of authorities 140. */
export const LISTING_ENTRY_LIMIT = 500;

/** Distinct certificates of one file: every entry with a chain of its own. One costs about half a millisecond. */
export const LISTING_CERTIFICATE_LIMIT = 1500;

/**
 * Candidates for an issuer that are tried in one file: three for each entry. Real certificates have one, or two where
 * an authority was renewed; a file of certificates that all have one name would have a quarter of a million.
 */
export const LISTING_SIGNATURE_LIMIT = 1500;

/** Bounds of one ASN.1 parse: a certificate has about 150 nodes, a keystore of 2 MB some thousands. */
export const ASN1_LIMITS = { maxDepth: 64, maxNodes: 20_000, maxContentLength: 4 * 1024 * 1024 } as const;

/** Digests a signature may rest on (FIPS 180-4): 128 bits against collisions. NIST SP 800-131A disallows SHA-1. */
export const SIGNATURE_DIGESTS = ['sha256', 'sha384', 'sha512'] as const;

/** Smallest RSA modulus whose signature counts as evidence (NIST SP 800-131A Rev. 2, 3). */
export const SIGNATURE_RSA_MIN_BITS = 2048;

/** Curves whose signature counts as evidence: those of NIST SP 800-186 that OpenSSL and BoringSSL share. */
export const SIGNATURE_CURVES: Readonly<Record<string, string>> = {
  prime256v1: 'P-256',
  secp384r1: 'P-384',
  secp521r1: 'P-521',
};
