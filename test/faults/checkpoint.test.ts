import { readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenVault } from '../../electron/rotation/vault-port.ts';
import { diskFileSystem } from '../../electron/vault/file-system.ts';
import { FailingDisk, type Plan } from './failing-disk.ts';
import {
  checkpointingOn,
  eventOf,
  key,
  long,
  must,
  namesOf,
  newVault,
  recordsOf,
  replaceFolder,
  report,
  temporaryFolder,
  vaults,
  vaultsWith,
} from './ground.ts';

/**
 * The checkpoint of a small vault is changed, cut, exchanged and left behind, and the journal is changed beneath it.
 * Whatever happens to the checkpoint, the vault opens with everything that was recorded; whatever happens to the
 * journal is found as without one.
 */
const names = ['one', 'two', 'three', 'four', 'five', 'six'];

let parent: string;
let pristine: string;
let other: string;
let folder: string;
/** The checkpoint of the first five records, which a later one replaced. */
let earlier: Buffer;
const waiting = { timeout: 10_000, interval: 2 };
let tried = 0;
const missed: string[] = [];

const path = () => join(folder, 'checkpoint');
const journal = () => join(folder, 'journal');

beforeAll(async () => {
  parent = await temporaryFolder();
  [pristine, other, folder] = [join(parent, 'pristine'), join(parent, 'other'), join(parent, 'vault')];
  for (const [place, vaultId] of [
    [other, '0f6f1c0e-7c7d-4d62-9b43-1d2f6f3f7a02'],
    [pristine, '5d4c3a7e-11aa-4b43-8f6b-6a3a6f2f9f01'],
  ] as const) {
    const vault = must(await checkpointingOn(diskFileSystem).create(place, newVault(vaultId)));
    for (const name of names.slice(0, 4)) must(await vault.append([eventOf(name)]));
    await vault.close();
    earlier = await withCheckpoint(place);
    const again = must(await vaults.open(place, key));
    for (const name of names.slice(4)) must(await again.append([eventOf(name)]));
    await again.close();
    await rm(join(place, 'checkpoint'));
    await withCheckpoint(place);
  }
});
beforeEach(() => replaceFolder(pristine, folder));
afterAll(async () => {
  await rm(parent, { recursive: true });
  report(`checkpoints: cases tried ${tried}, missed ${missed.length}`);
});

/** Opens a vault until its checkpoint is written, and gives its bytes. */
async function withCheckpoint(place: string): Promise<Buffer> {
  const vault = must(await checkpointingOn(diskFileSystem).open(place, key));
  await vi.waitFor(async () => expect(await readdir(place)).toContain('checkpoint'), waiting);
  await vault.close();
  return readFile(join(place, 'checkpoint'));
}

/** What opening finds: the names recorded and whether the checkpoint was damaged, or the fault. */
async function opening(): Promise<unknown> {
  const opened = await vaults.open(folder, key);
  if (!opened.ok) return opened.error;
  await opened.value.close();
  return { names: namesOf(opened.value.events), damaged: opened.value.checkpointDamaged };
}

function expectCase(name: string, found: unknown, expected: unknown): void {
  tried += 1;
  if (JSON.stringify(found) !== JSON.stringify(expected)) missed.push(`${name}: ${JSON.stringify(found)}`);
}

const everything = { names, damaged: false };
const withoutIt = { names, damaged: true };
const flipped = (bytes: Buffer, at: number): Buffer => {
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
  return changed;
};

describe('a checkpoint', () => {
  it('of which any byte is another is named, and everything is there', async () => {
    const bytes = await readFile(path());
    for (let at = 0; at < bytes.length; at += 1) {
      await writeFile(path(), flipped(bytes, at));
      expectCase(`checkpoint, byte ${at}`, await opening(), withoutIt);
    }
    expect(missed).toEqual([]);
  });

  it('cut at any length, or with more behind it, is named, and everything is there', async () => {
    const bytes = await readFile(path());
    for (let length = 0; length < bytes.length; length += long ? 1 : 7) {
      await writeFile(path(), bytes.subarray(0, length));
      expectCase(`checkpoint cut to ${length}`, await opening(), withoutIt);
    }
    await writeFile(path(), Buffer.concat([bytes, Buffer.alloc(4)]));
    expectCase('checkpoint with an empty piece behind', await opening(), withoutIt);
    expect(missed).toEqual([]);
  });

  it('of another vault is named; an earlier one of the same vault serves for what it holds', async () => {
    await writeFile(path(), await readFile(join(other, 'checkpoint')));
    expectCase('of another vault', await opening(), withoutIt);
    await writeFile(path(), earlier);
    expectCase('an earlier one', await opening(), everything);
    await rm(path());
    expectCase('none', await opening(), everything);
    expect(missed).toEqual([]);
  });

  it('that was damaged is made anew at once', async () => {
    await writeFile(path(), flipped(await readFile(path()), 100));
    const vault = must(await vaults.open(folder, key));
    expect(vault.checkpointDamaged).toBe(true);
    await vi.waitFor(async () => expect(await opensWhole(vault)).toBe(true), waiting);
    await vault.close();
    expect(await opening()).toEqual(everything);
  });
});

