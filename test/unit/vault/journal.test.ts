import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Event } from '../../../electron/rotation/events.ts';
import { diskFileSystem } from '../../../electron/vault/file-system.ts';
import { readJournal } from '../../../electron/vault/journal-reading.ts';
import { emptyHead, encodeRecord } from '../../../electron/vault/journal-records.ts';
import { JournalWriter } from '../../../electron/vault/journal-writer.ts';
import { ada, day, detailsOf } from '../../helpers/ceremony-samples.ts';

const vaultId = '2d7c5c2e-6c0f-4c0e-9a52-0a2b1a1f5a11';
const keys = { journal: randomBytes(32), frames: randomBytes(32) };

const eventOf = (name: string): Event => ({
  type: 'receiver-registered',
  receiverId: name,
  details: detailsOf(name),
  at: day(0),
  by: ada,
});

/** Three records, one event each: their bytes, one after the other. */
function records(names = ['a', 'b', 'c'], vault = vaultId): Buffer[] {
  let head = emptyHead(vault);
  return names.map((name) => {
    const record = encodeRecord(keys, vault, head, Buffer.from(JSON.stringify([eventOf(name)])));
    head = record.head;
    return record.bytes;
  });
}

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keyturn-journal-'));
  path = join(folder, 'journal');
});
afterEach(() => rm(folder, { recursive: true }));

async function reading(bytes: Buffer) {
  await writeFile(path, bytes);
  return readJournal(diskFileSystem, path, keys, vaultId, null);
}

const namesOf = (events: readonly Event[]) =>
  events.map((event) => ('receiverId' in event ? event.receiverId : ''));

describe('a journal', () => {
  it('gives back what was appended, after it was closed', async () => {
    await writeFile(path, records(['a'])[0] as Buffer);
    const contents = await readJournal(diskFileSystem, path, keys, vaultId, null);
    if (!contents.ok) throw new Error(contents.error.code);
    const writer = await JournalWriter.open(diskFileSystem, path, keys, vaultId, contents.value);
    if (!writer.ok) throw new Error(writer.error.code);
    await writer.value.append([eventOf('b'), eventOf('c')]);
    await writer.value.append([eventOf('d')]);
    const { head } = writer.value;
    await writer.value.close();
    const again = await readJournal(diskFileSystem, path, keys, vaultId, null);
    expect(again).toMatchObject({
      ok: true,
      value: { head: { sequence: 3, digest: head.digest }, tornBytes: 0 },
    });
    expect(again.ok && namesOf(again.value.events)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('drops a torn last record, at every length it can be torn to, and keeps all before it', async () => {
    const [a, b, c] = records() as [Buffer, Buffer, Buffer];
    for (let length = 1; length < c.length; length += 1) {
      const contents = await reading(Buffer.concat([a, b, c.subarray(0, length)]));
      expect(contents.ok && namesOf(contents.value.events), `torn to ${length} bytes`).toEqual(['a', 'b']);
      expect(contents.ok && contents.value.tornBytes).toBe(length);
    }
  });

  it('drops a last record that a power failure left as zeros from any point on', async () => {
    const [a, b, c] = records() as [Buffer, Buffer, Buffer];
    for (let length = 0; length <= c.length - 16; length += 1) {
      for (const zeros of [c.length - length, 4096]) {
        const contents = await reading(Buffer.concat([a, b, c.subarray(0, length), Buffer.alloc(zeros)]));
        expect(contents.ok && namesOf(contents.value.events), `${length} bytes, ${zeros} zeros`).toEqual([
          'a',
          'b',
        ]);
        expect(contents.ok && contents.value.tornBytes).toBe(length + zeros);
      }
    }
    const behind = await reading(Buffer.concat([a, b, c, Buffer.alloc(100)]));
    expect(behind.ok && namesOf(behind.value.events)).toEqual(['a', 'b', 'c']);
  });

  it('takes zeros for damage where they are fewer, not at the end, or in the first record', async () => {
    const [a, b, c] = records() as [Buffer, Buffer, Buffer];
    const zeroed = (record: Buffer, from: number) =>
      Buffer.concat([record.subarray(0, from), Buffer.alloc(record.length - from)]);
    for (const [name, parts, part] of [
      ['too few', [a, b, zeroed(c, c.length - 15)], 3],
      ['in the middle', [a, zeroed(b, 40), c], 2],
      ['in the middle, and zeros behind the end', [a, zeroed(b, 40), c, Buffer.alloc(100)], 2],
      [
        'a flipped bit, and zeros behind the end',
        [a, b, c.map((byte, at) => byte ^ Number(at === 50)), Buffer.alloc(100)],
        3,
      ],
      ['in the first record', [zeroed(a, 40)], 1],
      ['everything', [Buffer.alloc(500)], 1],
    ] as const) {
      expect(await reading(Buffer.concat(parts)), name).toEqual({
        ok: false,
        error: { code: 'vault-damaged', part: `journal, record ${part}` },
      });
    }
  });

  it('names the record when any bit of it is another', async () => {
    const all = records();
    const whole = Buffer.concat(all);
    let start = 0;
    for (const [index, record] of all.entries()) {
      for (let offset = 0; offset < record.length; offset += 1) {
        const flipped = Buffer.from(whole);
        const position = start + offset;
        flipped[position] = (flipped[position] as number) ^ 0x01;
        expect(await reading(flipped), `byte ${offset} of record ${index + 1}`).toEqual({
          ok: false,
          error: { code: 'vault-damaged', part: `journal, record ${index + 1}` },
        });
      }
      start += record.length;
    }
  });

  it.each<[string, (parts: [Buffer, Buffer, Buffer]) => Buffer[]]>([
    ['a record is missing', ([a, , c]) => [a, c]],
    ['the first is missing', ([, b, c]) => [b, c]],
    ['a record stands twice', ([a, b, c]) => [a, b, b, c]],
    ['two have changed places', ([a, b, c]) => [a, c, b]],
    ['one comes from another vault', ([a, b]) => [a, b, records(['x'], 'another')[0] as Buffer]],
    ['it is empty', () => []],
  ])('refuses when %s', async (_what, arrange) => {
    const contents = await reading(Buffer.concat(arrange(records() as [Buffer, Buffer, Buffer])));
    expect(contents).toMatchObject({ ok: false, error: { code: 'vault-damaged' } });
  });

  it('does not write behind what another program wrote', async () => {
    const contents = await reading(Buffer.concat(records()));
    if (!contents.ok) throw new Error(contents.error.code);
    const writer = await JournalWriter.open(diskFileSystem, path, keys, vaultId, contents.value);
    if (!writer.ok) throw new Error(writer.error.code);
    await writeFile(path, 'x', { flag: 'a' });
    const before = await readFile(path);
    expect(await writer.value.append([eventOf('d')])).toEqual({
      ok: false,
      error: { code: 'vault-changed-outside' },
    });
    expect(await readFile(path)).toEqual(before);
    await writer.value.close();
  });
});
