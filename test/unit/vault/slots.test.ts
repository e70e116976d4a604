import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenVault, VaultKey } from '../../../electron/rotation/vault-port.ts';
import { diskFileSystem } from '../../../electron/vault/file-system.ts';
import {
  cost,
  created,
  credentials,
  eve,
  key,
  must,
  newVault,
  passphrase,
  person,
  vaultId,
  vaults,
  vaultsOn,
  withChecksum,
} from '../../helpers/vault-samples.ts';

const another = 'tr0ub4dor and three';
const bySlot = (holder: typeof person, word: string) =>
  ({ by: 'passphrase', personId: holder.id, passphrase: word }) as const;
const witness = { person: eve, role: 'witness', passphrase: another, cost } as const;
const refused = (code: string) => ({ ok: false, error: { code } });

let parent: string;
let folder: string;
let vault: OpenVault;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'keyturn-slots-'));
  folder = join(parent, 'vault');
  vault = must(await vaults.create(folder, newVault));
});
afterEach(async () => {
  await vault.close();
  await rm(parent, { recursive: true });
});

const headerBytes = () => readFile(join(folder, 'vault.json'));

async function reopen(opening: VaultKey): Promise<void> {
  await vault.close();
  vault = must(await vaults.open(folder, opening));
}

describe('a key slot', () => {
  it('of the first administrator is named in the first record, and shown on the front', async () => {
    const slot = { id: vault.keySlotId, person, role: 'administrator', cost };
    expect(vault.keySlots).toEqual([slot]);
    expect(must(await vaults.front(folder))).toEqual({ vaultId, keySlots: [slot], recoverySlots: [] });
    let named = '';
    const events = (keySlotId: string) => {
      named = keySlotId;
      return [created];
    };
    const second = must(await vaults.create(join(parent, 'second'), { ...newVault, events }));
    await second.close();
    expect(named).toBe(second.keySlotId);
    expect(named).not.toBe(person.id);
  });

  it('that was added opens the vault for its person, and nobody else', async () => {
    const id = must(await vault.addKeySlot(witness, credentials));
    expect(vault.keySlots.map(({ person: { name }, role }) => [name, role])).toEqual([
      ['Ada Admin', 'administrator'],
      ['Eve Witness', 'witness'],
    ]);
    await reopen(bySlot(eve, another));
    expect(vault.person).toEqual(eve);
    expect(vault.keySlotId).toBe(id);
    await vault.close();
    expect(await vaults.open(folder, bySlot(eve, passphrase))).toEqual(refused('wrong-passphrase'));
    expect(await vaults.open(folder, bySlot(person, another))).toEqual(refused('wrong-passphrase'));
    const nobody = { ...person, id: randomUUID() };
    expect(await vaults.open(folder, bySlot(nobody, passphrase))).toEqual(refused('wrong-passphrase'));
  });

  it('is not added by a wrong passphrase', async () => {
    const before = await headerBytes();
    const wrong = { ...credentials, passphrase: another };
    expect(await vault.addKeySlot(witness, wrong)).toEqual(refused('wrong-passphrase'));
    expect(await vault.addRecoverySlot({ threshold: 2, shares: 3 }, wrong)).toEqual(
      refused('wrong-passphrase'),
    );
    expect(await headerBytes()).toEqual(before);
  });

  it('may stand beside another of the same person until that one is dropped', async () => {
    const old = vault.keySlotId;
    const renewed = { ...witness, person, role: 'administrator' as const };
    const id = must(await vault.addKeySlot(renewed, credentials));
    await reopen(key);
    expect(vault.keySlotId).toBe(old);
    await reopen(bySlot(person, another));
    expect(vault.keySlotId).toBe(id);
    must(await vault.keepSlots(new Set([id])));
    expect(vault.keySlots.map((slot) => slot.id)).toEqual([id]);
    await vault.close();
    expect(await vaults.open(folder, key)).toEqual(refused('wrong-passphrase'));
    await reopen(bySlot(person, another));
  });

  it('proves who somebody is, while the vault is open, and changes nothing', async () => {
    const before = await headerBytes();
    expect(await vault.prove(credentials)).toEqual({ ok: true, value: person });
    expect(await vault.prove({ ...credentials, passphrase: another })).toEqual(refused('wrong-passphrase'));
    expect(await vault.prove({ ...credentials, personId: eve.id })).toEqual(refused('wrong-passphrase'));
    expect(await headerBytes()).toEqual(before);
  });

  it('with other facts than it was made with does not open, its checksum fitting', async () => {
    must(await vault.addKeySlot(witness, credentials));
    await vault.close();
    const header = JSON.parse((await headerBytes()).toString('utf8'));
    for (const change of [
      { role: 'administrator' },
      { person: { ...eve, name: 'Ada Admin' } },
      { id: randomUUID() },
      { kdf: { ...header.keySlots[1].kdf, iterations: 3 } },
    ]) {
      const slots = [header.keySlots[0], { ...header.keySlots[1], ...change }];
      await writeFile(
        join(folder, 'vault.json'),
        JSON.stringify(withChecksum({ ...header, keySlots: slots })),
      );
      expect(await vaults.open(folder, bySlot(eve, another)), JSON.stringify(change)).toEqual(
        refused('wrong-passphrase'),
      );
    }
  });
});

