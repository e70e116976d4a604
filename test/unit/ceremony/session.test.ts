import { describe, expect, it } from 'vitest';
import { recordWithPrivateKey, Session } from '../../../electron/ceremony/session.ts';
import type { Event } from '../../../electron/rotation/events.ts';
import { err, ok } from '../../../electron/rotation/result.ts';
import type { OpenVault, VaultFault, Vaults } from '../../../electron/rotation/vault-port.ts';
import { ada, certificateOf, day, detailsOf, fileOf } from '../../helpers/ceremony-samples.ts';

const diskFull: VaultFault = { code: 'file-unwritable', name: 'journal', reason: 'ENOSPC' };

/** A vault in memory whose disk can be full. */
class MemoryVault {
  readonly recorded: Event[] = [];
  readonly privateKeys = new Map<string, Uint8Array>();
  full = false;
  closed = false;

  readonly open: OpenVault;

  constructor(events: readonly Event[]) {
    const vault = this;
    this.recorded.push(...events);
    this.open = {
      vaultId: 'vault',
      folder: '/vault',
      person: ada,
      events,
      droppedBytes: 0,
      get head() {
        return { sequence: vault.recorded.length, digest: '' };
      },
      append: async (added) => {
        if (vault.full) return err(diskFull);
        await Promise.resolve();
        vault.recorded.push(...added);
        return ok(undefined);
      },
      storePrivateKey: async (id, key) => {
        vault.privateKeys.set(id, key);
        return ok(undefined);
      },
      readPrivateKey: async (id) => ok(vault.privateKeys.get(id) ?? new Uint8Array()),
      destroyPrivateKey: async (id) => {
        vault.privateKeys.delete(id);
        return ok(undefined);
      },
      backUp: async () => ok(new Uint8Array()),
      backupFault: async () => null,
      close: async () => {
        vault.closed = true;
      },
    };
  }
}

async function openSession(events?: readonly Event[], departures: number[] = []) {
  const vault = new MemoryVault(
    events ?? [{ type: 'vault-created', vaultId: 'vault', tenant: 'acme', at: day(0), by: ada }],
  );
  const vaults: Vaults = {
    create: async () => ok(vault.open),
    identify: async () => ok('vault'),
    open: async () => ok(vault.open),
    restore: async () => ok(vault.open),
  };
  let ids = 0;
  const random = {
    id: () => {
      ids += 1;
      return `id ${ids}`;
    },
    challenge: () => '',
  };
  const session = new Session(vaults, { now: () => day(1) }, random, {
    look: () => departures.pop() ?? 0,
  });
  const opened = await session.openVault('/vault', 'passphrase');
  if (!opened.ok) throw new Error(opened.error.code);
  return { vault, session };
}

const register = (receiverId: string, name = receiverId) =>
  ({ type: 'register-receiver', receiverId, details: detailsOf(name) }) as const;

describe('a session', () => {
  it('believes an act only once it is recorded', async () => {
    const { vault, session } = await openSession();
    vault.full = true;
    const before = session.open?.tenant;
    expect(await session.act(register('swift'))).toEqual({ ok: false, error: diskFull });
    expect(session.open?.tenant).toBe(before);
    vault.full = false;
    expect((await session.act(register('swift'))).ok).toBe(true);
    expect(session.open?.tenant.receivers.has('swift')).toBe(true);
  });

  it('decides each act on what the one before left, however they arrive', async () => {
    const { vault, session } = await openSession();
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
    const { vault, session } = await openSession();
    await session.act(register('swift'));
    expect(vault.recorded.at(-1)).toMatchObject({ by: ada, at: day(1) });
  });

  it('leaves no private key behind that could not be recorded', async () => {
    const { vault, session } = await openSession();
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
    const { vault, session } = await openSession();
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
      { type: 'vault-created', vaultId: 'vault', tenant: 'acme', at: day(0), by: ada },
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
    const open: OpenVault = { ...vault.open, readPrivateKey: async () => err(fault) };
    const vaults: Vaults = {
      create: async () => ok(open),
      identify: async () => ok('vault'),
      open: async () => ok(open),
      restore: async () => ok(open),
    };
    const session = new Session(vaults, { now: () => day(1) }, { id: () => '', challenge: () => '' });
    expect(await session.openVault('/vault', 'passphrase')).toEqual({
      ok: false,
      error: { code: 'vault-damaged', part: 'keys/old.json' },
    });
    expect(vault.closed).toBe(true);
    expect(session.open).toBeNull();
  });

  it('stays locked when locking was asked for while a vault was being unlocked', async () => {
    const { vault, session } = await openSession();
    expect(await session.lock()).toBe(true);
    vault.closed = false;
    const unlocking = session.openVault('/vault', 'passphrase');
    expect(await session.lock()).toBe(false);
    expect(await unlocking).toEqual({ ok: false, error: { code: 'no-vault-open' } });
    expect(session.open).toBeNull();
    expect(vault.closed).toBe(true);
  });

  it.each([
    ['', 'Ada', 'long enough passphrase', 'name-missing'],
    ['acme', ' ', 'long enough passphrase', 'name-missing'],
    ['acme', 'Ada', 'too short', 'passphrase-too-short'],
  ])('creates no vault for tenant %j, person %j, passphrase %j', async (tenant, person, passphrase, code) => {
    const { session } = await openSession();
    expect(await session.createVault('/new', { tenant, person }, passphrase)).toMatchObject({
      ok: false,
      error: { code },
    });
  });
});

describe('a session whose clock was moved', () => {
  const hour = 3_600_000;

  it('has it on record before the next act, once', async () => {
    const departures: number[] = [];
    const { vault, session } = await openSession(undefined, departures);
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
    const departures: number[] = [];
    const { vault, session } = await openSession(undefined, departures);
    departures.push(-5 * hour);
    vault.full = true;
    expect(await session.act(register('swift'))).toEqual({ ok: false, error: diskFull });
    vault.full = false;
    await session.lookAtClock();
    expect(vault.recorded.at(-1)).toMatchObject({ type: 'clock-departed', byMilliseconds: -5 * hour });
  });

  it('tells a vault that was locked meanwhile, and each one once', async () => {
    const departures: number[] = [];
    const { vault, session } = await openSession(undefined, departures);
    await session.lock();
    departures.push(5 * hour);
    await session.lookAtClock();
    await session.openVault('/vault', 'passphrase');
    await session.lock();
    await session.openVault('/vault', 'passphrase');
    expect(vault.recorded.filter(({ type }) => type === 'clock-departed')).toHaveLength(1);
  });

  it('takes no notice of a clock that was moved and moved back while no vault was open', async () => {
    const departures: number[] = [];
    const { vault, session } = await openSession(undefined, departures);
    await session.lock();
    departures.push(-5 * hour + 20_000);
    await session.lookAtClock();
    departures.push(5 * hour);
    await session.openVault('/vault', 'passphrase');
    expect(vault.recorded).toHaveLength(1);
  });
});
