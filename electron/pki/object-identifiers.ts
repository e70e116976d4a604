/** Object identifiers that are read or written here, by the names their documents give them. */
export const OID = {
  // RFC 5652, CMS
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  encryptedData: '1.2.840.113549.1.7.6',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  // RFC 2985, attributes of a PKCS#12 bag
  friendlyName: '1.2.840.113549.1.9.20',
  localKeyId: '1.2.840.113549.1.9.21',
  // RFC 7292, PKCS#12
  keyBag: '1.2.840.113549.1.12.10.1.1',
  shroudedKeyBag: '1.2.840.113549.1.12.10.1.2',
  certBag: '1.2.840.113549.1.12.10.1.3',
  safeContentsBag: '1.2.840.113549.1.12.10.1.6',
  x509Certificate: '1.2.840.113549.1.9.22.1',
  pbeWithSha1And3KeyTripleDes: '1.2.840.113549.1.12.1.3',
  pbeWithSha1And128BitRc2: '1.2.840.113549.1.12.1.5',
  pbeWithSha1And40BitRc2: '1.2.840.113549.1.12.1.6',
  // RFC 8018, PKCS#5
  pbkdf2: '1.2.840.113549.1.5.12',
  pbes2: '1.2.840.113549.1.5.13',
  hmacWithSha1: '1.2.840.113549.2.7',
  hmacWithSha224: '1.2.840.113549.2.8',
  hmacWithSha256: '1.2.840.113549.2.9',
  hmacWithSha384: '1.2.840.113549.2.10',
  hmacWithSha512: '1.2.840.113549.2.11',
  tripleDesCbc: '1.2.840.113549.3.7',
  aes128Cbc: '2.16.840.1.101.3.4.1.2',
  aes192Cbc: '2.16.840.1.101.3.4.1.22',
  aes256Cbc: '2.16.840.1.101.3.4.1.42',
  // FIPS 180-4
  sha1: '1.3.14.3.2.26',
  sha224: '2.16.840.1.101.3.4.2.4',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
  // RFC 8017, RFC 5758, RFC 8410, RFC 3279: keys and signatures
  rsaEncryption: '1.2.840.113549.1.1.1',
  mgf1: '1.2.840.113549.1.1.8',
  rsaSsaPss: '1.2.840.113549.1.1.10',
  sha256WithRsa: '1.2.840.113549.1.1.11',
  sha384WithRsa: '1.2.840.113549.1.1.12',
  sha512WithRsa: '1.2.840.113549.1.1.13',
  ecPublicKey: '1.2.840.10045.2.1',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  ecdsaWithSha384: '1.2.840.10045.4.3.3',
  ecdsaWithSha512: '1.2.840.10045.4.3.4',
  dsa: '1.2.840.10040.4.1',
  ed25519: '1.3.101.112',
  // RFC 5280
  subjectKeyIdentifier: '2.5.29.14',
} as const;

/** Names for algorithms that are refused, so that a person learns more than a number. */
const SPOKEN: Readonly<Record<string, string>> = {
  [OID.sha1]: 'SHA-1',
  [OID.sha224]: 'SHA-224',
  [OID.sha256]: 'SHA-256',
  [OID.sha384]: 'SHA-384',
  [OID.sha512]: 'SHA-512',
  '1.2.840.113549.2.5': 'MD5',
  '1.2.840.113549.2.2': 'MD2',
  '2.16.840.1.101.3.4.2.7': 'SHA3-224',
  '2.16.840.1.101.3.4.2.8': 'SHA3-256',
  '2.16.840.1.101.3.4.2.9': 'SHA3-384',
  '2.16.840.1.101.3.4.2.10': 'SHA3-512',
  [OID.rsaEncryption]: 'RSA',
  [OID.rsaSsaPss]: 'RSA-PSS',
  '1.2.840.113549.1.1.4': 'RSA with MD5',
  '1.2.840.113549.1.1.5': 'RSA with SHA-1',
  [OID.ecPublicKey]: 'EC',
  '1.2.840.10045.4.1': 'ECDSA with SHA-1',
  [OID.dsa]: 'DSA',
  '2.16.840.1.101.3.4.3.2': 'DSA with SHA-256',
  [OID.ed25519]: 'Ed25519',
  '1.3.101.113': 'Ed448',
  [OID.pbkdf2]: 'PBKDF2',
  [OID.pbes2]: 'PBES2',
  '1.2.840.113549.1.5.14': 'PBMAC1',
  '1.3.6.1.4.1.11591.4.11': 'scrypt',
  '1.2.840.113549.1.5.1': 'PBE with MD2 and DES',
  '1.2.840.113549.1.5.3': 'PBE with MD5 and DES',
  '1.2.840.113549.1.5.10': 'PBE with SHA-1 and DES',
  '1.2.840.113549.1.12.1.1': 'PBE with SHA-1 and 128-bit RC4',
  '1.2.840.113549.1.12.1.2': 'PBE with SHA-1 and 40-bit RC4',
  '1.2.840.113549.1.12.1.4': 'PBE with SHA-1 and two-key 3DES',
  '1.2.840.113549.3.2': 'RC2-CBC',
  '1.2.840.113549.1.7.3': 'public-key encryption',
  [OID.signedData]: 'public-key signature',
};

/** The algorithm in words where it has a common name, otherwise its dotted object identifier. */
export function spokenAlgorithm(oid: string): string {
  return SPOKEN[oid] ?? oid;
}
