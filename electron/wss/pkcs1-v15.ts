import { randomBytes } from 'node:crypto';

/**
 * EME-PKCS1-v1_5 decoding (RFC 8017, 7.2.2) for a key whose length is known. Where the padding does not hold the key
 * is a random one, so that the same work follows and the outcome says nothing of the padding (RFC 3218, 2.3.2). `block`
 * is what RSA gave, as long as the modulus. The caller zeroes the key.
 */
export function unpadPkcs1v15(
  block: Uint8Array,
  keyBytes: number,
): { readonly key: Buffer; readonly holds: boolean } {
  const key = randomBytes(keyBytes);
  const separator = block.length - keyBytes - 1;
  // RFC 8017, 7.2.1: two bytes in front, and at least eight that are not zero.
  if (separator < 10) return { key, holds: false };
  let wrong = (block[0] ?? 1) | ((block[1] ?? 0) ^ 2) | (block[separator] ?? 1);
  for (let index = 2; index < separator; index += 1) wrong |= Number(block[index] === 0);
  const keep = -Number(wrong !== 0) & 0xff;
  for (let index = 0; index < keyBytes; index += 1) {
    key[index] = ((key[index] ?? 0) & keep) | ((block[separator + 1 + index] ?? 0) & ~keep & 0xff);
  }
  return { key, holds: wrong === 0 };
}
