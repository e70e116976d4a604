import { createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Event } from '../../electron/rotation/events.ts';
import { replay } from '../../electron/rotation/tenant.ts';
import { diskFileSystem } from '../../electron/vault/file-system.ts';
import { JournalWriter, readJournal } from '../../electron/vault/journal.ts';
import { emptyHead, encodeRecord, frameHeaderBytes } from '../../electron/vault/journal-records.ts';
import { largeJournal } from './large-journal.ts';
import { type Figure, figure, measure } from './measure.ts';

const vaultId = 'bench';
const keys = { journal: randomBytes(32), frames: randomBytes(32) };

/** What a vault costs as it grows: one act, and opening it beyond the key derivation. */
export default async function bench(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'keyturn-bench-'));
  try {
    const events = [...largeJournal(1000)];
    const small = await journalOf(join(folder, 'small'), events.slice(0, 100));
    const large = await journalOf(join(folder, 'large'), events);
    console.log(`journal: ${events.length} events, ${(large.bytes / 1e6).toFixed(1)} MB, 1000 rotations`);
    const opened = await measure(5, () => open(large.path, events.length));
    const bare = await measure(5, () => decryptBare(large.path));
    const atLarge = await appends(large.path, events[200] as Event);
    const atSmall = await appends(small.path, events[200] as Event);
    return [
      figure(
        'open 100,000 events and 1,000 rotations, beyond the key derivation',
        opened,
        'read, hash and AES-GCM-decrypt the same bytes with node:crypto',
        bare,
        2,
      ),
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
async function open(path: string, expected: number): Promise<void> {
  const contents = await readJournal(diskFileSystem, path, keys, vaultId);
  if (!contents.ok) throw new Error(contents.error.code);
  if (contents.value.events.length !== expected) throw new Error('not all events were read');
  if (replay(contents.value.events).rotations.size !== 1000) throw new Error('not all rotations were folded');
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
  const contents = await readJournal(diskFileSystem, path, keys, vaultId);
  if (!contents.ok) throw new Error(contents.error.code);
  const writer = await JournalWriter.open(diskFileSystem, path, keys, vaultId, contents.value);
  if (!writer.ok) throw new Error(writer.error.code);
  try {
    return await measure(200, () => writer.value.append([event]));
  } finally {
    await writer.value.close();
  }
}
