import { describe, expect, it } from 'vitest';
import { recoveryCalls } from '../../../electron/ceremony/recovery.ts';
import { withVaultKey } from '../../../electron/ceremony/vault-keys.ts';
import type { Session as SessionView } from '../../../electron/contract/schemas/session.ts';
import type { PassphraseJudge } from '../../../electron/rotation/passphrase-port.ts';
import type { RecoveryCard, RecoveryShares } from '../../../electron/rotation/recovery-port.ts';
import { err, ok, type Result } from '../../../electron/rotation/result.ts';
import { ada, fileOf } from '../../helpers/ceremony-samples.ts';
import { adasPassphrase, diskFull, Workstation } from '../../helpers/memory-vault.ts';

/** Cards that carry the key in clear: which of them fit together is the library's matter, tested elsewhere. */
const shares: RecoveryShares = {
  split: async (key, { shares: count }) =>
    Array.from({ length: count }, (_, index) => `${index + 1} ${Buffer.from(key).toString('hex')}`),
  combine: async (cards) => {
    const [hex = ''] = (cards[0] ?? '').split(' ').slice(1);
    if (cards.length < 2) return err({ code: 'recovery-cards-missing', threshold: 2, given: cards.length });
    const shareNumbers = cards.map((card) => Number(card.split(' ')[0]));
    return ok({ recoveryKey: new Uint8Array(Buffer.from(hex, 'hex')), shareNumbers });
  },
};
const judge: PassphraseJudge = { judge: async () => ({ score: 4, warning: null, suggestions: [] }) };

async function desk() {
  const workstation = await Workstation.opened();
  const { session } = workstation;
  const written: RecoveryCard[][] = [];
  const discarded: string[] = [];
  const outcome: {
    path: string | null;
    write: Result<unknown, never> | null;
    whilePrinting: () => Promise<unknown>;
  } = { path: '/cards.pdf', write: null, whilePrinting: async () => undefined };
  let cards: readonly RecoveryCard[] = [];
  const calls = recoveryCalls({
    session,
    shares,
    dialogs: { chooseNewFile: async () => outcome.path } as never,
    files: {
      write: async () => {
        written.push([...cards]);
        return ok(fileOf('cards.pdf'));
      },
      discard: async (path: string) => void discarded.push(path),
    } as never,
    reports: {
      recoveryCards: (made: readonly RecoveryCard[]) => {
        cards = made;
        return { title: '', html: '', footer: '' };
      },
    } as never,
    printer: {
      pdf: async () => {
        await outcome.whilePrinting();
        return Buffer.alloc(0);
      },
      print: async () => err({ code: 'cancelled' }),
    } as never,
    application: { version: '1', simulatedClock: false },
    language: () => 'en',
    view: () => ({}) as SessionView,
  });
  return { workstation, calls, written, discarded, outcome };
}

const twoOfThree = { threshold: 2, shares: 3, ownPassphrase: adasPassphrase, cards: 'pdf' } as const;

/** A vault with recovery cards, of which the first and the last are at hand. */
async function withCards() {
  const made = await desk();
  expect(await made.calls['recovery.makeShares'](twoOfThree, null)).toMatchObject({ ok: true });
  const [first, , third] = made.written[0] ?? [];
  return { ...made, cards: [first?.words ?? '', third?.words ?? ''] };
}

