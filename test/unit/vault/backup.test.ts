import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenVault } from '../../../electron/rotation/vault-port.ts';
import {
  created,
  credentials,
  eve,
  key,
  keyId,
  must,
  newVault,
  person,
  registered,
  vaults,
} from '../../helpers/vault-samples.ts';

let parent: string;
let vault: OpenVault;
const at = (name: string) => join(parent, name);

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'keyturn-backup-'));
  vault = must(await vaults.create(at('vault'), newVault));
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
    const restored = must(await vaults.restore(backup, at('restored'), key));
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

  it('shows on its front whose it is, and who and what opens it', async () => {
    must(await vault.addRecoverySlot({ threshold: 2, shares: 3 }, credentials));
    const { vaultId, keySlots, recoverySlots } = vault;
    const backup = must(await vault.backUp());
    expect(vaults.backupFront(backup)).toEqual({ ok: true, value: { vaultId, keySlots, recoverySlots } });
    expect(recoverySlots).toHaveLength(1);
    expect(vaults.backupFront(backup.subarray(1))).toEqual({ ok: false, error: { code: 'not-a-backup' } });
    const damaged = Buffer.from(backup);
    damaged[20] = (damaged[20] as number) ^ 0x01;
    expect(vaults.backupFront(damaged)).toEqual({ ok: false, error: { code: 'backup-damaged' } });
  });

  it('is restored by a recovery key, and its holder opens it by a passphrase from then on', async () => {
    const { recoveryKey } = must(await vault.addRecoverySlot({ threshold: 2, shares: 3 }, credentials));
    const backup = must(await vault.backUp());
    const holder = { person: eve, role: 'administrator' } as const;
    const opening = { by: 'recovery', recoveryKey, holder, passphrase: 'a new one' } as const;
    const restored = must(await vaults.restore(backup, at('restored'), opening));
    expect(restored.person).toEqual(eve);
    expect(restored.keySlots.map(({ person: { name } }) => name)).toEqual(['Ada Admin', 'Eve Witness']);
    await restored.close();
    const eveKey = { by: 'passphrase', personId: eve.id, passphrase: 'a new one' } as const;
    await must(await vaults.open(at('restored'), eveKey)).close();
    const wrong = { ...opening, recoveryKey: Buffer.alloc(32) };
    expect(await vaults.restore(backup, at('nowhere'), wrong)).toEqual({
      ok: false,
      error: { code: 'recovery-shares-of-another-vault' },
    });
    expect((await readdir(parent)).sort()).toEqual(['restored', 'vault']);
  });

  it('shows nothing of what it holds', async () => {
    const text = Buffer.from(must(await vault.backUp())).toString('latin1');
    expect(text).not.toMatch(/SWIFT|acme-prod|private key|correct horse/);
    expect(text).not.toContain(keyId);
  });

  it('is not restored over a vault, nor into a folder that holds anything', async () => {
    const backup = must(await vault.backUp());
    const before = await readFile(join(at('vault'), 'journal'));
    expect(await vaults.restore(backup, at('vault'), key)).toMatchObject({
      ok: false,
      error: { code: 'folder-not-empty' },
    });
    expect(await readFile(join(at('vault'), 'journal'))).toEqual(before);
    await mkdir(at('mine'));
    await writeFile(join(at('mine'), 'letter'), 'x');
    expect(await vaults.restore(backup, at('mine'), key)).toMatchObject({ ok: false });
    expect(await readdir(at('mine'))).toEqual(['letter']);
  });

  it('is not opened by another passphrase, and writes nothing then', async () => {
    const backup = must(await vault.backUp());
    expect(await vaults.restore(backup, at('restored'), { ...key, passphrase: 'another' })).toEqual({
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
      const answer = await vaults.restore(flipped, at('restored'), key);
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
      const answer = await vaults.restore(backup.subarray(0, length), at('restored'), key);
      expect(answer, `${length} bytes`).toMatchObject({ ok: false });
      expect(await vault.backupFault(backup.subarray(0, length))).not.toBeNull();
    }
    expect(await vaults.restore(Buffer.from('Dear Ada'), at('restored'), key)).toEqual({
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
