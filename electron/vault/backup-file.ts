import { hash } from 'node:crypto';
import { z } from 'zod';
import { open, seal } from './sealing.ts';

/**
 * A backup is one file:
 *
 *     magic "KTBK" and version 1 (5) | length of the header, big-endian (4) | vault.json | sealed part
 *     sealed part, opened: length of the index, big-endian (4) | index (JSON) | the files, one after the other
 *
 * `vault.json` stays readable, for its key slots open the rest. The sealed part is bound to it, so that neither can
 * be exchanged for that of another backup.
 */
const magic = Buffer.from('KTBK\u0001', 'latin1');
const lengthBytes = 4;

/** Only these names are ever written when a backup is restored. */
const vaultFile = z.string().regex(/^(?:journal|keys\/[0-9a-f-]{36}\.json)$/);

const index = z.strictObject({
  files: z.array(z.strictObject({ name: vaultFile, bytes: z.int().min(0), sha256: z.string() })),
});

/** A file of a vault: its name below the vault's folder, with `/`, and its content. */
export interface VaultFile {
  readonly name: string;
  readonly bytes: Buffer;
}

const sha256 = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex');

const contextOf = (vaultId: string, header: Uint8Array): string =>
  `keyturn backup ${vaultId} ${sha256(header)}`;

const withLength = (bytes: Buffer): Buffer => {
  const length = Buffer.alloc(lengthBytes);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
};

/** Puts a vault into one sealed file. */
export function encodeBackup(
  key: Buffer,
  vaultId: string,
  header: Buffer,
  files: readonly VaultFile[],
): Buffer {
  const entries = files.map(({ name, bytes }) => ({ name, bytes: bytes.length, sha256: sha256(bytes) }));
  const listed = Buffer.from(JSON.stringify(index.parse({ files: entries })));
  const plain = Buffer.concat([withLength(listed), ...files.map(({ bytes }) => bytes)]);
  return Buffer.concat([magic, withLength(header), seal(key, plain, contextOf(vaultId, header))]);
}

/** The readable part of a backup, and where the sealed part begins; null where the file is no backup. */
export function splitBackup(file: Uint8Array): { header: Buffer; sealed: Buffer } | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const start = magic.length + lengthBytes;
  if (bytes.length < start || !bytes.subarray(0, magic.length).equals(magic)) return null;
  const end = start + bytes.readUInt32BE(magic.length);
  return end > bytes.length ? null : { header: bytes.subarray(start, end), sealed: bytes.subarray(end) };
}

/** The files of a backup, each checked against the index; null where anything of it is not as it was written. */
export function openBackup(
  key: Buffer,
  vaultId: string,
  { header, sealed }: { readonly header: Buffer; readonly sealed: Buffer },
): VaultFile[] | null {
  const plain = open(key, sealed, contextOf(vaultId, header));
  if (plain === null || plain.length < lengthBytes) return null;
  const start = lengthBytes + plain.readUInt32BE(0);
  const { files: entries } = index.parse(JSON.parse(plain.toString('utf8', lengthBytes, start)));
  let offset = start;
  const files = entries.map(({ name, bytes: length }) => {
    offset += length;
    return { name, bytes: plain.subarray(offset - length, offset) };
  });
  const whole =
    offset === plain.length && files.every((file, at) => sha256(file.bytes) === entries[at]?.sha256);
  return whole ? files : null;
}
