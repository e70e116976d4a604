import { createPrivateKey, type KeyObject } from 'node:crypto';
import type { Certificate } from '../rotation/certificate.ts';
import type { PrivateKeyDer } from '../rotation/ports.ts';
import { bufferOver, childrenOf, parseBer } from './asn1.ts';
import { nativeCertificate } from './certificates.ts';
import { OID } from './object-identifiers.ts';

/** Keys that OpenSSL and BoringSSL both load. */
const KNOWN_KEYS: ReadonlySet<string> = new Set([OID.rsaEncryption, OID.ed25519]);
const KNOWN_CURVES: ReadonlySet<string> = new Set([OID.p256, OID.p384, OID.p521]);

/**
 * Is the public key in the certificate the one of this private key (PKCS#8 DER)? False also for a key that this
 * runtime cannot load. The key is not zeroed: it stays the caller's.
 */
export function belongsTogether(privateKey: PrivateKeyDer, certificate: Certificate): boolean {
  return certificateOfKey(privateKey, [certificate]) !== null;
}

/** The one of these certificates that belongs to the private key (PKCS#8 DER), as belongsTogether() finds it; or null. */
export function certificateOfKey(
  privateKey: PrivateKeyDer,
  candidates: readonly Certificate[],
): Certificate | null {
  const key = candidates.length === 0 ? null : loadPrivateKey(privateKey);
  return candidates.find((certificate) => key !== null && isKeyOf(key, certificate)) ?? null;
}

/** Is the public key in the certificate the one of this private key? */
export function isKeyOf(key: KeyObject, certificate: Certificate): boolean {
  try {
    return nativeCertificate(certificate).checkPrivateKey(key);
  } catch {
    return false;
  }
}

/** Has it the shape of a PrivateKeyInfo (RFC 5958, 2: version, algorithm, key; then what is optional)? */
export function isPrivateKeyInfo(plaintext: Buffer): boolean {
  const root = parseBer(plaintext);
  return root !== null && childrenOf(root).length >= 3;
}

/** The native key for an unencrypted PKCS#8 DER (RFC 5208, RFC 5958); null where it cannot be loaded. */
export function loadPrivateKey(pkcs8: Uint8Array): KeyObject | null {
  try {
    return createPrivateKey({ key: bufferOver(pkcs8), format: 'der', type: 'pkcs8' });
  } catch {
    return null;
  }
}

/**
 * The algorithm of a PKCS#8 key that this runtime does not know: its object identifier, or that of the curve. Null
 * where the algorithm is one that it knows, so that the fault is in the key, or where there is none to be found.
 */
export function privateKeyAlgorithm(pkcs8: Uint8Array): string | null {
  const root = parseBer(pkcs8);
  const algorithm = root === null ? undefined : childrenOf(root)[1];
  const [oid, parameters] = (algorithm === undefined ? [] : childrenOf(algorithm)).map(({ valueBlock }) =>
    String(valueBlock),
  );
  if (oid === undefined || KNOWN_KEYS.has(oid)) return null;
  if (oid !== OID.ecPublicKey) return oid;
  return parameters === undefined || KNOWN_CURVES.has(parameters) ? null : parameters;
}
