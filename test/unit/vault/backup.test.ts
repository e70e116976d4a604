import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Event } from '../../../electron/rotation/events.ts';
import type { Result } from '../../../electron/rotation/result.ts';
import type { OpenVault } from '../../../electron/rotation/vault-port.ts';
import { diskFileSystem } from '../../../electron/vault/file-system.ts';
import { locking } from '../../../electron/vault/lock.ts';
import { keyDerivation } from '../../../electron/vault/parameters.ts';
import { createVaults } from '../../../electron/vault/vaults.ts';
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

/** Cheap to derive, for these tests open hundreds of backups; the bounds stay what they are. */
const cost = {
  ...keyDerivation.cost,
  memoryKiB: keyDerivation.bounds.memoryKiB.minimum,
  iterations: 1,
  parallelism: 1,
};
const vaults = createVaults({
  fileSystem: diskFileSystem,
  keyDerivation: { ...keyDerivation, cost },
  locking,
});

let parent: string;
let vault: OpenVault;
const at = (name: string) => join(parent, name);

function must<Value>(result: Result<Value, { code: string }>): Value {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'keyturn-backup-'));
  vault = must(await vaults.create(at('vault'), { vaultId, person, passphrase, events: [created] }));
  must(await vault.append([registered]));
  must(await vault.storePrivateKey(keyId, Buffer.from('a private key')));
});
afterEach(async () => {
  await vault.close();
  await rm(parent, { recursive: true });
});

describe('a backup', () => {
  it('is restored into a folder of its own, whole', async () => {
    const backup = must(await vault.backUp());
    expect(await vault.backupFault(backup)).toBeNull();
    const { head } = vault;
    await vault.close();
    const restored = must(await vaults.restore(backup, at('restored'), passphrase));
    expect(restored.events).toEqual([created, registered]);
    expect(restored.head).toEqual(head);
    expect(restored.person).toEqual(person);
    expect(Buffer.from(must(await restored.readPrivateKey(keyId))).toString()).toBe('a private key');
    await restored.close();
    for (const file of ['vault.json', 'journal', `keys/${keyId}.json`]) {
      expect(await readFile(join(at('restored'), file)), file).toEqual(
        await readFile(join(at('vault'), file)),
      );
    }
  });

  it('shows nothing of what it holds', async () => {
    const text = Buffer.from(must(await vault.backUp())).toString('latin1');
    expect(text).not.toMatch(/SWIFT|acme-prod|private key|correct horse/);
    expect(text).not.toContain(keyId);
  });

  it('is not restored over a vault, nor into a folder that holds anything', async () => {
    const backup = must(await vault.backUp());
    const before = await readFile(join(at('vault'), 'journal'));
    expect(await vaults.restore(backup, at('vault'), passphrase)).toMatchObject({
      ok: false,
      error: { code: 'folder-not-empty' },
    });
    expect(await readFile(join(at('vault'), 'journal'))).toEqual(before);
    await mkdir(at('mine'));
    await writeFile(join(at('mine'), 'letter'), 'x');
    expect(await vaults.restore(backup, at('mine'), passphrase)).toMatchObject({ ok: false });
    expect(await readdir(at('mine'))).toEqual(['letter']);
  });

  it('is not opened by another passphrase, and writes nothing then', async () => {
    const backup = must(await vault.backUp());
    expect(await vaults.restore(backup, at('restored'), 'another')).toEqual({
      ok: false,
      error: { code: 'wrong-passphrase' },
    });
    expect(await readdir(parent)).toEqual(['vault']);
  });

  it('is refused when any part of it is another, and writes nothing then', async () => {
    const backup = Buffer.from(must(await vault.backUp()));
    let tried = 0;
    let missed = 0;
    // Every byte of the frame and the header, and one in seven of the sealed part, whose tag covers it all.
    const header = 9 + backup.readUInt32BE(5);
    for (let position = 0; position < backup.length; position += position < header ? 1 : 7) {
      const flipped = Buffer.from(backup);
      flipped[position] = (flipped[position] as number) ^ 0x01;
      const answer = await vaults.restore(flipped, at('restored'), passphrase);
      tried += 1;
      if (
        answer.ok ||
        !['not-a-backup', 'backup-damaged', 'vault-newer-version'].includes(answer.error.code)
      ) {
        missed += 1;
      }
    }
    console.log(`backups flipped: ${tried} tried, ${missed} missed`);
    expect(missed).toBe(0);
    expect(await readdir(parent)).toEqual(['vault']);
  });

  it('is refused when its end is missing, at any length, and when it is something else', async () => {
    const backup = Buffer.from(must(await vault.backUp()));
    for (const length of [0, 1, 8, 9, 100, backup.length - 1]) {
      const answer = await vaults.restore(backup.subarray(0, length), at('restored'), passphrase);
      expect(answer, `${length} bytes`).toMatchObject({ ok: false });
      expect(await vault.backupFault(backup.subarray(0, length))).not.toBeNull();
    }
    expect(await vaults.restore(Buffer.from('Dear Ada'), at('restored'), passphrase)).toEqual({
      ok: false,
      error: { code: 'not-a-backup' },
    });
  });

  it('that is older than the vault is not taken for one of it', async () => {
    const backup = must(await vault.backUp());
    must(await vault.append([{ ...registered, receiverId: 'later' }]));
    expect(await vault.backupFault(backup)).toEqual({ code: 'backup-damaged' });
  });
});
