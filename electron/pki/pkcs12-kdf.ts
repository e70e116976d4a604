import { hash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { KDF_SLICE } from './parameters.ts';

/** Hashes that RFC 7292 files use, with output and block size in bytes (u and v of appendix B.2). */
const SIZES = {
  sha1: { output: 20, block: 64 },
  sha224: { output: 28, block: 64 },
  sha256: { output: 32, block: 64 },
  sha384: { output: 48, block: 128 },
  sha512: { output: 64, block: 128 },
} as const;

export type KdfHash = keyof typeof SIZES;

/** RFC 7292, B.3: what the derived bytes are for. */
export const KDF_PURPOSE = { key: 1, iv: 2, mac: 3 } as const;

export interface KdfInput {
  readonly hash: KdfHash;
  readonly purpose: (typeof KDF_PURPOSE)[keyof typeof KDF_PURPOSE];
  /** As bmpPassword() of password-encodings.ts makes it. */
  readonly password: Buffer;
  readonly salt: Buffer;
  readonly iterations: number;
  readonly bytes: number;
}

/** How many times the hash of the KDF runs through all its iterations for so many bytes. */
export function kdfRounds(algorithm: KdfHash, bytes: number): number {
  return Math.ceil(bytes / SIZES[algorithm].output);
}

/**
 * The key derivation of PKCS#12 (RFC 7292, B.2), step by step as written there. It is here, over native hashes,
 * because the libraries at hand (node-forge, pkijs) run it in JavaScript in one go: 100,000 iterations stop the
 * event loop for half a second. This one looks up every KDF_SLICE iterations. New keys do not rest on it (PBES2
 * does that work); reading and the MAC of PKCS#12 demand it.
 */
export async function pkcs12Kdf(input: KdfInput): Promise<Buffer> {
  const { output, block } = SIZES[input.hash];
  const diversifier = Buffer.alloc(block, input.purpose);
  const salt = repeated(input.salt, block);
  const password = repeated(input.password, block);
  const i = Buffer.concat([salt, password]);
  password.fill(0);
  const derived = Buffer.alloc(kdfRounds(input.hash, input.bytes) * output);
  for (let at = 0; at < derived.length; at += output) {
    const first = Buffer.concat([diversifier, i]);
    // One buffer, written over: a hundred thousand short-lived buffers would stop the loop for their collection.
    const a = hash(input.hash, first, 'buffer');
    first.fill(0);
    for (let round = 1; round < input.iterations; round++) {
      a.write(hash(input.hash, a, 'binary'), 'binary');
      if (round % KDF_SLICE === 0) await setImmediate();
    }
    a.copy(derived, at);
    addToBlocks(i, Buffer.alloc(block, a), block);
    a.fill(0);
  }
  i.fill(0);
  return derived.subarray(0, input.bytes);
}

/** Step 2 and 3: `bytes` over and over up to the next multiple of `block`; empty stays empty. */
function repeated(bytes: Buffer, block: number): Buffer {
  return bytes.length === 0 ? Buffer.alloc(0) : Buffer.alloc(Math.ceil(bytes.length / block) * block, bytes);
}

/** Step 6C: every block of `i` becomes (block + b + 1) mod 2^(8·block), big-endian. */
function addToBlocks(i: Buffer, b: Buffer, block: number): void {
  for (let start = 0; start < i.length; start += block) {
    let carry = 1;
    for (let at = block - 1; at >= 0; at--) {
      carry += i.readUInt8(start + at) + b.readUInt8(at);
      i.writeUInt8(carry & 0xff, start + at);
      carry >>= 8;
    }
  }
}
