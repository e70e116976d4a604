import { createCipheriv, createDecipheriv, pbkdf2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { Integer, Null, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import { AlgorithmIdentifier, PBES2Params, PBKDF2Params } from 'pkijs';
import { octetsOf } from './asn1.ts';
import type { IterationBudget } from './iteration-budget.ts';
import { legacyDecrypt } from './legacy-ciphers.ts';
import { OID } from './object-identifiers.ts';
import { PKCS12_WRITE } from './parameters.ts';
import { unsupportedAlgorithm } from './pkcs12-refusal.ts';

const pbkdf2Async = promisify(pbkdf2);

const PRF: Readonly<Record<string, string>> = {
  [OID.hmacWithSha1]: 'sha1',
  [OID.hmacWithSha224]: 'sha224',
  [OID.hmacWithSha256]: 'sha256',
  [OID.hmacWithSha384]: 'sha384',
  [OID.hmacWithSha512]: 'sha512',
};

const CIPHER: Readonly<Record<string, { name: string; keyBytes: number }>> = {
  [OID.aes128Cbc]: { name: 'aes-128-cbc', keyBytes: 16 },
  [OID.aes192Cbc]: { name: 'aes-192-cbc', keyBytes: 24 },
  [OID.aes256Cbc]: { name: 'aes-256-cbc', keyBytes: 32 },
  [OID.tripleDesCbc]: { name: '3des-cbc', keyBytes: 24 },
};

/**
 * Decrypts under PBES2 (RFC 8018, 6.2) with PBKDF2 in the thread pool; null where the padding is wrong, and so
 * the password. The password is UTF-8. Throws Pkcs12Refusal for other key derivations, PRFs and ciphers and for
 * iterations beyond the budget; Error where the parameters are malformed.
 */
export async function pbes2Decrypt(
  parameters: unknown,
  data: Buffer,
  password: string,
  budget: IterationBudget,
): Promise<Buffer | null> {
  const { keyDerivationFunc, encryptionScheme } = new PBES2Params({ schema: parameters });
  if (keyDerivationFunc.algorithmId !== OID.pbkdf2) throw unsupportedAlgorithm(keyDerivationFunc.algorithmId);
  const derivation = new PBKDF2Params({ schema: keyDerivationFunc.algorithmParams });
  const prfOid = derivation.prf?.algorithmId ?? OID.hmacWithSha1;
  const prf = PRF[prfOid];
  const cipher = CIPHER[encryptionScheme.algorithmId];
  if (prf === undefined) throw unsupportedAlgorithm(prfOid);
  if (cipher === undefined) throw unsupportedAlgorithm(encryptionScheme.algorithmId);
  budget.spend(derivation.iterationCount, 1, 'PBKDF2');

  const iv = octetsOf(encryptionScheme.algorithmParams);
  const salt = octetsOf(derivation.salt as OctetString);
  const secret = Buffer.from(password, 'utf8');
  const key = await pbkdf2Async(secret, salt, derivation.iterationCount, cipher.keyBytes, prf);
  try {
    if (cipher.name === '3des-cbc') return await legacyDecrypt(cipher.name, key, iv, data);
    const decipher = createDecipheriv(cipher.name, key, iv);
    const head = decipher.update(data);
    try {
      return Buffer.concat([head, decipher.final()]);
    } catch {
      return null;
    } finally {
      head.fill(0);
    }
  } finally {
    key.fill(0);
    secret.fill(0);
  }
}

/** A ciphertext and the AlgorithmIdentifier under which it can be decrypted. */
export interface Pbes2Ciphertext {
  readonly algorithm: AlgorithmIdentifier;
  readonly data: Buffer;
}

/** Encrypts under PBES2 with the parameters PKCS12_WRITE, salt and IV fresh. The password is UTF-8. */
export async function pbes2Encrypt(plaintext: Uint8Array, password: string): Promise<Pbes2Ciphertext> {
  const { iterations, prf, cipher, keyBytes, ivBytes, saltBytes } = PKCS12_WRITE;
  const salt = randomBytes(saltBytes);
  const iv = randomBytes(ivBytes);
  const secret = Buffer.from(password, 'utf8');
  const key = await pbkdf2Async(secret, salt, iterations, keyBytes, prf);
  secret.fill(0);
  const encryption = createCipheriv(cipher, key, iv);
  const data = Buffer.concat([encryption.update(plaintext), encryption.final()]);
  key.fill(0);

  // No keyLength: RFC 8018, A.2, makes it optional, the cipher fixes it, and OpenSSL leaves it out too.
  const derivation = algorithmIdentifier(
    OID.pbkdf2,
    new Sequence({
      value: [
        new OctetString({ valueHex: salt }),
        new Integer({ value: iterations }),
        algorithmIdentifier(OID.hmacWithSha256, new Null()),
      ],
    }),
  );
  const scheme = algorithmIdentifier(OID.aes256Cbc, new OctetString({ valueHex: iv }));
  const algorithm = new AlgorithmIdentifier({
    algorithmId: OID.pbes2,
    algorithmParams: new Sequence({ value: [derivation, scheme] }),
  });
  return { algorithm, data };
}

function algorithmIdentifier(oid: string, parameters: Sequence | Null | OctetString): Sequence {
  return new Sequence({ value: [new ObjectIdentifier({ value: oid }), parameters] });
}
