import { createHmac, hash, timingSafeEqual } from 'node:crypto';
import type { JournalHead } from '../rotation/vault-port.ts';
import { sealing } from './parameters.ts';
import { open, seal, sealedLength } from './sealing.ts';

/**
 * One record on disk: a frame header in clear, then the sealed batch of events.
 *
 *     magic "KTJ1" (4) | sequence, big-endian (8) | length of the sealed part, big-endian (4) | frame MAC (16)
 *     sealed part: nonce | AES-256-GCM ciphertext | tag
 *
 * The sealed part authenticates the header with itself, and binds the vault, the sequence number and the digest of
 * the record before, so that no record can be removed, repeated, moved or brought in from another vault. The
 * frame MAC is read only where the file ends within the record: it tells a torn record, whose header is whole,
 * from damage that looks like one.
 */
const magic = Buffer.from('KTJ1', 'latin1');
/** The lower six of eight bytes: a number that JavaScript counts exactly. The upper two are authenticated zeros. */
const sequenceOffset = 6;
const lengthOffset = 12;
const macOffset = 16;
const macBytes = 16;
const digestBytes = 32;
const contextLabel = Buffer.from('keyturn journal record ');
export const frameHeaderBytes = macOffset + macBytes;

export interface JournalKeys {
  readonly journal: Buffer;
  readonly frames: Buffer;
}

/** The head before the first record: bound to the vault. */
export const emptyHead = (vaultId: string): JournalHead => ({
  sequence: 0,
  digest: hash('sha256', `keyturn journal ${vaultId}`, 'hex'),
});

function frameMac(keys: JournalKeys, vaultId: string, before: JournalHead, clear: Uint8Array): Buffer {
  const mac = createHmac('sha256', keys.frames);
  mac.update(JSON.stringify([vaultId, before.digest])).update(clear);
  return mac.digest().subarray(0, macBytes);
}

/**
 * What a sealed part authenticates: the vault, the digest of the record before, and the own header with the sequence
 * number in it. Bytes and not text, for opening a vault makes a hundred thousand of them.
 */
function contextOf(vaultId: string, before: JournalHead, header: Buffer): Buffer {
  const vault = contextLabel.length + Buffer.byteLength(vaultId);
  const context = Buffer.allocUnsafe(vault + digestBytes + frameHeaderBytes);
  context.set(contextLabel);
  context.write(vaultId, contextLabel.length);
  context.write(before.digest, vault, digestBytes, 'hex');
  context.set(header, vault + digestBytes);
  return context;
}

const digestOf = (record: Uint8Array): string => hash('sha256', record, 'hex');

/** The next record after `before`, as it goes to disk, and the head it makes. */
export function encodeRecord(
  keys: JournalKeys,
  vaultId: string,
  before: JournalHead,
  plain: Uint8Array,
): { bytes: Buffer; head: JournalHead } {
  const sequence = before.sequence + 1;
  const clear = Buffer.alloc(macOffset);
  magic.copy(clear);
  clear.writeBigUInt64BE(BigInt(sequence), magic.length);
  clear.writeUInt32BE(sealedLength(plain.length), lengthOffset);
  const header = Buffer.concat([clear, frameMac(keys, vaultId, before, clear)]);
  const bytes = Buffer.concat([header, seal(keys.journal, plain, contextOf(vaultId, before, header))]);
  return { bytes, head: { sequence, digest: digestOf(bytes) } };
}

export type RecordReading =
  | { readonly kind: 'record'; readonly plain: Buffer; readonly head: JournalHead; readonly length: number }
  /** The file ends within the record: it was never acknowledged. */
  | { readonly kind: 'torn' }
  | { readonly kind: 'damaged' };

/**
 * Reads the record that follows `before` at a place in the file where something follows. After a power failure a file
 * may be as long as it was to become, and end in zeros where nothing was written yet: such a record is torn, as
 * if the file ended before them.
 */
export function readRecord(
  keys: JournalKeys,
  vaultId: string,
  before: JournalHead,
  file: Buffer,
  at: number,
): RecordReading {
  const reading = decodeRecord(keys, vaultId, before, file, at);
  if (reading.kind !== 'damaged') return reading;
  const end = file.findLastIndex((byte, index) => byte !== 0 || index < at) + 1;
  // Fewer zeros than a tag has may be part of what was written.
  if (file.length - end < sealing.tagBytes) return reading;
  if (end === at) return { kind: 'torn' };
  return decodeRecord(keys, vaultId, before, file.subarray(0, end), at).kind === 'torn'
    ? { kind: 'torn' }
    : reading;
}

function decodeRecord(
  keys: JournalKeys,
  vaultId: string,
  before: JournalHead,
  file: Buffer,
  at: number,
): RecordReading {
  if (file.length - at < frameHeaderBytes) return { kind: 'torn' };
  const header = file.subarray(at, at + frameHeaderBytes);
  const length = frameHeaderBytes + header.readUInt32BE(lengthOffset);
  if (file.length - at < length) {
    const clear = header.subarray(0, macOffset);
    const whole = timingSafeEqual(header.subarray(macOffset), frameMac(keys, vaultId, before, clear));
    return { kind: whole ? 'torn' : 'damaged' };
  }
  const sequence = before.sequence + 1;
  if (header.readUIntBE(sequenceOffset, 6) !== sequence) return { kind: 'damaged' };
  const sealed = file.subarray(at + frameHeaderBytes, at + length);
  const plain = open(keys.journal, sealed, contextOf(vaultId, before, header));
  if (plain === null) return { kind: 'damaged' };
  const head = { sequence, digest: digestOf(file.subarray(at, at + length)) };
  return { kind: 'record', plain, head, length };
}
