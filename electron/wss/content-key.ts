import { constants, type KeyObject, privateDecrypt } from 'node:crypto';
import type { KeyTransport } from './algorithms.ts';
import { unpadOaep } from './oaep.ts';
import { unpadPkcs1v15 } from './pkcs1-v15.ts';

/** A content key as it was decrypted, and whether its padding holds. Where it does not, the key is of no use. */
export interface ContentKey {
  readonly key: Buffer;
  readonly holds: boolean;
}

/**
 * Decrypts a content key of that many bytes (RFC 8017, 7.1.2 and 7.2.2). Null where it was not encrypted for this
 * key, as far as that shows: RSA 1.5 gives a random key then. The caller zeroes what it gets.
 */
export function contentKeyOf(
  cipher: Buffer,
  transport: KeyTransport,
  privateKey: KeyObject,
  keyBytes: number,
): ContentKey | null {
  const native = transport.scheme === 'oaep' && transport.hash === transport.mgfHash;
  const block = decrypted(
    cipher,
    privateKey,
    native
      ? { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: transport.hash, oaepLabel: transport.label }
      : { padding: constants.RSA_NO_PADDING },
  );
  if (block === null) return null;
  if (transport.scheme === 'pkcs1-v1.5') {
    const unpadded = unpadPkcs1v15(block, keyBytes);
    block.fill(0);
    return unpadded;
  }
  const key = native ? block : unpadOaep(block, transport);
  if (!native) block.fill(0);
  return key === null ? null : { key, holds: key.length === keyBytes };
}

function decrypted(
  cipher: Buffer,
  key: KeyObject,
  options: { padding: number; oaepHash?: string; oaepLabel?: Buffer },
): Buffer | null {
  try {
    return privateDecrypt({ key, ...options }, cipher);
  } catch {
    // One outcome, whatever was wrong.
    return null;
  }
}
