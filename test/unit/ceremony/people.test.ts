import { describe, expect, it } from 'vitest';
import { peopleCalls } from '../../../electron/ceremony/people.ts';
import type { Session as SessionView } from '../../../electron/contract/schemas/session.ts';
import type { PassphraseJudge } from '../../../electron/rotation/passphrase-port.ts';
import { ada, will } from '../../helpers/ceremony-samples.ts';
import { adasPassphrase, diskFull, Workstation } from '../../helpers/memory-vault.ts';

/** Judges by whether a passphrase calls itself weak. */
const judge: PassphraseJudge = {
  judge: async (passphrase) => ({
    score: passphrase.includes('weak') ? 3 : 4,
    warning: null,
    suggestions: [],
  }),
};

const willsPassphrase = 'the passphrase of Will';

async function desk() {
  const workstation = await Workstation.opened();
  const { session, vaults, nextId } = workstation;
  const view = () => ({}) as SessionView;
  const random = { id: nextId, challenge: () => '' };
  return { workstation, calls: peopleCalls({ session, vaults, judge, random, view }) };
}

const newWill = {
  name: ` ${will.name} `,
  role: 'witness',
  passphrase: willsPassphrase,
  ownPassphrase: adasPassphrase,
} as const;

/** Will has a key slot beside Ada, and both are needed where it matters. */
async function deskOfTwo() {
  const { workstation, calls } = await desk();
  expect(await calls['people.add'](newWill, null)).toMatchObject({ ok: true });
  const person = [...(workstation.session.open?.tenant.people.values() ?? [])].find(
    ({ name }) => name === will.name,
  );
  if (person === undefined) throw new Error('Will was not added');
  const second = { personId: person.id, passphrase: willsPassphrase };
  return { workstation, calls, second };
}

describe('adding a person', () => {
  it('gives a key slot that opens the vault, in a name without spaces around', async () => {
    const { workstation, second } = await deskOfTwo();
    await workstation.session.lock();
    expect((await workstation.open(willsPassphrase, second.personId)).ok).toBe(true);
    expect(workstation.session.open?.vault.person).toEqual({ id: second.personId, name: will.name });
  });

  it.each([
    [{ passphrase: 'short' }, 'passphrase-too-short'],
    [{ passphrase: 'a weak passphrase' }, 'passphrase-too-weak'],
    [{ name: ' ' }, 'name-missing'],
    [{ name: 'ADA ADMIN' }, 'person-name-taken'],
    [{ ownPassphrase: 'not the passphrase' }, 'wrong-passphrase'],
  ])('refuses %j with %s, and changes nothing', async (change, code) => {
    const { workstation, calls } = await desk();
    const { vault } = workstation;
    expect(await calls['people.add']({ ...newWill, ...change }, null)).toMatchObject({ error: { code } });
    expect(vault.slots).toHaveLength(1);
    expect(vault.recorded).toHaveLength(1);
  });

  it('leaves no slot behind that could not be recorded', async () => {
    const { workstation, calls } = await desk();
    workstation.vault.full = true;
    expect(await calls['people.add'](newWill, null)).toEqual({ ok: false, error: diskFull });
    expect(workstation.vault.slots).toHaveLength(1);
  });

  it('needs both under four eyes, and writes no slot before', async () => {
    const { workstation, calls, second } = await deskOfTwo();
    await calls['people.setFourEyes']({ required: true }, second);
    const mia = { ...newWill, name: 'Mia Manager' };
    expect(await calls['people.add'](mia, null)).toMatchObject({ error: { code: 'second-person-needed' } });
    expect(await calls['people.add'](mia, { ...second, passphrase: 'wrong' })).toMatchObject({
      error: { code: 'wrong-second-passphrase' },
    });
    expect(workstation.vault.slots).toHaveLength(2);
    expect(await calls['people.add'](mia, second)).toMatchObject({ ok: true });
    expect(workstation.vault.recorded.at(-1)).toMatchObject({
      type: 'person-added',
      by: ada,
      witness: { name: will.name },
    });
  });
});

describe('removing a person', () => {
  it('takes the key slot away', async () => {
    const { workstation, calls, second } = await deskOfTwo();
    const input = { personId: second.personId, typedName: will.name };
    expect(await calls['people.remove'](input, null)).toMatchObject({ ok: true });
    expect(workstation.vault.slots.map(({ person }) => person.name)).toEqual([ada.name]);
    await workstation.session.lock();
    expect(await workstation.open(willsPassphrase, second.personId)).toMatchObject({
      error: { code: 'wrong-passphrase' },
    });
  });
});

describe('a new passphrase', () => {
  const renew = {
    ownPassphrase: adasPassphrase,
    newPassphrase: 'another passphrase',
    unlockSeconds: 2,
  } as const;

  it('takes the place of the old one', async () => {
    const { workstation, calls } = await desk();
    expect(await calls['people.renewKeySlot'](renew)).toMatchObject({ ok: true });
    await workstation.session.lock();
    expect(await workstation.open()).toMatchObject({ error: { code: 'wrong-passphrase' } });
    expect(await workstation.open('another passphrase')).toMatchObject({ ok: true });
    expect(workstation.vault.recorded.at(-1)).toMatchObject({
      type: 'key-slot-renewed',
      change: 'passphrase',
    });
  });

  it('is not taken where the old one is wrong, or the new one too weak, or the disk full', async () => {
    const { workstation, calls } = await desk();
    expect(await calls['people.renewKeySlot']({ ...renew, ownPassphrase: 'wrong' })).toMatchObject({
      error: { code: 'wrong-passphrase' },
    });
    expect(
      await calls['people.renewKeySlot']({ ...renew, newPassphrase: 'a weak passphrase' }),
    ).toMatchObject({
      error: { code: 'passphrase-too-weak' },
    });
    workstation.vault.full = true;
    expect(await calls['people.renewKeySlot'](renew)).toEqual({ ok: false, error: diskFull });
    workstation.vault.full = false;
    await workstation.session.lock();
    expect(await workstation.open()).toMatchObject({ ok: true });
  });

  it('is not asked for where only the cost of trying it changes', async () => {
    const { workstation, calls } = await desk();
    await calls['people.renewKeySlot']({ ...renew, newPassphrase: null });
    expect(workstation.vault.recorded.at(-1)).toMatchObject({ change: 'key-derivation' });
    await workstation.session.lock();
    expect(await workstation.open()).toMatchObject({ ok: true });
  });

  it('is everybody’s own matter: a witness renews it, and acts in nothing else', async () => {
    const { workstation, calls, second } = await deskOfTwo();
    await workstation.session.lock();
    await workstation.open(willsPassphrase, second.personId);
    expect(await calls['people.renewKeySlot']({ ...renew, ownPassphrase: willsPassphrase })).toMatchObject({
      ok: true,
    });
    expect(await calls['people.add'](newWill, null)).toMatchObject({ error: { code: 'person-name-taken' } });
    const mia = { ...newWill, name: 'Mia Manager', ownPassphrase: 'another passphrase' };
    expect(await calls['people.add'](mia, null)).toMatchObject({ error: { code: 'witness-may-not-act' } });
  });
});
