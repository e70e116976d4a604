import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenVault } from '../../../electron/rotation/vault-port.ts';
import {
  cost,
  created,
  credentials,
  key,
  keyId,
  must,
  newVault,
  passphrase,
  person,
  registered,
  vaults,
  withChecksum,
} from '../../helpers/vault-samples.ts';

let parent: string;
let folder: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'keyturn-vault-'));
  folder = join(parent, 'vault');
});
afterEach(() => rm(parent, { recursive: true }));

const create = () => vaults.create(folder, newVault);

describe('a vault', () => {
  it('opens with its passphrase and has everything that was recorded', async () => {
    const vault = must(await create());
    must(await vault.append([registered]));
    must(await vault.storePrivateKey(keyId, Buffer.from('a private key')));
    await vault.close();
    const again = must(await vaults.open(folder, key));
    expect(again.events).toEqual([created, registered]);
    expect(again.person).toEqual(person);
    expect(again.head).toEqual(vault.head);
    expect(Buffer.from(must(await again.readPrivateKey(keyId))).toString()).toBe('a private key');
    await again.close();
  });

  it('takes a passphrase however its accents are encoded', async () => {
    const vault = must(
      await vaults.create(folder, { ...newVault, passphrase: 'Zürich Genève'.normalize('NFC') }),
    );
    await vault.close();
    const decomposed = 'Zürich Genève'.normalize('NFD');
    await must(await vaults.open(folder, { ...key, passphrase: decomposed })).close();
  });

  it('does not open with another passphrase, and is not changed by the attempt', async () => {
    await must(await create()).close();
    const before = await readFile(join(folder, 'journal'));
    expect(await vaults.open(folder, { ...key, passphrase: `${passphrase} ` })).toEqual({
      ok: false,
      error: { code: 'wrong-passphrase' },
    });
    expect(await readFile(join(folder, 'journal'))).toEqual(before);
  });

  it('holds nothing readable', async () => {
    const vault = must(await create());
    must(await vault.append([registered]));
    must(await vault.storePrivateKey(keyId, Buffer.from('a private key')));
    await vault.close();
    for (const file of ['vault.json', 'journal', `keys/${keyId}.json`]) {
      const text = (await readFile(join(folder, file))).toString('latin1');
      expect(text, file).not.toMatch(/SWIFT|acme-prod|private key|correct horse/);
    }
  });

  it('destroys a private key for good, and a second time without a fault', async () => {
    const vault = must(await create());
    must(await vault.storePrivateKey(keyId, Buffer.from('a private key')));
    must(await vault.destroyPrivateKey(keyId));
    must(await vault.destroyPrivateKey(keyId));
    expect(await readdir(join(folder, 'keys'))).toEqual([]);
    expect(await vault.readPrivateKey(keyId)).toMatchObject({
      ok: false,
      error: { code: 'file-unreadable' },
    });
    await vault.close();
  });

  it('never replaces a private key', async () => {
    const vault = must(await create());
    must(await vault.storePrivateKey(keyId, Buffer.from('first')));
    expect(await vault.storePrivateKey(keyId, Buffer.from('second'))).toMatchObject({
      ok: false,
      error: { code: 'file-unwritable', reason: 'EEXIST' },
    });
    expect(Buffer.from(must(await vault.readPrivateKey(keyId))).toString()).toBe('first');
    await vault.close();
  });

  it('says the digest of every record, also of those appended since', async () => {
    const vault = must(await create());
    const heads = [vault.head];
    for (let n = 0; n < 70; n += 1) {
      must(await vault.append([registered]));
      heads.push(vault.head);
    }
    expect(new Set(heads.map(({ digest }) => digest)).size).toBe(71);
    const said = (of: OpenVault) => heads.map(({ sequence }) => of.digestOf(sequence));
    expect(said(vault)).toEqual(heads.map(({ digest }) => digest));
    await vault.close();
    const again = must(await vaults.open(folder, key));
    expect(said(again)).toEqual(heads.map(({ digest }) => digest));
    expect([0, -1, 1.5, 72].map((sequence) => again.digestOf(sequence))).toEqual([null, null, null, null]);
    await again.close();
  });

  it('does nothing any more once it is closed', async () => {
    const vault = must(await create());
    must(await vault.storePrivateKey(keyId, Buffer.from('a private key')));
    await vault.close();
    const before = await readFile(join(folder, 'vault.json'));
    const slot = { person, role: 'administrator', passphrase, cost } as const;
    for (const answer of [
      await vault.append([registered]),
      await vault.readPrivateKey(keyId),
      await vault.destroyPrivateKey(keyId),
      await vault.prove(credentials),
      await vault.addKeySlot(slot, credentials),
      await vault.addRecoverySlot({ threshold: 2, shares: 3 }, credentials),
      await vault.keepSlots(new Set([vault.keySlotId])),
      await vault.backUp(),
    ]) {
      expect(answer).toEqual({ ok: false, error: { code: 'vault-changed-outside' } });
    }
    expect(await readFile(join(folder, 'vault.json'))).toEqual(before);
    expect(await readdir(join(folder, 'keys'))).toEqual([`${keyId}.json`]);
  });

  it('cuts a torn record off when it opens, says so, and goes on', async () => {
    const vault = must(await create());
    must(await vault.append([registered]));
    await vault.close();
    const journal = await readFile(join(folder, 'journal'));
    await writeFile(join(folder, 'journal'), journal.subarray(0, -5));
    const torn = must(await vaults.open(folder, key));
    expect(torn.droppedBytes).toBeGreaterThan(0);
    expect(torn.events).toEqual([created]);
    must(await torn.append([registered]));
    await torn.close();
    const whole = must(await vaults.open(folder, key));
    expect(whole.droppedBytes).toBe(0);
    expect(whole.events).toEqual([created, registered]);
    await whole.close();
  });
});

