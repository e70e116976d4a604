import { describe, expect, it } from 'vitest';
import { acts, ada, day, detailsOf, fileOf, will } from '../../helpers/ceremony-samples.ts';
import { adasPassphrase, diskFull, MemoryVault, Workstation } from '../../helpers/memory-vault.ts';

const register = (receiverId: string) =>
  ({ type: 'register-receiver', receiverId, details: detailsOf(receiverId) }) as const;

const willsPassphrase = 'the passphrase of Will';
const asWill = { personId: will.id, passphrase: willsPassphrase };

/** A workstation that has seen records which the copy in the vault's place lacks. */
async function withOlderCopy(fourEyes = false): Promise<Workstation> {
  const workstation = await Workstation.opened();
  const { session } = workstation;
  await session.exclusively(async (act) => {
    const open = session.require();
    if (!open.ok) return open;
    const slot = { person: will, role: 'witness', passphrase: willsPassphrase } as const;
    const cost = { memoryKiB: 65_536, iterations: 3, parallelism: 4 };
    const added = await open.value.vault.addKeySlot(
      { ...slot, cost },
      { personId: ada.id, passphrase: adasPassphrase },
    );
    if (!added.ok) return added;
    return act({ type: 'add-person', person: will, role: 'witness', keySlotId: added.value });
  });
  if (fourEyes) await session.act(acts.setFourEyes(true), asWill);
  const copy = workstation.vault.copy();
  workstation.now = day(2);
  await session.act(register('swift'));
  await session.lock();
  workstation.vault = copy;
  return workstation;
}

describe('an older copy in the place of a vault', () => {
  it('is noticed and named, and nothing is done with it', async () => {
    const workstation = await withOlderCopy();
    const before = JSON.stringify(workstation.vault.recorded);
    expect((await workstation.open()).ok).toBe(true);
    const { session } = workstation;
    expect(session.open).toBeNull();
    expect(session.older).toMatchObject({ staleness: 'older', lastSeen: { sequence: 3, at: day(2) } });
    expect(await session.act(register('x'))).toEqual({ ok: false, error: { code: 'no-vault-open' } });
    expect(JSON.stringify(workstation.vault.recorded)).toBe(before);
    await session.lock();
    expect(session.older).toBeNull();
    expect(workstation.vault.closed).toBe(true);
    await workstation.open();
    expect(session.older).not.toBeNull();
  });

  it('opens once a person accepts it for a reason, and its journal says so', async () => {
    const workstation = await withOlderCopy();
    const { session } = workstation;
    await workstation.open();
    expect(await session.acceptOlderCopy(' ', null)).toMatchObject({ error: { code: 'name-missing' } });
    expect(session.older).not.toBeNull();
    expect(await session.acceptOlderCopy('the disk died', null)).toMatchObject({ ok: true });
    expect(session.open?.tenant.copyRecords).toMatchObject([
      {
        type: 'older-copy-accepted',
        reason: 'the disk died',
        by: ada,
        lastSeen: { sequence: 3, at: day(2) },
      },
    ]);
    await session.lock();
    await workstation.open();
    expect(session.open).not.toBeNull();
  });

  it('needs a second person of that copy under four eyes', async () => {
    const workstation = await withOlderCopy(true);
    const { session } = workstation;
    await workstation.open();
    const accept = (second: typeof asWill | null) => session.acceptOlderCopy('the disk died', second);
    expect(await accept(null)).toMatchObject({ error: { code: 'second-person-needed' } });
    expect(await accept({ ...asWill, passphrase: 'wrong' })).toMatchObject({
      error: { code: 'wrong-second-passphrase' },
    });
    expect(await accept({ personId: ada.id, passphrase: adasPassphrase })).toMatchObject({
      error: { code: 'second-person-is-the-first' },
    });
    expect(await accept(asWill)).toMatchObject({ ok: true });
    expect(session.open?.tenant.copyRecords).toMatchObject([{ by: ada, witness: will }]);
  });

  it('stays closed where the acceptance cannot be recorded', async () => {
    const workstation = await withOlderCopy();
    await workstation.open();
    workstation.vault.full = true;
    expect(await workstation.session.acceptOlderCopy('the disk died', null)).toEqual({
      ok: false,
      error: diskFull,
    });
    expect(workstation.session.open).toBeNull();
    expect(workstation.vault.closed).toBe(true);
  });

  it('is noticed too where it was continued elsewhere and is no shorter', async () => {
    const workstation = await withOlderCopy();
    workstation.vault.recorded.push({
      ...register('other'),
      type: 'receiver-registered',
      at: day(2),
      by: ada,
    });
    await workstation.open();
    expect(workstation.session.older).toMatchObject({ staleness: 'diverged' });
  });

  it('is no matter on a workstation that never saw more', async () => {
    const { vault } = await withOlderCopy();
    const elsewhere = new Workstation(vault);
    await elsewhere.open();
    expect(elsewhere.session.open).not.toBeNull();
  });
});

