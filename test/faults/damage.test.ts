import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../electron/rotation/result.ts';
import type { OpenVault, VaultFault, VaultKey } from '../../electron/rotation/vault-port.ts';
import { withChecksum } from '../helpers/vault-samples.ts';
import {
  credentials,
  eventOf,
  key,
  keyIdOf,
  keyOf,
  long,
  must,
  namesOf,
  newVault,
  privateKeyOf,
  recordsOf,
  recoveryBy,
  recoveryFacts,
  replaceFolder,
  report,
  slotOf,
  temporaryFolder,
  vaults,
} from './ground.ts';

/**
 * Every byte of every file of a small vault is changed, and its records are taken out, repeated, moved, exchanged
 * and cut. Each case is refused with the damaged part by name, or, when only the end of the journal is missing, opened
 * as exactly what was recorded before.
 */
const [first, second] = [keyIdOf(1), keyIdOf(2)];
const names = ['one', 'two', 'three'];

let parent: string;
let pristine: string;
let other: string;
let folder: string;
let records: Buffer[];
let othersRecords: Buffer[];
/** Of each vault: its recovery key, and its header as it was with one slot. */
const secrets: { readonly recoveryKey: Uint8Array; readonly oneSlot: Buffer }[] = [];
let tried = 0;
const missed: string[] = [];

beforeAll(async () => {
  parent = await temporaryFolder();
  [pristine, other, folder] = [join(parent, 'pristine'), join(parent, 'other'), join(parent, 'vault')];
  for (const [path, vaultId] of [
    [pristine, '5d4c3a7e-11aa-4b43-8f6b-6a3a6f2f9f01'],
    [other, '0f6f1c0e-7c7d-4d62-9b43-1d2f6f3f7a02'],
  ] as const) {
    const vault = must(await vaults.create(path, newVault(vaultId)));
    for (const name of names) must(await vault.append([eventOf(name)]));
    for (const keyId of [first, second]) must(await vault.storePrivateKey(keyId, privateKeyOf(keyId)));
    const oneSlot = await readFile(join(path, 'vault.json'));
    must(await vault.addKeySlot(slotOf(1), credentials));
    const { recoveryKey } = must(await vault.addRecoverySlot(recoveryFacts, credentials));
    await vault.close();
    secrets.push({ recoveryKey, oneSlot });
  }
  records = recordsOf(await readFile(join(pristine, 'journal')));
  othersRecords = recordsOf(await readFile(join(other, 'journal')));
  await replaceFolder(pristine, folder);
});
afterAll(async () => {
  await rm(parent, { recursive: true });
  report(`damage: cases tried ${tried}, missed ${missed.length}`);
});

function expectCase(name: string, found: unknown, expected: unknown): void {
  tried += 1;
  if (JSON.stringify(found) !== JSON.stringify(expected)) missed.push(`${name}: ${JSON.stringify(found)}`);
}

const damaged = (part: string) => ({ code: 'vault-damaged', part });

/** What opening finds: the names recorded, or the fault. */
async function opening(by: VaultKey = key): Promise<unknown> {
  const opened: Result<OpenVault, VaultFault> = await vaults.open(folder, by);
  if (!opened.ok) return opened.error;
  await opened.value.close();
  return namesOf(opened.value.events);
}

/** In the long form every bit of every byte, and every byte turned round; in the short one a bit of every byte. */
const allMasks = [0x01, 0x02, 0x04, 0x08, 0x10, 0x20, 0x40, 0x80, 0xff];
const masksAt = (at: number): number[] => (long ? allMasks : [1 << (at % 8)]);

async function forEveryFlip(
  file: string,
  bytes: Buffer,
  check: (name: string, at: number) => Promise<void>,
): Promise<void> {
  const path = join(folder, file);
  for (let at = 0; at < bytes.length; at += 1) {
    for (const mask of masksAt(at)) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ mask;
      await writeFile(path, changed);
      await check(`${file}, byte ${at} ^ ${mask}`, at);
    }
  }
  await writeFile(path, bytes);
}

