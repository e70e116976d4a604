import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import type { KeyPairMaterial, KeyPairRequest } from '../rotation/ports.ts';
import { certificateFacts, nativeCertificate } from './certificates.ts';
import { RSA_PUBLIC_EXPONENT } from './parameters.ts';
import { type CertificatePurpose, selfSignedCertificate } from './self-signed-certificate.ts';

const generateKeyPairAsync = promisify(generateKeyPair);

/** A new key pair of the tenant, to which receivers encrypt. */
export const createKeyPair = (request: KeyPairRequest): Promise<KeyPairMaterial> =>
  newKeyPair('key-transport', request);

/**
 * A new RSA key pair and its self-signed certificate; the private key as PKCS#8 DER, to be zeroed by whoever
 * receives it. Key generation runs in the thread pool. Throws RangeError as selfSignedCertificate()
 * does, and Error where the result does not verify.
 */
export async function newKeyPair(
  purpose: CertificatePurpose,
  request: KeyPairRequest,
): Promise<KeyPairMaterial> {
  const { publicKey, privateKey } = await generateKeyPairAsync('rsa', {
    modulusLength: request.keyBits,
    publicExponent: RSA_PUBLIC_EXPONENT,
  });
  const certificate = certificateFacts(await selfSignedCertificate(purpose, request, publicKey, privateKey));
  // What leaves here will be trusted for years: read it back as a stranger would, signature and key included.
  if (certificate === null) throw new Error('the new certificate cannot be read back');
  const native = nativeCertificate(certificate);
  if (!native.verify(publicKey) || !native.checkPrivateKey(privateKey)) {
    throw new Error('the new certificate does not fit its key');
  }
  return { certificate, privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }) };
}
