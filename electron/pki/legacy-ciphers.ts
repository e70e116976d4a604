import { setImmediate } from 'node:timers/promises';
import forge from 'node-forge';
import { LEGACY_CIPHER_SLICE } from './parameters.ts';

/** Ciphers of old files. Electron's cryptography has no RC2, and reading them all should not fail where 3DES goes too. */
export type LegacyCipher = '3des-cbc' | 'rc2-40-cbc' | 'rc2-128-cbc';

interface Decryption {
  start(iv: forge.util.ByteStringBuffer): void;
  update(input: forge.util.ByteStringBuffer): void;
  finish(unpad?: () => boolean): boolean;
  readonly output: forge.util.ByteStringBuffer;
}

/** RC2 is public in node-forge and missing from its type declarations. */
const { rc2 } = forge as typeof forge & {
  rc2: { createDecryptionCipher(key: string, effectiveBits: number): Decryption };
};

const BLOCK_BYTES = 8;

/**
 * Decrypts and removes the padding; null where the padding is wrong, and so the key. The caller zeroes the rest.
 * Slice by slice, each with a cipher of its own that goes on where the last one ended: node-forge's RC2 keeps all
 * that went through it and takes longer with every block.
 */
export async function legacyDecrypt(
  cipher: LegacyCipher,
  key: Buffer,
  iv: Buffer,
  data: Buffer,
): Promise<Buffer | null> {
  if (data.length === 0 || data.length % BLOCK_BYTES !== 0 || iv.length !== BLOCK_BYTES) return null;
  const secret = key.toString('latin1');
  const plaintext = Buffer.alloc(data.length);
  for (let at = 0; at < data.length; at += LEGACY_CIPHER_SLICE) {
    const chain = at === 0 ? iv : data.subarray(at - BLOCK_BYTES, at);
    const decryption = startDecryption(cipher, secret, byteBuffer(chain));
    decryption.update(byteBuffer(data.subarray(at, at + LEGACY_CIPHER_SLICE)));
    decryption.finish(() => true);
    plaintext.write(decryption.output.getBytes(), at, 'latin1');
    await setImmediate();
  }
  return withoutPadding(plaintext);
}

/** RFC 8018, 6.1.1, step 4: one to eight bytes, each saying how many they are. */
function withoutPadding(plaintext: Buffer): Buffer | null {
  const count = plaintext.readUInt8(plaintext.length - 1);
  const isPadded =
    count >= 1 && count <= BLOCK_BYTES && plaintext.subarray(-count).every((byte) => byte === count);
  if (isPadded) return plaintext.subarray(0, -count);
  plaintext.fill(0);
  return null;
}

function startDecryption(cipher: LegacyCipher, key: string, iv: forge.util.ByteStringBuffer): Decryption {
  if (cipher === '3des-cbc') {
    const tripleDes = forge.cipher.createDecipher('3DES-CBC', forge.util.createBuffer(key));
    tripleDes.start({ iv });
    return tripleDes as unknown as Decryption;
  }
  const decryption = rc2.createDecryptionCipher(key, cipher === 'rc2-40-cbc' ? 40 : 128);
  decryption.start(iv);
  return decryption;
}

function byteBuffer(bytes: Buffer): forge.util.ByteStringBuffer {
  return forge.util.createBuffer(bytes.toString('latin1'));
}
