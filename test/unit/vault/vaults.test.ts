import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Event } from '../../../electron/rotation/events.ts';
import type { Result } from '../../../electron/rotation/result.ts';
import { diskVaults } from '../../../electron/vault/vaults.ts';
import { ada, day, detailsOf } from '../../helpers/ceremony-samples.ts';

const vaultId = '5d4c3a7e-11aa-4b43-8f6b-6a3a6f2f9f01';
const keyId = '0b0e7a04-5a75-4a37-a9f0-28a3ac43e8c5';
const person = { id: '9c5fca4e-3a4e-4c62-8d59-4a44cb1d7f0a', name: 'Ada Admin' };
const passphrase = 'correct horse battery staple';
const created: Event = { type: 'vault-created', vaultId, tenant: 'acme-prod', at: day(0), by: ada };
const registered: Event = {
  type: 'receiver-registered',
  receiverId: 'swift',
  details: detailsOf('SWIFT'),
  at: day(1),
  by: ada,
};

let parent: string;
let folder: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'keyturn-vault-'));
  folder = join(parent, 'vault');
});
afterEach(() => rm(parent, { recursive: true }));

function must<Value>(result: Result<Value, { code: string }>): Value {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** As the application of the version that wrote the header would have: every version keeps this checksum. */
function withChecksum({ checksum: _, ...rest }: Record<string, unknown>): Record<string, unknown> {
  return { ...rest, checksum: createHash('sha256').update(JSON.stringify(rest)).digest('hex') };
}

const create = () => diskVaults.create(folder, { vaultId, person, passphrase, events: [created] });

describe('a vault', () => {
  it('opens with its passphrase and has everything that was recorded', async () => {
    const vault = must(await create());
    must(await vault.append([registered]));
    must(await vault.storePrivateKey(keyId, Buffer.from('a private key')));
    await vault.close();
    const again = must(await diskVaults.open(folder, passphrase));
    expect(again.events).toEqual([created, registered]);
    expect(again.person).toEqual(person);
    expect(again.head).toEqual(vault.head);
    expect(Buffer.from(must(await again.readPrivateKey(keyId))).toString()).toBe('a private key');
    await again.close();
  });

  it('takes a passphrase however its accents are encoded', async () => {
    const events = [created];
    const vault = must(
      await diskVaults.create(folder, {
        vaultId,
        person,
        passphrase: 'Zürich Genève'.normalize('NFC'),
        events,
      }),
    );
    await vault.close();
    await must(await diskVaults.open(folder, 'Zürich Genève'.normalize('NFD'))).close();
  });

  it('does not open with another passphrase, and is not changed by the attempt', async () => {
    await must(await create()).close();
    const before = await readFile(join(folder, 'journal'));
    expect(await diskVaults.open(folder, `${passphrase} `)).toEqual({
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

  it('cuts a torn record off when it opens, says so, and goes on', async () => {
    const vault = must(await create());
    must(await vault.append([registered]));
    await vault.close();
    const journal = await readFile(join(folder, 'journal'));
    await writeFile(join(folder, 'journal'), journal.subarray(0, -5));
    const torn = must(await diskVaults.open(folder, passphrase));
    expect(torn.droppedBytes).toBeGreaterThan(0);
    expect(torn.events).toEqual([created]);
    must(await torn.append([registered]));
    await torn.close();
    const whole = must(await diskVaults.open(folder, passphrase));
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
    expect(await diskVaults.open(folder, passphrase)).toEqual({
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
      (header) => withChecksum(JSON.parse(JSON.stringify(header).replace('262144', '8'))),
      { code: 'vault-damaged', part: 'vault.json' },
    ],
    [
      'a key derivation that would take gigabytes, its checksum fitting',
      (header) => withChecksum(JSON.parse(JSON.stringify(header).replace('262144', '99999999'))),
      { code: 'vault-damaged', part: 'vault.json' },
    ],
    [
      'a changed name',
      (header) => JSON.parse(JSON.stringify(header).replace('Ada', 'Eve')),
      { code: 'vault-damaged', part: 'vault.json' },
    ],
    [
      'a key derivation that would take gigabytes',
      (header) => JSON.parse(JSON.stringify(header).replace('262144', '99999999')),
      { code: 'vault-damaged', part: 'vault.json' },
    ],
    ['no JSON', () => 'x', { code: 'vault-damaged', part: 'vault.json' }],
  ])('is refused untouched for %s', async (_what, change, error) => {
    await must(await create()).close();
    const path = join(folder, 'vault.json');
    const changed = JSON.stringify(change(JSON.parse(await readFile(path, 'utf8'))));
    await writeFile(path, changed);
    expect(await diskVaults.open(folder, passphrase)).toEqual({ ok: false, error });
    expect(await readFile(path, 'utf8')).toBe(changed);
  });
});
