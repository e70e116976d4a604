import { createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { replayInTurns } from '../../electron/ceremony/replay-in-turns.ts';
import type { Event } from '../../electron/rotation/events.ts';
import { type Checkpoint, encodeCheckpoint } from '../../electron/vault/checkpoint.ts';
import { readCheckpoint } from '../../electron/vault/checkpoint-file.ts';
import { diskFileSystem } from '../../electron/vault/file-system.ts';
import { type JournalContents, readJournal } from '../../electron/vault/journal-reading.ts';
import { emptyHead, encodeRecord, frameHeaderBytes } from '../../electron/vault/journal-records.ts';
import { JournalWriter } from '../../electron/vault/journal-writer.ts';
import { checkpointPath } from '../../electron/vault/layout.ts';
import { largeJournal } from './large-journal.ts';
import { type Figure, figure, type Measurement, measure } from './measure.ts';

const vaultId = 'bench';
const keys = { journal: randomBytes(32), frames: randomBytes(32) };
const checkpointKey = randomBytes(32);

const size = '100,000 events and 1,000 rotations';
const bareLimit = 'read, hash and AES-GCM-decrypt the same bytes with node:crypto';
const second: Measurement = { median: 1000, minimum: 1000, maximum: 1000 };

/** What a vault costs as it grows: one act, and opening it beyond the key derivation. */
export default async function bench(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'keyturn-bench-'));
  try {
    const events = [...largeJournal(1000)];
    const small = await journalOf(join(folder, 'small'), events.slice(0, 100));
    const large = await journalOf(join(folder, 'large'), events);
    console.log(`journal: ${events.length} events, ${(large.bytes / 1e6).toFixed(1)} MB, 1000 rotations`);
    const bare = await measure(5, () => decryptBare(large.path));
    const first = await measure(5, () => open(folder, large.path, events.length));
    await writeCheckpoint(folder, large.path);
    const again = await measure(5, () => open(folder, large.path, events.length));
    const atLarge = await appends(large.path, events[200] as Event);
    const atSmall = await appends(small.path, events[200] as Event);
    return [
      figure(`open ${size}, beyond the key derivation`, again, bareLimit, bare, 2),
      figure('the same in seconds', again, 'one second', second, 1),
      figure(`open ${size} for the first time, without a checkpoint`, first, bareLimit, bare, 2),
      figure('record one act at 100,000 events', atLarge, 'the same at 100 events', atSmall, 1.2),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function journalOf(path: string, events: readonly Event[]): Promise<{ path: string; bytes: number }> {
  const records: Buffer[] = [];
  let head = emptyHead(vaultId);
  for (const event of events) {
    const record = encodeRecord(keys, vaultId, head, Buffer.from(JSON.stringify([event])));
    records.push(record.bytes);
    head = record.head;
  }
  const bytes = Buffer.concat(records);
  await writeFile(path, bytes);
  return { path, bytes: bytes.length };
}

/** As the application opens it: verified, parsed, folded. */
async function open(folder: string, path: string, expected: number): Promise<void> {
  const { checkpoint } = await readCheckpoint(diskFileSystem, folder, checkpointKey, vaultId);
  const contents = await read(path, checkpoint);
  if (contents.events.length !== expected) throw new Error('not all events were read');
  const { rotations } = await replayInTurns(contents.events);
  if (rotations.size !== 1000) throw new Error('not all rotations were folded');
}

async function read(path: string, checkpoint: Checkpoint | null = null): Promise<JournalContents> {
  const contents = await readJournal(diskFileSystem, path, keys, vaultId, checkpoint);
  if (!contents.ok) throw new Error(contents.error.code);
  return contents.value;
}

async function writeCheckpoint(folder: string, path: string): Promise<void> {
  const checkpoint = await (await read(path)).checkpoint();
  const bytes = await encodeCheckpoint(checkpointKey, vaultId, checkpoint, () => true);
  if (bytes === null) throw new Error('no checkpoint was made');
  await writeFile(checkpointPath(folder), bytes);
}

/** The bare limit: the same bytes read, hashed and decrypted, record by record, and nothing else. */
async function decryptBare(path: string): Promise<void> {
  const file = await readFile(path);
  let offset = 0;
  while (offset < file.length) {
    const length = file.readUInt32BE(offset + 12);
    const end = offset + frameHeaderBytes + length;
    createHash('sha256').update(file.subarray(offset, end)).digest();
    const sealed = file.subarray(offset + frameHeaderBytes, end);
    const decipher = createDecipheriv('aes-256-gcm', keys.journal, sealed.subarray(0, 12), {
      authTagLength: 16,
    });
    decipher.update(sealed.subarray(12, -16));
    offset = end;
  }
}

async function appends(path: string, event: Event) {
  const writer = await JournalWriter.open(diskFileSystem, path, keys, vaultId, await read(path));
  if (!writer.ok) throw new Error(writer.error.code);
  try {
    return await measure(200, () => writer.value.append([event]));
  } finally {
    await writer.value.close();
  }
}
