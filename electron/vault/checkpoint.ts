import { randomBytes } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { JournalHead } from '../rotation/vault-port.ts';
import { Digests } from './digests.ts';
import { open, seal, sealedLength } from './sealing.ts';

/**
 * A checkpoint holds the events of a journal up to one of its records once more, sealed in a few large pieces. It
 * saves opening the records one by one, and proves nothing by itself: it counts only where the journal still begins
 * with exactly the bytes it was made from.
 *
 *     magic "KTC1" (4) | identifier, random (16) | number of pieces, big-endian (4)
 *     each piece: length of the sealed part, big-endian (4) | nonce | AES-256-GCM ciphertext | tag
 *
 * The first piece says what the checkpoint was made from, the second has the digests of its records, all others have
 * events: JSON arrays, in order. Each authenticates the vault, the header and its own place.
 */
export interface Checkpoint {
  /** The last record that it holds. */
  readonly head: JournalHead;
  /** How many bytes of the journal it was made from. */
  readonly length: number;
  /** SHA-256 of these bytes, lower-case hexadecimal. */
  readonly sha256: string;
  readonly digests: Digests;
  /** Every event of these records as JSON arrays, in order. */
  readonly texts: readonly Buffer[];
}

const magic = Buffer.from('KTC1', 'latin1');
const identifierBytes = 16;
const headerBytes = magic.length + identifierBytes + 4;
const lengthBytes = 4;

const contextOf = (vaultId: string, header: Buffer, index: number): string =>
  JSON.stringify(['keyturn checkpoint', vaultId, header.toString('hex'), index]);

/** The bytes of a checkpoint; null where `isWanted` stops saying so in between. Gives way to others after each piece. */
export async function encodeCheckpoint(
  key: Buffer,
  vaultId: string,
  { texts, digests, ...facts }: Checkpoint,
  isWanted: () => boolean,
): Promise<Buffer | null> {
  const pieces = [Buffer.from(JSON.stringify(facts), 'utf8'), digests.bytes, ...texts];
  const header = Buffer.concat([magic, randomBytes(identifierBytes), bigEndian(pieces.length)]);
  const parts: Buffer[] = [header];
  for (const [index, piece] of pieces.entries()) {
    await setImmediate();
    if (!isWanted()) return null;
    parts.push(bigEndian(sealedLength(piece.length)), seal(key, piece, contextOf(vaultId, header, index)));
  }
  return Buffer.concat(parts);
}

/** What `encodeCheckpoint` made of it; null where a single bit is another. Gives way to others after each piece. */
export async function decodeCheckpoint(
  key: Buffer,
  vaultId: string,
  file: Buffer,
): Promise<Checkpoint | null> {
  if (file.length < headerBytes || !file.subarray(0, magic.length).equals(magic)) return null;
  const header = file.subarray(0, headerBytes);
  const sealed = sealedParts(file);
  if (sealed?.length !== header.readUInt32BE(headerBytes - lengthBytes)) return null;
  const pieces: Buffer[] = [];
  for (const [index, part] of sealed.entries()) {
    await setImmediate();
    const piece = open(key, part, contextOf(vaultId, header, index));
    if (piece === null) return null;
    pieces.push(piece);
  }
  const [facts, digests, ...texts] = pieces;
  if (facts === undefined || digests === undefined) return null;
  return { ...JSON.parse(facts.toString('utf8')), digests: Digests.from(digests), texts };
}

/** The parts behind the header; null where the file does not end with one. */
function sealedParts(file: Buffer): Buffer[] | null {
  const parts: Buffer[] = [];
  for (let at = headerBytes; at < file.length; ) {
    if (file.length - at < lengthBytes) return null;
    const end = at + lengthBytes + file.readUInt32BE(at);
    if (end > file.length) return null;
    parts.push(file.subarray(at + lengthBytes, end));
    at = end;
  }
  return parts;
}

function bigEndian(number: number): Buffer {
  const bytes = Buffer.alloc(lengthBytes);
  bytes.writeUInt32BE(number);
  return bytes;
}