describe('a header that changes while the vault is being opened', () => {
  /** Waits with the lock until somebody else has written another header. */
  const overtakenBy = (header: Buffer) => {
    const open: typeof diskFileSystem.open = async (path, flags) => {
      if (path.endsWith('lock') && flags === 'wx') await writeFile(join(folder, 'vault.json'), header);
      return diskFileSystem.open(path, flags);
    };
    return vaultsOn({ ...diskFileSystem, open });
  };

  it('counts as it is once the lock is taken', async () => {
    const id = must(await vault.addKeySlot(witness, credentials));
    const both = await headerBytes();
    must(await vault.keepSlots(new Set([vault.keySlotId])));
    const one = await headerBytes();
    await vault.close();

    vault = must(await overtakenBy(both).open(folder, key));
    expect(vault.keySlots).toHaveLength(2);
    must(await vault.keepSlots(new Set([vault.keySlotId, id])));
    await vault.close();
    const overtaken = overtakenBy(one);
    expect(await overtaken.open(folder, bySlot(eve, another))).toEqual(refused('wrong-passphrase'));
    expect(await readdir(folder)).not.toContain('lock');
    expect(await headerBytes()).toEqual(one);
  });

  it('gives no slot to whoever holds shares that were replaced meanwhile', async () => {
    const withoutSlot = await headerBytes();
    const { recoveryKey } = must(await vault.addRecoverySlot({ threshold: 2, shares: 3 }, credentials));
    await vault.close();
    const holder = { person: eve, role: 'administrator' } as const;
    const opening = { by: 'recovery', recoveryKey, holder, passphrase: another } as const;
    expect(await overtakenBy(withoutSlot).open(folder, opening)).toEqual(
      refused('recovery-shares-of-another-vault'),
    );
    expect(await headerBytes()).toEqual(withoutSlot);
  });
});

describe('slots that are kept', () => {
  it('are not written again when all are', async () => {
    const before = await headerBytes();
    const { ino } = await stat(join(folder, 'vault.json'));
    must(await vault.keepSlots(new Set([vault.keySlotId, randomUUID()])));
    expect(await headerBytes()).toEqual(before);
    expect((await stat(join(folder, 'vault.json'))).ino).toBe(ino);
  });

  it('are never none: that is a defect, and the header stays', async () => {
    const { id } = must(await vault.addRecoverySlot({ threshold: 2, shares: 3 }, credentials));
    const before = await headerBytes();
    await expect(vault.keepSlots(new Set([id]))).rejects.toThrow('at least one key slot');
    expect(await headerBytes()).toEqual(before);
  });

  it('are not written over what somebody else wrote', async () => {
    const id = must(await vault.addKeySlot(witness, credentials));
    const foreign = Buffer.concat([await headerBytes(), Buffer.from('\n')]);
    await writeFile(join(folder, 'vault.json'), foreign);
    expect(await vault.keepSlots(new Set([id]))).toEqual(refused('vault-changed-outside'));
    expect(await headerBytes()).toEqual(foreign);
  });

  it.each([
    ['threshold 1', { threshold: 1, shares: 3 }],
    ['a threshold above the shares', { threshold: 4, shares: 3 }],
    ['17 shares', { threshold: 2, shares: 17 }],
  ])('never are recovery slots of %s', async (_what, slot) => {
    const before = await headerBytes();
    await expect(vault.addRecoverySlot(slot, credentials)).rejects.toThrow();
    expect(await headerBytes()).toEqual(before);
  });

  it('are at most four of one person, ten for recovery', async () => {
    for (let n = 0; n < 3; n += 1) must(await vault.addKeySlot({ ...witness, person }, credentials));
    await expect(vault.addKeySlot({ ...witness, person }, credentials)).rejects.toThrow();
    for (let n = 0; n < 10; n += 1) {
      must(await vault.addRecoverySlot({ threshold: 2, shares: 3 }, credentials));
    }
    await expect(vault.addRecoverySlot({ threshold: 2, shares: 3 }, credentials)).rejects.toThrow();
    expect(vault.keySlots).toHaveLength(4);
    expect(vault.recoverySlots).toHaveLength(10);
  });
});

