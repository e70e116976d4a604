import { describe, expect, it } from 'vitest';
import type { Act } from '../../../electron/rotation/ceremony.ts';
import {
  acts,
  ada,
  Ceremony,
  day,
  deployed,
  handedOver,
  prepared,
  will,
} from '../../helpers/ceremony-samples.ts';

const mia = { id: 'mia', name: 'Mia Manager' };

/** A vault with a witness beside its first administrator. */
const two = (): Ceremony => new Ceremony().do(acts.addPerson(will), day(0));

/** The same where the acts that matter need both. */
const fourEyes = (ceremony: Ceremony): Ceremony =>
  ceremony.do(acts.addPerson(will), day(0)).do(acts.setFourEyes(true), day(0), { witness: will });

describe('the people of a vault', () => {
  it('begins with whoever created it, as administrator', () => {
    expect([...new Ceremony().tenant.people.values()]).toMatchObject([
      { ...ada, role: 'administrator', keySlotId: 'slot of ada', since: { at: day(0, '00:00:00.000') } },
    ]);
  });

  it('keeps names apart, whatever their case', () => {
    const person = { id: 'other', name: 'will WITNESS' };
    expect(two().attempt(acts.addPerson(person), day(1))).toEqual({
      code: 'person-name-taken',
      name: 'Will Witness',
    });
    expect(two().attempt(acts.addPerson({ id: 'x', name: ' ' }), day(1))).toEqual({ code: 'name-missing' });
  });

  it('lets nobody remove themselves, the last administrator, or somebody by a slip', () => {
    const remove = (personId: string, typedName: string): Act => ({
      type: 'remove-person',
      personId,
      typedName,
    });
    const ceremony = two().do(acts.addPerson(mia, 'administrator'), day(1));
    expect(ceremony.attempt(remove('ada', 'Ada Admin'), day(1))).toEqual({ code: 'removing-oneself' });
    expect(ceremony.attempt(remove('will', 'Will'), day(1))).toEqual({
      code: 'typed-name-differs',
      expected: 'Will Witness',
    });
    expect(ceremony.attempt(remove('nobody', ''), day(1))).toMatchObject({
      code: 'not-found',
      what: 'person',
    });
    ceremony.do(remove('ada', 'Ada Admin'), day(1), { by: mia });
    expect([...ceremony.tenant.people.keys()]).toEqual(['will', 'mia']);
    expect(ceremony.attempt(acts.addPerson(ada), day(1))).toEqual({ code: 'witness-may-not-act' });
  });

  it('keeps an administrator', () => {
    const ceremony = two().do(acts.addPerson(mia, 'administrator'), day(1));
    const remove: Act = { type: 'remove-person', personId: 'ada', typedName: 'Ada Admin' };
    ceremony.do(remove, day(1), { by: mia });
    const last: Act = { type: 'remove-person', personId: 'mia', typedName: 'Mia Manager' };
    expect(ceremony.attempt(last, day(1), { by: mia })).toEqual({ code: 'removing-oneself' });
    expect(ceremony.attempt(last, day(1), { by: will })).toEqual({ code: 'witness-may-not-act' });
  });

  it('knows a person by the newest key slot alone', () => {
    const renew: Act = { type: 'renew-key-slot', keySlotId: 'another', change: 'passphrase' };
    const ceremony = two().do(renew, day(1), { by: will });
    expect(ceremony.tenant.people.get('will')?.keySlotId).toBe('another');
    expect(ceremony.tenant.people.get('ada')?.keySlotId).toBe('slot of ada');
  });

  it('lets a witness look and renew the own passphrase, and nothing else', () => {
    const ceremony = handedOver().do(acts.addPerson(will), day(1));
    for (const act of [acts.accept(), acts.abandon(), acts.addPerson(mia), acts.confirmDate('2026-12-02')]) {
      expect(ceremony.attempt(act, day(3), { by: will })).toEqual({ code: 'witness-may-not-act' });
    }
  });
});

