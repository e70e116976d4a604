import { hash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { type Asn1Node, childrenOf, octetsOf } from './asn1.ts';
import { legacyDecrypt } from './legacy-ciphers.ts';
import { ITERATION_COST, KDF_SLICE } from './parameters.ts';
import type { Pkcs12Budget } from './pkcs12-budget.ts';
import { isPrivateKeyInfo } from './private-keys.ts';

const SALT_BYTES = 8;
const HALF = SALT_BYTES / 2;
const DIGEST_BYTES = 16;
const KEY_BYTES = 24;

/**
 * How to open a private key that JCEKS protects by Java's own PBEWithMD5AndTripleDES (com.sun.crypto.provider.PBECipherCore
 * in OpenJDK): each half of the salt is hashed with the password, over and over; the two digests behind one another are
 * the three keys of 3DES-CBC and its IV. Reading only. The key is null where it does not come out: another password. What
 * is decrypted is the caller's to zero. Throws FileRefusal for iterations beyond the budget, Error for malformed parameters.
 */
export function jceksKeyLock(
  parameters: Asn1Node,
  ciphertext: Buffer,
  budget: Pkcs12Budget,
): (password: string) => Promise<Buffer | null> {
  const [saltNode, iterationsNode] = childrenOf(parameters);
  if (saltNode === undefined || iterationsNode === undefined) throw new Error('malformed PBE parameters');
  const salt = octetsOf(saltNode);
  if (salt.length !== SALT_BYTES) throw new Error('not a salt of this scheme');
  const iterations = Number((iterationsNode.valueBlock as { valueDec?: number }).valueDec);
  budget.spend(iterations, 2 * ITERATION_COST.hash.md5, 'PBE with MD5 and 3DES');
  return async (password) => {
    // Java takes printable ASCII alone here: with anything else no key was ever closed.
    const secret = Buffer.from(password, 'utf8');
    const derived = Buffer.concat([
      await hashed(firstHalf(salt), secret, iterations),
      await hashed(salt.subarray(HALF), secret, iterations),
    ]);
    secret.fill(0);
    const key = derived.subarray(0, KEY_BYTES);
    const plaintext = await legacyDecrypt('3des-cbc', key, derived.subarray(KEY_BYTES), ciphertext);
    derived.fill(0);
    if (plaintext === null || isPrivateKeyInfo(plaintext)) return plaintext;
    // One wrong password in 256 leaves a padding that looks right.
    plaintext.fill(0);
    return null;
  };
}

/** The first half of the salt; turned around where both are equal, for they would make equal keys. */
function firstHalf(salt: Buffer): Buffer {
  const half = Buffer.from(salt.subarray(0, HALF));
  return half.equals(salt.subarray(HALF)) ? half.reverse() : half;
}

async function hashed(salt: Buffer, password: Buffer, iterations: number): Promise<Buffer> {
  const first = Buffer.concat([salt, password]);
  let digest = hash('md5', first, 'buffer');
  first.fill(0);
  const input = Buffer.alloc(DIGEST_BYTES + password.length);
  password.copy(input, DIGEST_BYTES);
  for (let round = 1; round < iterations; round++) {
    digest.copy(input);
    digest = hash('md5', input, 'buffer');
    if (round % KDF_SLICE === 0) await setImmediate();
  }
  input.fill(0);
  return digest;
}
