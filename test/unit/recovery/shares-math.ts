import { pbkdf2Sync } from 'node:crypto';
import { combine } from 'shamir-secret-sharing';
import { wordList } from '../../../electron/recovery/slip39-library.ts';

/** The number of a share's x coordinate and its 32 bytes, read from its words. */
interface Point {
  readonly x: number;
  readonly y: Uint8Array;
  /** The identifier of the split, as two bytes. */
  readonly identifier: Uint8Array;
}

export function pointOf(words: string): Point {
  const bits = (list: readonly string[]) =>
    list.reduce((value, word) => value * 1024n + BigInt(wordList.indexOf(word)), 0n);
  const all = words.split(' ');
  const header = bits(all.slice(0, 4));
  const identifier = Number(header >> 25n);
  return {
    x: Number((header >> 4n) & 15n),
    y: Buffer.from(bits(all.slice(4, 30)).toString(16).padStart(64, '0'), 'hex'),
    identifier: Uint8Array.of(identifier >> 8, identifier & 255),
  };
}

/**
 * The polynomial's value at a place, by another, audited library. That one knows the place 0 only; but in a field where
 * to add is to XOR, every polynomial may be shifted: f(place) is g(0) of the points at x XOR place.
 */
export const valueAt = (place: number, points: readonly Point[]): Promise<Uint8Array> =>
  combine(points.map(({ x, y }) => Uint8Array.of(...y, x ^ place)));

/** Decrypts the shared secret as SLIP-0039 says: four rounds of a Feistel network over PBKDF2. */
export function decrypted(encrypted: Uint8Array, identifier: Uint8Array): Buffer {
  let [left, right] = [Buffer.from(encrypted.subarray(0, 16)), Buffer.from(encrypted.subarray(16))];
  for (const round of [3, 2, 1, 0]) {
    const salt = Buffer.concat([Buffer.from('shamir'), identifier, right]);
    const key = pbkdf2Sync(Uint8Array.of(round), salt, 2500, 16, 'sha256');
    [left, right] = [right, Buffer.from(left.map((byte, index) => byte ^ (key[index] ?? 0)))];
  }
  return Buffer.concat([right, left]);
}