describe('four eyes', () => {
  it('need two people, and both of them to begin and to end', () => {
    expect(new Ceremony().attempt(acts.setFourEyes(true), day(1))).toEqual({ code: 'no-second-person' });
    const ceremony = two();
    expect(ceremony.attempt(acts.setFourEyes(true), day(1))).toEqual({ code: 'second-person-needed' });
    expect(ceremony.attempt(acts.setFourEyes(true), day(1), { witness: ada })).toEqual({
      code: 'second-person-is-the-first',
    });
    ceremony.do(acts.setFourEyes(true), day(1), { witness: will });
    expect(ceremony.tenant.fourEyes).toBe(true);
    expect(ceremony.attempt(acts.setFourEyes(false), day(1))).toEqual({ code: 'second-person-needed' });
    ceremony.do(acts.setFourEyes(false), day(1), { witness: will });
    expect(ceremony.tenant.fourEyes).toBe(false);
  });

  it('leave two people in the vault', () => {
    const ceremony = fourEyes(new Ceremony());
    const remove: Act = { type: 'remove-person', personId: 'will', typedName: 'Will Witness' };
    expect(ceremony.attempt(remove, day(1), { witness: will })).toEqual({
      code: 'four-eyes-need-two-people',
    });
  });

  it('take no witness who has no key slot here', () => {
    const ceremony = fourEyes(new Ceremony());
    expect(ceremony.attempt(acts.addPerson(mia), day(1), { witness: mia })).toEqual({
      code: 'second-person-needed',
    });
  });

  it.each<[string, () => Ceremony, Act, string]>([
    [
      'exporting a private key',
      () =>
        prepared()
          .do(acts.start(['swift']), day(0))
          .do(acts.createKeyPair(), day(0)),
      acts.exportKeyPair(),
      day(1),
    ],
    ['adding a person', () => new Ceremony(), acts.addPerson(mia), day(1)],
    ['confirming the date', () => new Ceremony(), acts.confirmDate('2026-12-02'), day(1)],
    [
      'making recovery shares',
      () => new Ceremony(),
      { type: 'record-recovery-shares', recoverySlotId: 'slot', scheme: { threshold: 2, shares: 3 } },
      day(1),
    ],
    [
      'accepting an older copy',
      () => new Ceremony(),
      { type: 'accept-older-copy', lastSeen: { sequence: 9, digest: '', at: day(0) }, reason: 'disk died' },
      day(1),
    ],
    [
      'destroying a private key in its time',
      () => handedOver().do(acts.accept(), day(3)),
      acts.removeOldKey(),
      day(93),
    ],
    [
      'destroying a kept private key',
      () => handedOver().do(acts.abandon(), day(3)).do(acts.withdraw(), day(6)),
      acts.removeKeptKey(),
      day(96),
    ],
  ])('are needed for %s, and recorded with it', (_what, history, act, at) => {
    const ceremony = fourEyes(history());
    const confirmed =
      at > day(14) ? ceremony.do(acts.confirmDate(at.slice(0, 10)), at, { witness: will }) : ceremony;
    expect(confirmed.attempt(act, at)).toEqual({ code: 'second-person-needed' });
    expect(confirmed.attempt(act, at, { witness: will })).toBeNull();
  });

  it('are asked for only where nothing else is in the way', () => {
    const ceremony = fourEyes(handedOver());
    expect(ceremony.attempt(acts.removeOldKey(), day(3))).toMatchObject({ code: 'receivers-not-confirmed' });
  });

  it('are not needed to remove a key whose private part is not here', () => {
    const ceremony = fourEyes(handedOver().do(acts.accept(), day(3)));
    const tenant = ceremony.tenant;
    const old = tenant.keyPairs.get('old');
    if (old === undefined) throw new Error('no old key');
    ceremony.tenant = {
      ...tenant,
      keyPairs: new Map(tenant.keyPairs).set('old', { ...old, privateKeyHeld: false }),
    };
    ceremony.do(acts.confirmDate(day(93).slice(0, 10)), day(93), { witness: will });
    expect(ceremony.attempt(acts.removeOldKey(), day(93))).toBeNull();
  });
});