/** Is the checkpoint whole again? Told by a copy, for the vault is open. */
async function opensWhole(vault: OpenVault): Promise<boolean> {
  const copy = join(parent, 'copy');
  await replaceFolder(vault.folder, copy);
  await rm(join(copy, 'lock'), { force: true });
  const opened = must(await vaults.open(copy, key));
  await opened.close();
  return !opened.checkpointDamaged;
}

describe('a journal with a checkpoint', () => {
  it('of which any byte is another is refused, and the record is named', async () => {
    const bytes = await readFile(journal());
    const ends = recordEnds(bytes);
    for (let at = 0; at < bytes.length; at += long ? 1 : 3) {
      await writeFile(journal(), flipped(bytes, at));
      const record = ends.findIndex((end) => at < end) + 1;
      const expected = { code: 'vault-damaged', part: `journal, record ${record}` };
      expectCase(`journal, byte ${at}`, await opening(), expected);
    }
    expect(missed).toEqual([]);
  });

  it('cut at any length opens as the whole records before the cut', async () => {
    const bytes = await readFile(journal());
    const ends = recordEnds(bytes);
    for (let length = ends[0] ?? 0; length < bytes.length; length += long ? 1 : 11) {
      await writeFile(journal(), bytes.subarray(0, length));
      const count = ends.filter((end) => end <= length).length - 1;
      expectCase(`journal cut to ${length}`, await opening(), {
        names: names.slice(0, count),
        damaged: false,
      });
    }
    expect(missed).toEqual([]);
  });

  it('goes on behind it, and a torn record behind it is cut off', async () => {
    const vault = must(await vaults.open(folder, key));
    must(await vault.append([eventOf('seven')]));
    must(await vault.append([eventOf('eight')]));
    await vault.close();
    await truncate(journal(), (await stat(journal())).size - 3);
    expect(await opening()).toEqual({ names: [...names, 'seven'], damaged: false });
  });
});

/** Where each record of a journal ends. */
function recordEnds(bytes: Buffer): number[] {
  let end = 0;
  return recordsOf(bytes).map((record) => {
    end += record.length;
    return end;
  });
}

describe('a disk that fails while a checkpoint is written', () => {
  it('keeps nobody from the vault, and loses nothing', async () => {
    await rm(path());
    const fresh = join(parent, 'fresh');
    await replaceFolder(folder, fresh);
    const failing = ({ fileSystem }: FailingDisk) =>
      vaultsWith({ fileSystem, patienceMs: 24, putBackMs: 0, recordsPerCheckpoint: 4 });
    const run = async (plan: Plan | null): Promise<FailingDisk> => {
      await replaceFolder(fresh, folder);
      const disk = new FailingDisk();
      const vault = must(await failing(disk).open(folder, key));
      disk.plan(plan);
      await vi.waitFor(() => expect(disk.calls.length).toBeGreaterThan(3), waiting);
      await vault.close();
      return disk;
    };
    const calls = [...(await run(null)).calls];
    expect(calls).toContain('rename');
    for (const failure of ['EIO', 'ENOSPC', 'EACCES'] as const) {
      for (const [index, operation] of calls.entries()) {
        const disk = await run({ call: index + 1, failure, forGood: true });
        const left = disk.openFiles === 0 ? await opening() : 'a file was left open';
        const rest = (await readdir(folder)).filter((name) => name.endsWith('.new'));
        expectCase(`call ${index + 1} (${operation}), ${failure}`, [left, rest], [everything, []]);
      }
    }
    expect(missed).toEqual([]);
  });
});
