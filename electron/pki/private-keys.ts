import { createPrivateKey, type KeyObject } from 'node:crypto';
import type { Certificate } from '../rotation/certificate.ts';
import type { PrivateKeyDer } from '../rotation/ports.ts';
import { bufferOver } from './asn1.ts';
import { nativeCertificate } from './certificates.ts';

/**
 * Is the public key in the certificate the one of this private key (PKCS#8 DER)? False also for a key that this
 * runtime cannot load. The key is not zeroed: it stays the caller's.
 */
export function belongsTogether(privateKey: PrivateKeyDer, certificate: Certificate): boolean {
  const key = loadPrivateKey(privateKey);
  if (key === null) return false;
  try {
    return nativeCertificate(certificate).checkPrivateKey(key);
  } catch {
    return false;
  }
}

/** The native key for an unencrypted PKCS#8 DER (RFC 5208, RFC 5958); null where it cannot be loaded. */
export function loadPrivateKey(pkcs8: Uint8Array): KeyObject | null {
  try {
    return createPrivateKey({ key: bufferOver(pkcs8), format: 'der', type: 'pkcs8' });
  } catch {
    return null;
  }
}