describe('a removal before its time (I8)', () => {
  const withWill = (ceremony: Ceremony) => ceremony.do(acts.addPerson(will), day(1));

  it('needs a second person and a reason, whatever the policy', () => {
    const alone = handedOver().do(acts.accept(), day(3));
    expect(alone.attempt(acts.removeOldKeyEarly(), day(4))).toEqual({ code: 'no-second-person' });
    const ceremony = withWill(handedOver()).do(acts.accept(), day(3));
    expect(ceremony.attempt(acts.removeOldKeyEarly(), day(4))).toEqual({ code: 'second-person-needed' });
    const witness = { witness: will };
    expect(ceremony.attempt(acts.removeOldKeyEarly('dec_2024', ' '), day(4), witness)).toEqual({
      code: 'name-missing',
    });
    expect(ceremony.attempt(acts.removeOldKeyEarly('dec'), day(4), witness)).toMatchObject({
      code: 'typed-alias-differs',
    });
    expect(ceremony.attempt(acts.removeOldKeyEarly(), day(4), witness)).toBeNull();
    expect(ceremony.rotation().oldKeyRemoved).toEqual({
      at: day(4),
      by: ada,
      witness: will,
      privateKeyDestroyed: true,
      early: { reason: 'the private key leaked', removableFrom: day(92), unconfirmed: [] },
    });
    expect(ceremony.rotation().closed).toMatchObject({ state: 'completed', at: day(4) });
    expect(ceremony.tenant.keyPairs.get('old')).toMatchObject({ state: 'removed', privateKeyHeld: false });
  });

  it('names the receivers that were not waited for, and goes on until they have confirmed', () => {
    const ceremony = withWill(handedOver({ swift: 72, clearstream: 72 })).do(acts.accept('swift'), day(3));
    ceremony.do(acts.removeOldKeyEarly(), day(4), { witness: will });
    expect(ceremony.rotation().oldKeyRemoved?.early).toMatchObject({
      removableFrom: null,
      unconfirmed: ['clearstream'],
    });
    expect(ceremony.rotation().closed).toBeNull();
    expect(ceremony.attempt(acts.removeOldKey(), day(200))).toMatchObject({ code: 'step-already-done' });
    expect(ceremony.attempt(acts.removeOldKeyEarly(), day(5), { witness: will })).toMatchObject({
      code: 'step-already-done',
    });
    ceremony.do(acts.accept('clearstream'), day(6));
    expect(ceremony.rotation().closed).toMatchObject({ state: 'completed', at: day(6) });
  });

  it('leaves no way back to the old key', () => {
    const ceremony = withWill(handedOver()).do(acts.removeOldKeyEarly(), day(4), { witness: will });
    expect(ceremony.attempt(acts.abandon(), day(5))).toEqual({
      code: 'step-already-done',
      step: 'remove-old-key',
    });
  });

  it('waits for a new key that decrypts in its place', () => {
    const ceremony = withWill(
      prepared()
        .do(acts.start(['swift']), day(0))
        .do(acts.createKeyPair(), day(0)),
    );
    expect(ceremony.attempt(acts.removeOldKeyEarly(), day(2), { witness: will })).toEqual({
      code: 'step-out-of-order',
      step: 'remove-old-key',
      missing: 'add-to-tenant-keystore',
    });
    expect(withWill(deployed()).attempt(acts.removeOldKeyEarly(), day(2), { witness: will })).toBeNull();
  });

  it('is not for a key whose time has come', () => {
    const ceremony = withWill(handedOver()).do(acts.accept(), day(3)).confirmDate(day(95));
    expect(ceremony.attempt(acts.removeOldKeyEarly(), day(95), { witness: will })).toEqual({
      code: 'removal-not-early',
    });
  });

  it('holds for the kept key of an abandoned rotation too', () => {
    const ceremony = withWill(handedOver()).do(acts.abandon(), day(3));
    expect(ceremony.attempt(acts.removeKeptKeyEarly(), day(4))).toEqual({ code: 'second-person-needed' });
    ceremony.do(acts.removeKeptKeyEarly(), day(4), { witness: will });
    expect(ceremony.rotation().closed).toMatchObject({
      keyRemoved: { witness: will, early: { reason: 'the private key leaked', unconfirmed: ['swift'] } },
    });
    expect(ceremony.attempt(acts.removeKeptKeyEarly(), day(5), { witness: will })).toMatchObject({
      code: 'rotation-closed',
    });
  });
});

describe('recovery shares', () => {
  const make = (threshold: number, shares: number, recoverySlotId = 'slot'): Act => ({
    type: 'record-recovery-shares',
    recoverySlotId,
    scheme: { threshold, shares },
  });

  it.each([
    [1, 3],
    [4, 3],
    [2, 17],
    [2.5, 3],
    [Number.NaN, 3],
  ])('are never %j of %j', (threshold, shares) => {
    expect(new Ceremony().attempt(make(threshold, shares), day(1))).toEqual({
      code: 'recovery-shares-invalid',
      minimum: 2,
      maximum: 16,
    });
  });

  it('are the newest ones, and have to be tried again', () => {
    const ceremony = new Ceremony().do(make(2, 3), day(1));
    expect(ceremony.tenant.recovery).toMatchObject({ slotId: 'slot', threshold: 2, rehearsed: null });
    ceremony.do({ type: 'record-rehearsal', shareNumbers: [1, 3] }, day(2));
    expect(ceremony.tenant.recovery?.rehearsed).toMatchObject({ at: day(2), shareNumbers: [1, 3] });
    ceremony.do(make(3, 5, 'another'), day(3));
    expect(ceremony.tenant.recovery).toMatchObject({ slotId: 'another', rehearsed: null });
  });

  it('are there before they are tried or used', () => {
    const ceremony = new Ceremony();
    expect(ceremony.attempt({ type: 'record-rehearsal', shareNumbers: [1, 2] }, day(1))).toEqual({
      code: 'no-recovery-shares',
    });
    expect(
      ceremony.attempt({ type: 'record-recovery', shareNumbers: [1, 2], keySlotId: 'new' }, day(1)),
    ).toEqual({ code: 'no-recovery-shares' });
  });

  it('give an administrator a new key slot', () => {
    const ceremony = new Ceremony().do(make(2, 3), day(1));
    ceremony.do({ type: 'record-recovery', shareNumbers: [1, 2], keySlotId: 'new' }, day(2));
    expect(ceremony.tenant.people.get('ada')?.keySlotId).toBe('new');
  });
});
