import { setImmediate } from 'node:timers/promises';
import forge from 'node-forge';
import { LEGACY_CIPHER_SLICE } from './parameters.ts';

/** Ciphers of old PKCS#12 files; Electron's cryptography has no RC2, and no promise to keep 3DES. */
export type LegacyCipher = '3des-cbc' | 'rc2-40-cbc' | 'rc2-128-cbc';

interface Decryption {
  start(iv: forge.util.ByteStringBuffer): void;
  update(input: forge.util.ByteStringBuffer): void;
  finish(): boolean;
  readonly output: forge.util.ByteStringBuffer;
}

/** RC2 is public in node-forge and missing from its type declarations. */
const { rc2 } = forge as typeof forge & {
  rc2: { createDecryptionCipher(key: string, effectiveBits: number): Decryption };
};

/** Decrypts and removes the padding; null where the padding is wrong, and so the key. The caller zeroes the rest. */
export async function legacyDecrypt(
  cipher: LegacyCipher,
  key: Buffer,
  iv: Buffer,
  data: Buffer,
): Promise<Buffer | null> {
  if (data.length === 0 || data.length % 8 !== 0) return null;
  const decryption = startDecryption(
    cipher,
    key.toString('latin1'),
    forge.util.createBuffer(iv.toString('latin1')),
  );
  for (let at = 0; at < data.length; at += LEGACY_CIPHER_SLICE) {
    decryption.update(forge.util.createBuffer(data.toString('latin1', at, at + LEGACY_CIPHER_SLICE)));
    await setImmediate();
  }
  return decryption.finish() ? Buffer.from(decryption.output.getBytes(), 'latin1') : null;
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
