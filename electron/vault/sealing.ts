import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { sealing, subKeyPurposes } from './parameters.ts';

/** Nonce, ciphertext and tag, one after the other. */
export type Sealed = Buffer;

const bytesOf = (context: string | Buffer): Buffer =>
  typeof context === 'string' ? Buffer.from(context, 'utf8') : context;

const options = { authTagLength: sealing.tagBytes };

/** Seals with AES-256-GCM under a fresh random nonce; the context is authenticated, and must be given to open. */
export function seal(key: Buffer, plain: Uint8Array, context: string | Buffer): Sealed {
  const nonce = randomBytes(sealing.nonceBytes);
  const cipher = createCipheriv(sealing.cipher, key, nonce, options);
  cipher.setAAD(bytesOf(context));
  const ciphertext = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, ciphertext, cipher.getAuthTag()]);
}

/** How many bytes `seal` makes of so many. */
export const sealedLength = (bytes: number): number => sealing.nonceBytes + bytes + sealing.tagBytes;

/** Opens what `seal` made; null when the key, the context or a single bit is another. */
export function open(key: Buffer, sealed: Buffer, context: string | Buffer): Buffer | null {
  if (sealed.length < sealing.nonceBytes + sealing.tagBytes) return null;
  const nonce = sealed.subarray(0, sealing.nonceBytes);
  const tag = sealed.subarray(sealed.length - sealing.tagBytes);
  const decipher = createDecipheriv(sealing.cipher, key, nonce, options);
  decipher.setAAD(bytesOf(context));
  decipher.setAuthTag(tag);
  const plain = decipher.update(sealed.subarray(sealing.nonceBytes, sealed.length - sealing.tagBytes));
  try {
    // GCM is a stream: all of the plaintext is there already, and this only verifies the tag.
    decipher.final();
    return plain;
  } catch {
    plain.fill(0);
    return null;
  }
}

/** The sub-key of a key for one purpose (RFC 5869), bound to the vault. */
export function subKey(key: Uint8Array, vaultId: string, purpose: keyof typeof subKeyPurposes): Buffer {
  const derived = hkdfSync('sha256', key, vaultId, subKeyPurposes[purpose], sealing.keyBytes);
  return Buffer.from(derived);
}
