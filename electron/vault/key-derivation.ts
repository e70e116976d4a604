import { type Algorithm, hashRaw } from '@node-rs/argon2';
import type { KeyDerivationCost } from '../rotation/vault-port.ts';
import { sealing } from './parameters.ts';

/** The binding declares its variants as a const enum, which cannot be read where modules compile one by one. */
const argon2id: Algorithm.Argon2id = 2;

/**
 * The 32-byte key of a passphrase by Argon2id (RFC 9106), version 0x13, without secret and associated data; the
 * passphrase as UTF-8 in Unicode's NFKC. Runs off the event loop. The caller zeroes the key.
 */
export async function deriveKey(
  passphrase: string,
  salt: Uint8Array,
  cost: KeyDerivationCost,
): Promise<Buffer> {
  // Unicode has several encodings of one visible passphrase; keyboards differ in which they type.
  const secret = Buffer.from(passphrase.normalize('NFKC'), 'utf8');
  try {
    return await hashRaw(secret, {
      algorithm: argon2id,
      memoryCost: cost.memoryKiB,
      timeCost: cost.iterations,
      parallelism: cost.parallelism,
      outputLen: sealing.keyBytes,
      salt,
    });
  } finally {
    secret.fill(0);
  }
}
