import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { JournalHead } from '../rotation/vault-port.ts';
import { open, seal } from './sealing.ts';

/**
 * One record on disk: a frame header in clear, then the sealed batch of events.
 *
 *     magic "KTJ1" (4) | sequence, big-endian (8) | length of the sealed part, big-endian (4) | frame MAC (16)
 *     sealed part: nonce | AES-256-GCM ciphertext | tag
 *
 * The frame MAC lets a reader tell a torn record, whose header is whole but whose end is missing, from a
 * damaged one. Header and sealed part both bind the vault, the sequence number and the digest of the record
 * before, so that no record can be removed, repeated, moved or brought in from another vault.
 */
const magic = Buffer.from('KTJ1', 'latin1');
const lengthOffset = 12;
const macOffset = 16;
const macBytes = 16;
export const frameHeaderBytes = macOffset + macBytes;

/** A batch of events is small; a length beyond this is damage. */
export const maximumSealedBytes = 16 * 1024 * 1024;

export interface JournalKeys {
  readonly journal: Buffer;
  readonly frames: Buffer;
}

/** The head before the first record: bound to the vault. */
export const emptyHead = (vaultId: string): JournalHead => ({
  sequence: 0,
  digest: createHash('sha256').update(`keyturn journal ${vaultId}`).digest('hex'),
});

function frameMac(keys: JournalKeys, vaultId: string, before: JournalHead, clear: Uint8Array): Buffer {
  const mac = createHmac('sha256', keys.frames);
  mac.update(JSON.stringify([vaultId, before.digest])).update(clear);
  return mac.digest().subarray(0, macBytes);
}

const contextOf = (vaultId: string, before: JournalHead): string =>
  JSON.stringify(['journal record', vaultId, before.sequence + 1, before.digest]);

const digestOf = (record: Uint8Array): string => createHash('sha256').update(record).digest('hex');

/** The next record after `before`, as it goes to disk, and the head it makes. */
export function encodeRecord(
  keys: JournalKeys,
  vaultId: string,
  before: JournalHead,
  plain: Uint8Array,
): { bytes: Buffer; head: JournalHead } {
  const sequence = before.sequence + 1;
  const sealed = seal(keys.journal, plain, contextOf(vaultId, before));
  const clear = Buffer.alloc(macOffset);
  magic.copy(clear);
  clear.writeBigUInt64BE(BigInt(sequence), magic.length);
  clear.writeUInt32BE(sealed.length, lengthOffset);
  const bytes = Buffer.concat([clear, frameMac(keys, vaultId, before, clear), sealed]);
  return { bytes, head: { sequence, digest: digestOf(bytes) } };
}

export type RecordReading =
  | { readonly kind: 'record'; readonly plain: Buffer; readonly head: JournalHead; readonly length: number }
  /** The file ends within the record: it was never acknowledged. */
  | { readonly kind: 'torn' }
  | { readonly kind: 'damaged' };

/** Reads the record that follows `before` at the start of `rest`, which is not empty. */
export function decodeRecord(
  keys: JournalKeys,
  vaultId: string,
  before: JournalHead,
  rest: Buffer,
): RecordReading {
  if (rest.length < frameHeaderBytes) return { kind: 'torn' };
  const clear = rest.subarray(0, macOffset);
  const mac = rest.subarray(macOffset, frameHeaderBytes);
  if (!timingSafeEqual(mac, frameMac(keys, vaultId, before, clear))) return { kind: 'damaged' };
  const sealedBytes = clear.readUInt32BE(lengthOffset);
  const length = frameHeaderBytes + sealedBytes;
  if (sealedBytes > maximumSealedBytes) return { kind: 'damaged' };
  if (rest.length < length) return { kind: 'torn' };
  const record = rest.subarray(0, length);
  const plain = open(keys.journal, record.subarray(frameHeaderBytes), contextOf(vaultId, before));
  if (plain === null) return { kind: 'damaged' };
  return { kind: 'record', plain, head: { sequence: before.sequence + 1, digest: digestOf(record) }, length };
}
