import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Event } from '../../../electron/rotation/events.ts';
import { type Checkpoint, decodeCheckpoint, encodeCheckpoint } from '../../../electron/vault/checkpoint.ts';
import { diskFileSystem } from '../../../electron/vault/file-system.ts';
import { type JournalContents, readJournal } from '../../../electron/vault/journal-reading.ts';
import { emptyHead, encodeRecord } from '../../../electron/vault/journal-records.ts';
import { ada, day, detailsOf } from '../../helpers/ceremony-samples.ts';

const vaultId = '2d7c5c2e-6c0f-4c0e-9a52-0a2b1a1f5a11';
const keys = { journal: randomBytes(32), frames: randomBytes(32) };
const key = randomBytes(32);

const eventOf = (name: string): Event => ({
  type: 'receiver-registered',
  receiverId: name,
  details: detailsOf('x'.repeat(5000)),
  at: day(0),
  by: ada,
});
const names = Array.from({ length: 600 }, (_, n) => `receiver ${n}`);

/** The records of one journal, two events in each. */
const records: Buffer[] = [];
let head = emptyHead(vaultId);
for (let n = 0; n < 300; n += 1) {
  const events = names.slice(2 * n, 2 * n + 2).map(eventOf);
  const record = encodeRecord(keys, vaultId, head, Buffer.from(JSON.stringify(events)));
  head = record.head;
  records.push(record.bytes);
}

/** That journal as it was after so many records. */
const journalOf = (count: number): Buffer => Buffer.concat(records.slice(0, count));

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keyturn-checkpoint-'));
  path = join(folder, 'journal');
});
afterEach(() => rm(folder, { recursive: true }));

async function reading(bytes: Buffer, checkpoint: Checkpoint | null): Promise<JournalContents> {
  await writeFile(path, bytes);
  const contents = await readJournal(diskFileSystem, path, keys, vaultId, checkpoint);
  if (!contents.ok) throw new Error(JSON.stringify(contents.error));
  return contents.value;
}

const encoded = async (checkpoint: Checkpoint): Promise<Buffer> => {
  const bytes = await encodeCheckpoint(key, vaultId, checkpoint, () => true);
  if (bytes === null) throw new Error('was not wanted');
  return bytes;
};

/** A checkpoint of so many records, as it comes back from disk. */
async function checkpointOf(count: number): Promise<Checkpoint> {
  const contents = await reading(journalOf(count), null);
  const decoded = await decodeCheckpoint(key, vaultId, await encoded(await contents.checkpoint()));
  if (decoded === null) throw new Error('does not decode');
  return decoded;
}

const namesOf = ({ events }: JournalContents) =>
  events.map((event) => ('receiverId' in event ? event.receiverId : ''));

describe('a journal read with a checkpoint', () => {
  it('is what it is without one, and no record that the checkpoint holds is opened again', async () => {
    const whole = journalOf(300);
    const plain = await reading(whole, null);
    expect(plain.openedRecords).toBe(300);
    const helped = await reading(whole, await checkpointOf(300));
    expect(helped.openedRecords).toBe(0);
    expect(namesOf(helped)).toEqual(names);
    expect([helped.head, helped.length]).toEqual([plain.head, plain.length]);
    expect(JSON.stringify(helped.events)).toBe(JSON.stringify(plain.events));
    for (const n of [0, 1, 2, 299, 300, 301]) expect(helped.digests.of(n)).toBe(plain.digests.of(n));
  });

  it('goes on behind it, and what was read makes the next checkpoint', async () => {
    const contents = await reading(journalOf(300), await checkpointOf(200));
    expect(contents.openedRecords).toBe(100);
    expect(namesOf(contents)).toEqual(names);
    const next = await decodeCheckpoint(key, vaultId, await encoded(await contents.checkpoint()));
    const again = await reading(journalOf(300), next);
    expect(again.openedRecords).toBe(0);
    expect(namesOf(again)).toEqual(names);
    expect(again.digests.of(250)).toBe(contents.digests.of(250));
  });

  it('does without one that was made from other bytes', async () => {
    const checkpoint = await checkpointOf(300);
    const shorter = await reading(journalOf(299), checkpoint);
    expect(shorter.openedRecords).toBe(299);
    expect(namesOf(shorter)).toEqual(names.slice(0, -2));
    const other = { ...checkpoint, sha256: '0'.repeat(64) };
    expect((await reading(journalOf(300), other)).openedRecords).toBe(300);
  });

  it('leaves out of it what was appended since', async () => {
    const contents = await reading(journalOf(300), null);
    const making = contents.checkpoint();
    contents.digests.add('ab'.repeat(32));
    const checkpoint = await decodeCheckpoint(key, vaultId, await encoded(await making));
    expect(checkpoint?.digests.of(300)).toBe(contents.digests.of(300));
    expect(checkpoint?.digests.of(301)).toBeNull();
  });
});

describe('a checkpoint', () => {
  it('is of several pieces, none of which can come from another or stand elsewhere', async () => {
    const checkpoint = await checkpointOf(300);
    expect(checkpoint.texts.length).toBeGreaterThan(2);
    const [mine, other] = [piecesOf(await encoded(checkpoint)), piecesOf(await encoded(checkpoint))];
    const decoded = (pieces: Buffer[]) => decodeCheckpoint(key, vaultId, Buffer.concat(pieces));
    expect((await decoded(mine))?.sha256).toBe(checkpoint.sha256);
    for (let n = 1; n < mine.length; n += 1) {
      expect(await decoded(mine.with(n, other[n] as Buffer)), `piece ${n} of another`).toBeNull();
      expect(await decoded(mine.toSpliced(n, 1)), `without piece ${n}`).toBeNull();
      expect(await decoded(mine.toSpliced(n, 0, mine[n] as Buffer)), `piece ${n} twice`).toBeNull();
    }
    expect(await decoded([...mine.slice(0, 3), mine[4] as Buffer, mine[3] as Buffer])).toBeNull();
  });

  it('opens with its own key and for its own vault only', async () => {
    const bytes = await encoded(await checkpointOf(3));
    expect(await decodeCheckpoint(randomBytes(32), vaultId, bytes)).toBeNull();
    expect(await decodeCheckpoint(key, 'another', bytes)).toBeNull();
    expect(await decodeCheckpoint(key, vaultId, Buffer.alloc(0))).toBeNull();
  });

  it('is given up when it is not wanted any more', async () => {
    const checkpoint = await checkpointOf(300);
    let pieces = 0;
    const wanted = () => {
      pieces += 1;
      return pieces < 3;
    };
    expect(await encodeCheckpoint(key, vaultId, checkpoint, wanted)).toBeNull();
    expect(pieces).toBe(3);
  });
});

/** The header, then the pieces with their lengths. */
function piecesOf(bytes: Buffer): Buffer[] {
  const pieces = [bytes.subarray(0, 24)];
  for (let at = 24; at < bytes.length; ) {
    const end = at + 4 + bytes.readUInt32BE(at);
    pieces.push(bytes.subarray(at, end));
    at = end;
  }
  return pieces;
}
