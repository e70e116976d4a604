import { describe, expect, it } from 'vitest';
import { recordWithPrivateKey } from '../../../electron/ceremony/held-keys.ts';
import { err } from '../../../electron/rotation/result.ts';
import type { VaultFault } from '../../../electron/rotation/vault-port.ts';
import { ada, certificateOf, day, detailsOf, fileOf } from '../../helpers/ceremony-samples.ts';
import { diskFull, MemoryVault, Workstation } from '../../helpers/memory-vault.ts';

const register = (receiverId: string, name = receiverId) =>
  ({ type: 'register-receiver', receiverId, details: detailsOf(name) }) as const;

describe('a session', () => {
  it('believes an act only once it is recorded', async () => {
    const { vault, session } = await Workstation.opened();
    vault.full = true;
    const before = session.open?.tenant;
    expect(await session.act(register('swift'))).toEqual({ ok: false, error: diskFull });
    expect(session.open?.tenant).toBe(before);
    vault.full = false;
    expect((await session.act(register('swift'))).ok).toBe(true);
    expect(session.open?.tenant.receivers.has('swift')).toBe(true);
  });

  it('decides each act on what the one before left, however they arrive', async () => {
    const { vault, session } = await Workstation.opened();
    const answers = await Promise.all([
      session.act(register('a', 'SWIFT')),
      session.act(register('b', 'swift')),
    ]);
    expect(answers.map((answer) => (answer.ok ? 'recorded' : answer.error.code))).toEqual([
      'recorded',
      'receiver-name-taken',
    ]);
    expect(vault.recorded).toHaveLength(2);
  });

  it('records nobody else than the person whose slot was opened, at the time of the clock', async () => {
    const { vault, session } = await Workstation.opened();
    await session.act(register('swift'));
    expect(vault.recorded.at(-1)).toMatchObject({ by: ada, at: day(1) });
  });

  it('leaves no private key behind that could not be recorded', async () => {
    const { vault, session } = await Workstation.opened();
    vault.full = true;
    const open = session.open;
    if (open === null) throw new Error('no vault is open');
    const answer = await recordWithPrivateKey(open, 'key', new Uint8Array([1]), () =>
      session.act(register('x')),
    );
    expect(answer).toEqual({ ok: false, error: diskFull });
    expect(vault.privateKeys.size).toBe(0);
  });

  it('locks after the act that is under way, and knows nothing afterwards', async () => {
    const { vault, session } = await Workstation.opened();
    const acting = session.act(register('swift'));
    await session.lock();
    expect((await acting).ok).toBe(true);
    expect(vault.closed).toBe(true);
    expect(session.open).toBeNull();
    expect(await session.act(register('late'))).toEqual({ ok: false, error: { code: 'no-vault-open' } });
  });

  it.each<[string, VaultFault]>([
    ['missing', { code: 'file-unreadable', name: 'old.json', reason: 'ENOENT' }],
    ['damaged', { code: 'vault-damaged', part: 'keys/old.json' }],
  ])('refuses a vault whose held private key is %s, names it, and closes the vault', async (_what, fault) => {
    const vault = new MemoryVault([
      {
        type: 'vault-created',
        vaultId: 'vault',
        tenant: 'acme',
        keySlotId: 'slot of ada',
        at: day(0),
        by: ada,
      },
      {
        type: 'key-in-use-registered',
        keyId: 'old',
        alias: 'dec_2024',
        certificate: certificateOf('old'),
        privateKeyHeld: true,
        receiverIds: [],
        file: fileOf('old.p12'),
        at: day(0),
        by: ada,
      },
    ]);
    vault.changes = { readPrivateKey: async () => err(fault) };
    const workstation = new Workstation(vault);
    expect(await workstation.open()).toEqual({
      ok: false,
      error: { code: 'vault-damaged', part: 'keys/old.json' },
    });
    expect(vault.closed).toBe(true);
    expect(workstation.session.open).toBeNull();
  });

  it('stays locked when locking was asked for while a vault was being unlocked', async () => {
    const workstation = await Workstation.opened();
    const { vault, session } = workstation;
    expect(await session.lock()).toBe(true);
    vault.closed = false;
    const unlocking = workstation.open();
    expect(await session.lock()).toBe(false);
    expect(await unlocking).toEqual({ ok: false, error: { code: 'no-vault-open' } });
    expect(session.open).toBeNull();
    expect(vault.closed).toBe(true);
  });

  it.each([
    ['', 'Ada', 'long enough passphrase', 'name-missing'],
    ['acme', ' ', 'long enough passphrase', 'name-missing'],
  ])('creates no vault for tenant %j, person %j, passphrase %j', async (tenant, person, passphrase, code) => {
    const { session } = await Workstation.opened();
    expect(await session.createVault('/new', { tenant, person }, passphrase)).toMatchObject({
      ok: false,
      error: { code },
    });
  });
});

describe('a session whose clock was moved', () => {
  const hour = 3_600_000;

  it('has it on record before the next act, once', async () => {
    const workstation = await Workstation.opened();
    const { vault, session, departures } = workstation;
    departures.push(5 * hour);
    await session.act(register('swift'));
    await session.act(register('clearstream'));
    expect(vault.recorded.slice(1)).toMatchObject([
      { type: 'clock-departed', byMilliseconds: 5 * hour, by: ada },
      { type: 'receiver-registered' },
      { type: 'receiver-registered' },
    ]);
    expect(session.open?.tenant.dateDoubt).toMatchObject({ doubt: 'clock-set-forward' });
  });

  it('does not act while that cannot be recorded, and does not forget it', async () => {
    const workstation = await Workstation.opened();
    const { vault, session, departures } = workstation;
    departures.push(-5 * hour);
    vault.full = true;
    expect(await session.act(register('swift'))).toEqual({ ok: false, error: diskFull });
    vault.full = false;
    await session.lookAtClock();
    expect(vault.recorded.at(-1)).toMatchObject({ type: 'clock-departed', byMilliseconds: -5 * hour });
  });

  it('tells a vault that was locked meanwhile, and each one once', async () => {
    const workstation = await Workstation.opened();
    const { vault, session, departures } = workstation;
    await session.lock();
    departures.push(5 * hour);
    await session.lookAtClock();
    await workstation.open();
    await session.lock();
    await workstation.open();
    expect(vault.recorded.filter(({ type }) => type === 'clock-departed')).toHaveLength(1);
  });

  it('takes no notice of a clock that was moved and moved back while no vault was open', async () => {
    const workstation = await Workstation.opened();
    const { vault, session, departures } = workstation;
    await session.lock();
    departures.push(-5 * hour + 20_000);
    await session.lookAtClock();
    departures.push(5 * hour);
    await workstation.open();
    expect(vault.recorded).toHaveLength(1);
  });
});