describe('recovery shares', () => {
  it('go onto one card each, which says what it is for, and are on record', async () => {
    const { workstation, written } = await withCards();
    expect(written[0]).toMatchObject([
      { number: 1, threshold: 2, shares: 3, tenant: 'acme', vaultId: 'vault', madeBy: ada.name },
      { number: 2 },
      { number: 3 },
    ]);
    expect(workstation.session.open?.tenant.recovery).toMatchObject({ threshold: 2, shares: 3 });
  });

  it('are not made where a file was not chosen, the passphrase is wrong, or the scheme opens too easily', async () => {
    const { workstation, calls, outcome } = await desk();
    const make = (change: object) => calls['recovery.makeShares']({ ...twoOfThree, ...change }, null);
    expect(await make({ threshold: 1 })).toMatchObject({ error: { code: 'recovery-shares-invalid' } });
    expect(await make({ ownPassphrase: 'wrong' })).toMatchObject({ error: { code: 'wrong-passphrase' } });
    expect(await make({ cards: 'printer' })).toMatchObject({ error: { code: 'cancelled' } });
    outcome.path = null;
    expect(await make({})).toMatchObject({ error: { code: 'cancelled' } });
    expect(workstation.vault.recovery).toEqual([]);
    expect(workstation.vault.recorded).toHaveLength(1);
  });

  it('that could not be recorded open nothing, and their file goes again', async () => {
    const { workstation, calls, discarded } = await desk();
    workstation.vault.full = true;
    expect(await calls['recovery.makeShares'](twoOfThree, null)).toEqual({ ok: false, error: diskFull });
    expect(discarded).toEqual(['/cards.pdf']);
    expect(workstation.vault.recovery).toEqual([]);
  });

  it('count no more once the vault was locked while they were put out', async () => {
    const { workstation, calls, discarded, outcome } = await desk();
    outcome.whilePrinting = () => workstation.session.lock();
    expect(await calls['recovery.makeShares'](twoOfThree, null)).toMatchObject({
      error: { code: 'no-vault-open' },
    });
    expect(discarded).toEqual(['/cards.pdf']);
    await workstation.open();
    expect(workstation.vault.recovery).toEqual([]);
  });

  it('replace the ones before', async () => {
    const { workstation, calls, cards } = await withCards();
    await calls['recovery.makeShares'](twoOfThree, null);
    expect(workstation.vault.recovery).toHaveLength(1);
    expect(await calls['recovery.rehearse']({ cards })).toMatchObject({
      error: { code: 'recovery-shares-of-another-vault' },
    });
  });
});

describe('a rehearsal', () => {
  it('records which shares would have opened the vault', async () => {
    const { workstation, calls, cards } = await withCards();
    expect(await calls['recovery.rehearse']({ cards: cards.slice(0, 1) })).toMatchObject({
      error: { code: 'recovery-cards-missing' },
    });
    expect(await calls['recovery.rehearse']({ cards })).toMatchObject({ ok: true });
    expect(workstation.session.open?.tenant.recovery?.rehearsed).toMatchObject({ shareNumbers: [1, 3] });
  });

  it('needs cards', async () => {
    const { calls } = await desk();
    expect(await calls['recovery.rehearse']({ cards: [] })).toMatchObject({
      error: { code: 'no-recovery-shares' },
    });
  });
});

describe('recovery', () => {
  const recover = async (workstation: Workstation, cards: readonly string[], personId = ada.id) => {
    await workstation.session.lock();
    const front = await workstation.vaults.front('/vault');
    if (!front.ok) throw new Error('no front');
    const passphrase = 'a passphrase after the loss';
    const entered = { by: 'recovery', personId, passphrase, cards } as const;
    return withVaultKey({ shares, judge }, front.value, entered, (key, afterwards) =>
      workstation.session.openVault('/vault', key, afterwards),
    );
  };

  it('opens the vault, gives a new passphrase in place of the lost one, and is on record', async () => {
    const { workstation, cards } = await withCards();
    expect(await recover(workstation, cards)).toMatchObject({ ok: true });
    expect(workstation.vault.recorded.at(-1)).toMatchObject({
      type: 'vault-recovered',
      shareNumbers: [1, 3],
      by: ada,
    });
    expect(workstation.vault.slots).toHaveLength(1);
    await workstation.session.lock();
    expect(await workstation.open()).toMatchObject({ error: { code: 'wrong-passphrase' } });
    expect(await workstation.open('a passphrase after the loss')).toMatchObject({ ok: true });
  });

  it('is refused with too few cards, with cards that were replaced, and to somebody unknown', async () => {
    const { workstation, calls, cards } = await withCards();
    await calls['recovery.makeShares'](twoOfThree, null);
    expect(await recover(workstation, cards)).toMatchObject({
      error: { code: 'recovery-shares-of-another-vault' },
    });
    expect(await recover(workstation, cards.slice(0, 1))).toMatchObject({
      error: { code: 'recovery-cards-missing' },
    });
    expect(await recover(workstation, cards, 'nobody')).toMatchObject({ error: { code: 'not-found' } });
    expect(workstation.session.open).toBeNull();
  });

  it('leaves the old passphrase where it could not be recorded', async () => {
    const { workstation, cards } = await withCards();
    workstation.vault.full = true;
    expect(await recover(workstation, cards)).toEqual({ ok: false, error: diskFull });
    workstation.vault.full = false;
    expect(await workstation.open()).toMatchObject({ ok: true });
    expect(workstation.vault.slots).toHaveLength(1);
  });
});