describe('a recovery slot', () => {
  const slot = { threshold: 3, shares: 5 };
  const holder = { person: eve, role: 'administrator' } as const;

  it('opens the vault by its key, once, and gives its holder a key slot', async () => {
    const { id, recoveryKey } = must(await vault.addRecoverySlot(slot, credentials));
    expect(recoveryKey).toHaveLength(32);
    expect(vault.recoverySlots).toEqual([{ id, ...slot }]);
    await reopen({ by: 'recovery', recoveryKey, holder, passphrase: another });
    expect(vault.person).toEqual(eve);
    expect(vault.keySlots.at(-1)).toEqual({ id: vault.keySlotId, ...holder, cost });
    expect(vault.events).toEqual([created]);
    await reopen(bySlot(eve, another));
    await reopen(key);
    expect(vault.keySlots).toHaveLength(2);
    expect(vault.recoverySlots).toEqual([{ id, ...slot }]);
  });

  it('is not opened by another key, of whatever length, and the vault is left alone', async () => {
    const { id, recoveryKey } = must(await vault.addRecoverySlot(slot, credentials));
    must(await vault.proveRecovery(id, recoveryKey));
    const others = [randomBytes(32), recoveryKey.slice(1), Buffer.concat([recoveryKey, Buffer.alloc(1)])];
    for (const other of others) {
      expect(await vault.proveRecovery(id, other)).toEqual(refused('recovery-shares-of-another-vault'));
    }
    expect(await vault.proveRecovery(vault.keySlotId, recoveryKey)).toEqual(
      refused('recovery-shares-of-another-vault'),
    );
    await vault.close();
    const before = await headerBytes();
    for (const other of others) {
      const opening = { by: 'recovery', recoveryKey: other, holder, passphrase: another } as const;
      expect(await vaults.open(folder, opening)).toEqual(refused('recovery-shares-of-another-vault'));
    }
    expect(await headerBytes()).toEqual(before);
    expect(await readdir(folder)).not.toContain('lock');
  });

  it('that was dropped opens nothing any more', async () => {
    const first = must(await vault.addRecoverySlot(slot, credentials));
    const second = must(await vault.addRecoverySlot(slot, credentials));
    must(await vault.keepSlots(new Set([vault.keySlotId, second.id])));
    expect(vault.recoverySlots).toEqual([{ id: second.id, ...slot }]);
    expect(await vault.proveRecovery(first.id, first.recoveryKey)).toMatchObject({ ok: false });
    await vault.close();
    const by = (recoveryKey: Uint8Array) =>
      ({ by: 'recovery', recoveryKey, holder, passphrase: another }) as const;
    expect(await vaults.open(folder, by(first.recoveryKey))).toEqual(
      refused('recovery-shares-of-another-vault'),
    );
    vault = must(await vaults.open(folder, by(second.recoveryKey)));
  });

  it('gives no key slot in a vault whose journal is damaged', async () => {
    const { recoveryKey } = must(await vault.addRecoverySlot(slot, credentials));
    await vault.close();
    const before = await headerBytes();
    await writeFile(join(folder, 'journal'), 'nothing');
    const opening = { by: 'recovery', recoveryKey, holder, passphrase: another } as const;
    expect(await vaults.open(folder, opening)).toMatchObject(refused('vault-damaged'));
    expect(await headerBytes()).toEqual(before);
    expect(await readdir(folder)).not.toContain('lock');
  });
});
