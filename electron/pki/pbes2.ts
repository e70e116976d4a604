import { createDecipheriv } from 'node:crypto';
import { PBES2Params } from 'pkijs';
import { octetsOf } from './asn1.ts';
import type { DecryptionScheme } from './decryption-scheme.ts';
import { unsupportedAlgorithm } from './file-refusal.ts';
import { legacyDecrypt } from './legacy-ciphers.ts';
import { OID } from './object-identifiers.ts';
import { exactly, readPbkdf2 } from './pbkdf2.ts';
import type { Pkcs12Budget } from './pkcs12-budget.ts';

const CIPHER: Readonly<Record<string, { name: string; keyBytes: number; ivBytes: number }>> = {
  [OID.aes128Cbc]: { name: 'aes-128-cbc', keyBytes: 16, ivBytes: 16 },
  [OID.aes192Cbc]: { name: 'aes-192-cbc', keyBytes: 24, ivBytes: 16 },
  [OID.aes256Cbc]: { name: 'aes-256-cbc', keyBytes: 32, ivBytes: 16 },
  [OID.tripleDesCbc]: { name: '3des-cbc', keyBytes: 24, ivBytes: 8 },
};

/**
 * Reads the parameters of PBES2 (RFC 8018, 6.2 and A.4) with PBKDF2, which runs in the thread pool. Throws
 * FileRefusal for other key derivations, PRFs and ciphers and for iterations beyond the budget; Error where the
 * parameters are malformed.
 */
export function pbes2Scheme(parameters: unknown, budget: Pkcs12Budget): DecryptionScheme {
  const { keyDerivationFunc, encryptionScheme } = new PBES2Params({ schema: parameters });
  const cipher = CIPHER[encryptionScheme.algorithmId];
  if (cipher === undefined) throw unsupportedAlgorithm(encryptionScheme.algorithmId);
  const derivation = readPbkdf2(keyDerivationFunc, exactly(cipher.keyBytes), budget);
  const iv = octetsOf(encryptionScheme.algorithmParams);
  if (iv.length !== cipher.ivBytes) throw new Error('not an IV of this cipher');
  return {
    passwordForm: 'octets',
    cost: derivation.cost,
    async decrypt(data, secret) {
      const key = await derivation.derive(secret);
      try {
        if (cipher.name === '3des-cbc') return await legacyDecrypt(cipher.name, key, iv, data);
        return aesDecrypt(cipher.name, key, iv, data);
      } finally {
        key.fill(0);
      }
    },
  };
}

/** Null where the padding is wrong, or where there are no whole blocks. */
function aesDecrypt(cipher: string, key: Buffer, iv: Buffer, data: Buffer): Buffer | null {
  const decipher = createDecipheriv(cipher, key, iv);
  const head = decipher.update(data);
  try {
    return Buffer.concat([head, decipher.final()]);
  } catch {
    return null;
  } finally {
    head.fill(0);
  }
}