describe('a changed byte', () => {
  it('of vault.json is damage, and not a wrong passphrase or a newer version', async () => {
    const bytes = await readFile(join(pristine, 'vault.json'));
    await forEveryFlip('vault.json', bytes, async (name) =>
      expectCase(name, await opening(), damaged('vault.json')),
    );
    expect(missed).toEqual([]);
  });

  it('of the journal is damage of the record it is in', async () => {
    const ends = records.map((_, index) => Buffer.concat(records.slice(0, index + 1)).length);
    await forEveryFlip('journal', Buffer.concat(records), async (name, at) => {
      const record = ends.findIndex((end) => at < end) + 1;
      expectCase(name, await opening(), damaged(`journal, record ${record}`));
    });
    expect(missed).toEqual([]);
  });

  it('of a private key is damage of that key, and of no other', async () => {
    const vault = must(await vaults.open(folder, key));
    for (const [keyId, untouched] of [
      [first, second],
      [second, first],
    ] as const) {
      const bytes = await readFile(join(pristine, 'keys', `${keyId}.json`));
      await forEveryFlip(`keys/${keyId}.json`, bytes, async (name) => {
        const read = await vault.readPrivateKey(keyId);
        expectCase(name, read.ok ? 'read' : read.error, damaged(`keys/${keyId}.json`));
      });
      expect(Buffer.from(must(await vault.readPrivateKey(untouched)))).toEqual(privateKeyOf(untouched));
    }
    await vault.close();
    expect(missed).toEqual([]);
  });
});

describe('a journal', () => {
  it('cut at any length opens as the whole records before the cut, or is named when its beginning is missing', async () => {
    const whole = Buffer.concat(records);
    const ends = records.map((_, index) => Buffer.concat(records.slice(0, index + 1)).length);
    for (let length = 0; length < whole.length; length += long ? 1 : 3) {
      await writeFile(join(folder, 'journal'), whole.subarray(0, length));
      const count = ends.filter((end) => end <= length).length;
      const expected = count === 0 ? damaged('journal, record 1') : names.slice(0, count - 1);
      expectCase(`journal cut to ${length}`, await opening(), expected);
    }
    expect(missed).toEqual([]);
  });

  it('names the first record that is not where it belongs', async () => {
    const at = (index: number): Buffer => records[index] ?? Buffer.alloc(0);
    const count = records.length;
    const cases: [string, Buffer[], number][] = [];
    for (let i = 0; i < count - 1; i += 1) {
      cases.push([`without record ${i + 1}`, records.filter((_, index) => index !== i), i + 1]);
    }
    for (let i = 0; i < count; i += 1) {
      cases.push([
        `record ${i + 1} twice`,
        records.flatMap((r, index) => (index === i ? [r, r] : [r])),
        i + 2,
      ]);
      const foreign = othersRecords[i] ?? Buffer.alloc(0);
      cases.push([`record ${i + 1} of another vault`, records.with(i, foreign), i + 1]);
      for (let j = i + 1; j < count; j += 1) {
        cases.push([`records ${i + 1} and ${j + 1} exchanged`, records.with(i, at(j)).with(j, at(i)), i + 1]);
      }
    }
    cases.push(['the journal of another vault', othersRecords, 1]);
    cases.push(['another record behind the last', [...records, othersRecords[0] ?? at(0)], count + 1]);
    for (const [name, arranged, part] of cases) {
      await writeFile(join(folder, 'journal'), Buffer.concat(arranged));
      expectCase(name, await opening(), damaged(`journal, record ${part}`));
    }
    await writeFile(join(folder, 'journal'), Buffer.concat(records));
    expect(missed).toEqual([]);
  });
});

