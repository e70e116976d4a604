import { isUtf8 } from 'node:buffer';
import { createDecipheriv, type Decipher, type DecipherGCM } from 'node:crypto';
import type { ContentEncryption } from './algorithms.ts';
import { pieceBytes } from './parameters.ts';

/** XML Encryption 1.1, 5.2.4: 96 bits in front, a full tag behind. */
const gcm = { ivBytes: 12, tagBytes: 16 } as const;

/**
 * Does this key decrypt the content? With GCM its tag holds; with CBC, which has none, the padding does (XML Encryption
 * 1.1, 5.2) and all of it is text in UTF-8, as XML that was encrypted is. The content is looked at piece by piece, and
 * every piece is zeroed before the next one is decrypted: nothing of it is kept.
 */
export function decryptsContent(cipherText: Buffer, encryption: ContentEncryption, key: Buffer): boolean {
  if (key.length !== encryption.keyBytes) return false;
  return encryption.mode === 'gcm'
    ? decryptsGcm(cipherText, encryption, key)
    : decryptsCbc(cipherText, encryption, key);
}

function decryptsGcm(cipherText: Buffer, { cipher }: ContentEncryption, key: Buffer): boolean {
  const { ivBytes, tagBytes } = gcm;
  if (cipherText.length < ivBytes + tagBytes) return false;
  const decipher = createDecipheriv(cipher as 'aes-256-gcm', key, cipherText.subarray(0, ivBytes), {
    authTagLength: tagBytes,
  }) as DecipherGCM;
  decipher.setAuthTag(cipherText.subarray(-tagBytes));
  forEachPiece(decipher, cipherText.subarray(ivBytes, -tagBytes), () => undefined);
  try {
    decipher.final();
    return true;
  } catch {
    return false;
  }
}

function decryptsCbc(cipherText: Buffer, { cipher, blockBytes }: ContentEncryption, key: Buffer): boolean {
  const content = cipherText.subarray(blockBytes);
  if (content.length === 0 || cipherText.length % blockBytes !== 0) return false;
  const decipher = createDecipheriv(cipher, key, cipherText.subarray(0, blockBytes)).setAutoPadding(false);
  const text = new TextCheck();
  let [left, holds] = [content.length, true];
  forEachPiece(decipher, content, (piece) => {
    left -= piece.length;
    const padding = left === 0 ? (piece.at(-1) ?? 0) : 0;
    holds &&= left > 0 || (padding >= 1 && padding <= blockBytes);
    text.add(piece.subarray(0, Math.max(0, piece.length - padding)));
  });
  return holds && text.ended();
}

function forEachPiece(decipher: Decipher, content: Buffer, look: (piece: Buffer) => void): void {
  for (let at = 0; at < content.length; at += pieceBytes) {
    const piece = decipher.update(content.subarray(at, at + pieceBytes));
    look(piece);
    piece.fill(0);
  }
}

/** Whether bytes that come in pieces are UTF-8: a character that two pieces share is put together. */
class TextCheck {
  readonly #rest = Buffer.alloc(8);
  #restBytes = 0;
  #holds = true;

  add(piece: Buffer): void {
    let start = 0;
    while (this.#restBytes > 0 && start < piece.length && isContinuation(piece[start])) {
      if (this.#restBytes === 4) break;
      this.#rest[this.#restBytes] = piece[start] ?? 0;
      this.#restBytes += 1;
      start += 1;
    }
    if (start === piece.length) return;
    this.#check(this.#rest.subarray(0, this.#restBytes));
    const end = startOfLastCharacter(piece, start);
    this.#check(piece.subarray(start, end));
    this.#restBytes = piece.copy(this.#rest, 0, end);
  }

  /** Ends it: true where all of it was. */
  ended(): boolean {
    this.#check(this.#rest.subarray(0, this.#restBytes));
    this.#rest.fill(0);
    return this.#holds;
  }

  #check(bytes: Buffer): void {
    this.#holds = this.#holds && isUtf8(bytes);
  }
}

const isContinuation = (byte = 0): boolean => (byte & 0xc0) === 0x80;

/** No character has more than four bytes: what looks longer is none. */
function startOfLastCharacter(bytes: Buffer, start: number): number {
  let at = bytes.length - 1;
  while (at > start && at > bytes.length - 4 && isContinuation(bytes[at])) at -= 1;
  return at;
}
