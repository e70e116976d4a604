import { hash, randomBytes, timingSafeEqual } from 'node:crypto';
import { JKS_SALT_BYTES } from './parameters.ts';

const DIGEST_BYTES = 20;

/**
 * Opens a private key that JKS protects. The scheme is Java's own (sun.security.provider.KeyProtector in OpenJDK):
 * `salt ‖ key ⊕ keystream ‖ SHA-1(password ‖ key)`, where the keystream is SHA-1(password ‖ salt), then SHA-1(password ‖
 * the digest before), as long as the key. Without iterations, it protects as well as the password is hard to guess at
 * the speed of SHA-1, and no better. `password` as javaPassword() gives it. Null where the digest does not hold: another
 * password, or a changed key. The caller zeroes the key.
 */
export function openJksKey(protectedKey: Buffer, password: Buffer): Buffer | null {
  if (protectedKey.length <= JKS_SALT_BYTES + DIGEST_BYTES) return null;
  const salt = protectedKey.subarray(0, JKS_SALT_BYTES);
  const key = withKeystream(protectedKey.subarray(JKS_SALT_BYTES, -DIGEST_BYTES), password, salt);
  if (timingSafeEqual(keyDigest(key, password), protectedKey.subarray(-DIGEST_BYTES))) return key;
  key.fill(0);
  return null;
}

/** Protects a private key (PKCS#8 DER) as openJksKey() opens it, under a fresh salt. */
export function protectJksKey(privateKey: Uint8Array, password: Buffer): Buffer {
  const salt = randomBytes(JKS_SALT_BYTES);
  return Buffer.concat([salt, withKeystream(privateKey, password, salt), keyDigest(privateKey, password)]);
}

/** The bytes under the keystream, which is its own inverse. */
function withKeystream(bytes: Uint8Array, password: Buffer, salt: Buffer): Buffer {
  const result = Buffer.from(bytes);
  const input = Buffer.concat([password, salt]);
  for (let at = 0; at < result.length; at += DIGEST_BYTES) {
    const block = hash('sha1', input, 'buffer');
    block.copy(input, password.length);
    for (let index = 0; index < DIGEST_BYTES && at + index < result.length; index++) {
      result.writeUInt8(result.readUInt8(at + index) ^ block.readUInt8(index), at + index);
    }
    block.fill(0);
  }
  input.fill(0);
  return result;
}

function keyDigest(key: Uint8Array, password: Buffer): Buffer {
  const input = Buffer.concat([password, key]);
  const digest = hash('sha1', input, 'buffer');
  input.fill(0);
  return digest;
}