describe('vault.json with a fitting checksum', () => {
  const path = () => join(folder, 'vault.json');
  const read = async (vault: string) => JSON.parse(await readFile(join(vault, 'vault.json'), 'utf8'));
  const put = (header: Record<string, unknown>) => writeFile(path(), JSON.stringify(withChecksum(header)));
  const bySharesOf = (vault: number) => recoveryBy(secrets[vault]?.recoveryKey ?? Buffer.alloc(32), 9);
  const mine = () => bySharesOf(0);
  const wrong = { code: 'wrong-passphrase' };
  const foreign = { code: 'recovery-shares-of-another-vault' };

  afterEach(async () => {
    await cp(join(pristine, 'vault.json'), path());
    expectCase('everything back', await opening(keyOf(1)), names);
    expect(missed).toEqual([]);
  });

  it('opens nothing by a slot whose secrets or facts are others', async () => {
    const header = await read(pristine);
    const flipped = (base64: string, at: number) => {
      const bytes = Buffer.from(base64, 'base64');
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
      return bytes.toString('base64');
    };
    const [keySlot, recoverySlot] = [header.keySlots[1], header.recoverySlots[0]];
    const tryKeySlot = async (name: string, changed: object) => {
      await put({ ...header, keySlots: [header.keySlots[0], { ...keySlot, ...changed }] });
      expectCase(`key slot, ${name}`, await opening(keyOf(1)), wrong);
    };
    const tryRecoverySlot = async (name: string, changed: object) => {
      await put({ ...header, recoverySlots: [{ ...recoverySlot, ...changed }] });
      expectCase(`recovery slot, ${name}`, await opening(mine()), foreign);
    };
    for (let at = 0; at < 60; at += 1) {
      const of = ({ wrappedMasterKey }: { wrappedMasterKey: string }) => flipped(wrappedMasterKey, at);
      await tryKeySlot(`wrapped key, byte ${at}`, { wrappedMasterKey: of(keySlot) });
      await tryRecoverySlot(`wrapped key, byte ${at}`, { wrappedMasterKey: of(recoverySlot) });
    }
    for (let at = 0; at < 16; at += 1) {
      const kdf = { ...keySlot.kdf, salt: flipped(keySlot.kdf.salt, at) };
      await tryKeySlot(`salt, byte ${at}`, { kdf });
    }
    await tryKeySlot('another role', { role: 'administrator' });
    await tryKeySlot('another name', { person: { ...keySlot.person, name: 'Person 2' } });
    await tryKeySlot('another identifier', { id: first });
    await tryKeySlot('another cost', { kdf: { ...keySlot.kdf, memoryKiB: 16 } });
    await tryKeySlot('the wrapped key of another slot', {
      wrappedMasterKey: header.keySlots[0].wrappedMasterKey,
    });
    await tryRecoverySlot('another threshold', { threshold: 3 });
    await tryRecoverySlot('other shares', { shares: 2 });
    await tryRecoverySlot('another identifier', { id: first });
  });

  it('opens nothing by a slot of another vault', async () => {
    const [header, others] = [await read(pristine), await read(other)];
    await put({ ...header, keySlots: others.keySlots, recoverySlots: others.recoverySlots });
    expectCase('key slots of another vault', await opening(keyOf(1)), wrong);
    expectCase('recovery slots of another vault', await opening(bySharesOf(1)), foreign);
    await put({ ...header, vaultId: others.vaultId });
    expectCase('the identifier of another vault', await opening(), wrong);
    expectCase('the identifier of another vault', await opening(mine()), foreign);
  });

  it('opens by the slots that it has, also where it is an older one', async () => {
    await writeFile(path(), secrets[0]?.oneSlot ?? '');
    expectCase('an older header', await opening(), names);
    expectCase('an older header, by a later slot', await opening(keyOf(1)), wrong);
    expectCase('an older header, by later shares', await opening(mine()), foreign);
    const header = await read(pristine);
    await put({ ...header, keySlots: header.keySlots.toReversed() });
    expectCase('slots in another order', await opening(), names);
    await put({ ...header, keySlots: [header.keySlots[1]] });
    expectCase('without the first slot', await opening(), wrong);
    expectCase('without the first slot, by the second', await opening(keyOf(1)), names);
    expectCase('without the first slot, by recovery', await opening(mine()), names);
  });
});

describe('a file', () => {
  it('exchanged, cut or missing is named', async () => {
    const file = (name: string) => join(folder, name);
    const [one, two] = [`keys/${first}.json`, `keys/${second}.json`];
    const put = async (name: string, bytes: Buffer) => writeFile(file(name), bytes);
    const reading = async (keyId: string) => {
      const vault = must(await vaults.open(folder, key));
      const read = await vault.readPrivateKey(keyId);
      await vault.close();
      return read.ok ? 'read' : read.error;
    };

    await cp(join(other, 'vault.json'), file('vault.json'));
    expectCase('header of another vault', await opening(), damaged('journal, record 1'));
    const header = await readFile(join(pristine, 'vault.json'));
    for (let length = 0; length < header.length - 1; length += 1) {
      await put('vault.json', header.subarray(0, length));
      expectCase(`vault.json cut to ${length}`, await opening(), damaged('vault.json'));
    }
    await rm(file('vault.json'));
    expectCase('vault.json missing', await opening(), { code: 'not-a-vault', folder });
    await put('vault.json', header);

    await rename(file('journal'), file('elsewhere'));
    const missing = { code: 'file-unreadable', name: 'journal', reason: 'ENOENT' };
    expectCase('journal missing', await opening(), missing);
    await rename(file('elsewhere'), file('journal'));

    const keyFile = await readFile(join(pristine, one));
    for (let length = 0; length < keyFile.length; length += 97) {
      await put(one, keyFile.subarray(0, length));
      expectCase(`${one} cut to ${length}`, await reading(first), damaged(one));
    }
    await put(one, await readFile(join(pristine, two)));
    expectCase('a key in the place of another', await reading(first), damaged(one));
    await put(one, await readFile(join(other, one)));
    expectCase('a key of another vault', await reading(first), damaged(one));
    await put(one, keyFile);
    expectCase('everything back', await reading(first), 'read');
    expectCase('everything back', await opening(), names);
    expect(missed).toEqual([]);
  });
});
