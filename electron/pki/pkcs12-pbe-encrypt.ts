import { createCipheriv, randomBytes } from 'node:crypto';
import { Integer, OctetString, Sequence } from 'asn1js';
import { AlgorithmIdentifier } from 'pkijs';
import type { EncryptedPart } from './encrypted-part.ts';
import { OID } from './object-identifiers.ts';
import { PKCS12_COMPATIBLE } from './parameters.ts';
import { bmpPassword } from './password-encodings.ts';
import { KDF_PURPOSE, pkcs12Kdf } from './pkcs12-kdf.ts';

/**
 * Encrypts under pbeWithSHAAnd3-KeyTripleDES-CBC (RFC 7292, appendix C) with the parameters PKCS12_COMPATIBLE and a fresh
 * salt. 3DES runs natively here, unlike in reading: a private key must not become a string of JavaScript.
 */
export async function pbeEncrypt(plaintext: Uint8Array, password: string): Promise<EncryptedPart> {
  const { hash, iterations, cipher, keyBytes, ivBytes, saltBytes } = PKCS12_COMPATIBLE;
  const salt = randomBytes(saltBytes);
  const secret = bmpPassword(password);
  const shared = { hash, password: secret, salt, iterations } as const;
  const key = await pkcs12Kdf({ ...shared, purpose: KDF_PURPOSE.key, bytes: keyBytes });
  const iv = await pkcs12Kdf({ ...shared, purpose: KDF_PURPOSE.iv, bytes: ivBytes });
  secret.fill(0);
  const encryption = createCipheriv(cipher, key, iv);
  const data = Buffer.concat([encryption.update(plaintext), encryption.final()]);
  key.fill(0);
  const algorithm = new AlgorithmIdentifier({
    algorithmId: OID.pbeWithSha1And3KeyTripleDes,
    algorithmParams: new Sequence({
      value: [new OctetString({ valueHex: salt }), new Integer({ value: iterations })],
    }),
  });
  return { algorithm, data };
}
