import { createHash, timingSafeEqual } from 'node:crypto';
import type { OaepHash } from './algorithms.ts';

/**
 * EME-OAEP decoding (RFC 8017, 7.1.2, step 3) with a digest of its own for MGF1, which node:crypto does not offer.
 * `block` is what RSA gave, as long as the modulus. Null where the padding does not hold, without saying what of it;
 * nothing depends on where. The caller zeroes what it gets.
 */
export function unpadOaep(
  block: Uint8Array,
  {
    hash,
    mgfHash,
    label,
  }: { readonly hash: OaepHash; readonly mgfHash: OaepHash; readonly label: Uint8Array },
): Buffer | null {
  const labelHash = createHash(hash).update(label).digest();
  const size = labelHash.length;
  if (block.length < 2 * size + 2) return null;
  const maskedDb = block.subarray(1 + size);
  const seed = masked(block.subarray(1, 1 + size), mgf1(mgfHash, maskedDb, size));
  const db = masked(maskedDb, mgf1(mgfHash, seed, maskedDb.length));
  seed.fill(0);
  // Every byte is looked at, whatever those before it were.
  let [wrong, separator, searching] = [block[0] ?? 1, 0, 1];
  for (let index = size; index < db.length; index += 1) {
    const byte = db[index] ?? 0;
    const isZero = Number(byte === 0);
    const isOne = Number(byte === 1);
    separator += searching * isOne * index;
    wrong |= searching * (1 - isZero) * (1 - isOne);
    searching *= isZero;
  }
  const labelHolds = timingSafeEqual(db.subarray(0, size), labelHash);
  const message = Buffer.from(db.subarray(separator + 1));
  db.fill(0);
  if (wrong === 0 && searching === 0 && labelHolds) return message;
  message.fill(0);
  return null;
}

/** MGF1 (RFC 8017, appendix B.2.1). */
function mgf1(hash: OaepHash, seed: Uint8Array, length: number): Buffer {
  const blocks: Buffer[] = [];
  for (let [counter, made] = [0, 0]; made < length; counter += 1) {
    const number = Buffer.alloc(4);
    number.writeUInt32BE(counter);
    const digest = createHash(hash).update(seed).update(number).digest();
    blocks.push(digest);
    made += digest.length;
  }
  return Buffer.concat(blocks, length);
}

const masked = (data: Uint8Array, mask: Uint8Array): Buffer =>
  Buffer.from(data.map((byte, index) => byte ^ (mask[index] ?? 0)));