describe('a folder that is no place for a vault', () => {
  it('is refused when it holds anything, which stays as it was', async () => {
    await mkdir(folder);
    await writeFile(join(folder, 'letter.txt'), 'mine');
    expect(await create()).toEqual({ ok: false, error: { code: 'folder-not-empty', folder } });
    expect(await readdir(folder)).toEqual(['letter.txt']);
  });

  it('is refused when a file is in the way, and left alone', async () => {
    await writeFile(folder, 'mine');
    expect(await create()).toMatchObject({ ok: false, error: { code: 'file-unwritable' } });
    expect(await readFile(folder, 'utf8')).toBe('mine');
  });
});

describe('a folder that is no vault', () => {
  it('is named when there is nothing to open', async () => {
    expect(await vaults.open(folder, key)).toEqual({
      ok: false,
      error: { code: 'not-a-vault', folder },
    });
  });

  it.each<[string, (header: Record<string, unknown>) => unknown, object]>([
    [
      'a newer version',
      (header) => withChecksum({ ...header, version: 2 }),
      { code: 'vault-newer-version', version: 2, supported: 1 },
    ],
    [
      'a version that is damage and not newer',
      (header) => ({ ...header, version: 2 }),
      { code: 'vault-damaged', part: 'vault.json' },
    ],
    [
      'a key derivation that costs next to nothing, its checksum fitting',
      (header) => withChecksum(JSON.parse(JSON.stringify(header).replace(String(cost.memoryKiB), '8'))),
      { code: 'vault-damaged', part: 'vault.json' },
    ],
    [
      'a key derivation that would take gigabytes, its checksum fitting',
      (header) =>
        withChecksum(JSON.parse(JSON.stringify(header).replace(String(cost.memoryKiB), '99999999'))),
      { code: 'vault-damaged', part: 'vault.json' },
    ],
    [
      'a key derivation whose passes would take minutes, its checksum fitting',
      (header) =>
        withChecksum(JSON.parse(JSON.stringify(header).replace('"iterations":2', '"iterations":900'))),
      { code: 'vault-damaged', part: 'vault.json' },
    ],
    [
      'one slot twice, its checksum fitting',
      (header) => withChecksum({ ...header, keySlots: [header.keySlots, header.keySlots].flat() }),
      { code: 'vault-damaged', part: 'vault.json' },
    ],
    [
      'a changed name',
      (header) => JSON.parse(JSON.stringify(header).replace('Ada', 'Eve')),
      { code: 'vault-damaged', part: 'vault.json' },
    ],
    [
      'a key derivation that would take gigabytes',
      (header) => JSON.parse(JSON.stringify(header).replace(String(cost.memoryKiB), '99999999')),
      { code: 'vault-damaged', part: 'vault.json' },
    ],
    ['no JSON', () => 'x', { code: 'vault-damaged', part: 'vault.json' }],
  ])('is refused untouched for %s', async (_what, change, error) => {
    await must(await create()).close();
    const path = join(folder, 'vault.json');
    const changed = JSON.stringify(change(JSON.parse(await readFile(path, 'utf8'))));
    await writeFile(path, changed);
    expect(await vaults.open(folder, key)).toEqual({ ok: false, error });
    expect(await readFile(path, 'utf8')).toBe(changed);
  });
});