describe('a restored backup', () => {
  const backup = { bytes: new Uint8Array(), evidence: fileOf('acme.keyturn-backup') };
  const key = { by: 'passphrase', personId: ada.id, passphrase: adasPassphrase } as const;

  it('has its restore on record', async () => {
    const workstation = new Workstation(new MemoryVault());
    await workstation.session.restoreVault(backup, '/new', key);
    expect(workstation.session.open?.tenant.copyRecords).toMatchObject([
      { type: 'vault-restored', file: backup.evidence, by: ada },
    ]);
  });

  it('that holds everything but the record of itself is no older copy', async () => {
    const workstation = await Workstation.opened();
    const { session } = workstation;
    await session.act(register('swift'));
    const copy = workstation.vault.copy();
    await session.act({ type: 'record-backup', file: backup.evidence });
    await session.lock();
    workstation.vault = copy;
    await session.restoreVault(backup, '/new', key);
    expect(session.open).not.toBeNull();
  });

  it('that lacks what was seen here waits for its acceptance, then has both on record', async () => {
    const workstation = await withOlderCopy();
    const { session } = workstation;
    await session.restoreVault(backup, '/new', key);
    expect(session.older).not.toBeNull();
    await session.acceptOlderCopy('the disk died', null);
    expect(session.open?.tenant.copyRecords.map(({ type }) => type)).toEqual([
      'older-copy-accepted',
      'vault-restored',
    ]);
  });
});

describe('the key slots of the header', () => {
  it('refuses a person whose slot the journal does not know any more', async () => {
    const vault = new MemoryVault();
    const [slot] = vault.slots;
    if (slot === undefined) throw new Error('no slot');
    vault.slots = [slot, { ...slot, id: 'a former slot', passphrase: 'a former passphrase' }];
    const workstation = new Workstation(vault);
    expect(await workstation.open('a former passphrase')).toEqual({
      ok: false,
      error: { code: 'key-slot-replaced' },
    });
    expect(vault.closed).toBe(true);
    await workstation.open();
    expect(vault.slots.map(({ id }) => id)).toEqual(['slot of ada']);
  });

  it('names the header as damaged where a slot that counts is missing or has another role', async () => {
    const workstation = await withOlderCopy();
    const { vault, session } = workstation;
    workstation.seen.clear();
    vault.slots = vault.slots.map((slot) => ({ ...slot, role: 'administrator' as const }));
    expect(await workstation.open()).toEqual({
      ok: false,
      error: { code: 'vault-damaged', part: 'vault.json' },
    });
    vault.slots = vault.slots.slice(0, 1);
    expect(await workstation.open()).toEqual({
      ok: false,
      error: { code: 'vault-damaged', part: 'vault.json' },
    });
    expect(session.open).toBeNull();
  });
});
