import { describe, expect, it } from 'vitest';
import type { Act } from '../../../electron/rotation/ceremony.ts';
import { acts, certificateOf, day, deployed, handedOver, prepared } from '../../helpers/ceremony-samples.ts';

const started = () => prepared().do(acts.start(['swift']), day(0));
const created = () => started().do(acts.createKeyPair(), day(0));

describe('the order of the steps', () => {
  it.each<[string, Act, string]>([
    ['export', acts.exportKeyPair(), 'create-key-pair'],
    ['proof of the addition', acts.proveAddition(), 'create-key-pair'],
    ['hand-over', acts.prepareHandOver(), 'create-key-pair'],
    ['record of a hand-over', acts.recordHandOver(), 'create-key-pair'],
    ['confirmation', acts.accept(), 'create-key-pair'],
    ['removal', acts.removeOldKey(), 'create-key-pair'],
  ])('refuses before step 1: %s', (_name, act, missing) => {
    const ceremony = started();
    const before = ceremony.tenant;
    expect(ceremony.attempt(act, day(1))).toMatchObject({ code: 'step-out-of-order', missing });
    expect(ceremony.tenant).toBe(before);
  });

  it('hands nothing over before the addition to the tenant keystore is proven (I1)', () => {
    const exported = created().do(acts.exportKeyPair(), day(0));
    expect(exported.attempt(acts.prepareHandOver(), day(1))).toEqual({
      code: 'step-out-of-order',
      step: 'hand-over',
      missing: 'add-to-tenant-keystore',
    });
  });

  it('wants the key pair exported before its addition can be proven', () => {
    expect(created().attempt(acts.proveAddition(), day(1))).toEqual({ code: 'key-pair-not-exported' });
  });

  it('takes the created certificate alone as proof, and names the old one', () => {
    const exported = created().do(acts.exportKeyPair(), day(0));
    expect(exported.attempt(acts.proveAddition(certificateOf('old')), day(1))?.code).toBe(
      'certificate-is-the-old-one',
    );
    expect(exported.attempt(acts.proveAddition(certificateOf('foreign')), day(1))).toEqual({
      code: 'certificate-is-another',
      expected: certificateOf('new').sha256,
      found: certificateOf('foreign').sha256,
    });
  });

  it('records a hand-over only of files that were prepared, and never before they were', () => {
    const ceremony = deployed();
    expect(ceremony.attempt(acts.recordHandOver(), day(1))).toEqual({ code: 'hand-over-not-prepared' });
    ceremony.do(acts.prepareHandOver(), day(1));
    expect(ceremony.attempt(acts.recordHandOver('swift', day(0)), day(1))?.code).toBe(
      'hand-over-before-preparation',
    );
    expect(ceremony.attempt(acts.recordHandOver('swift', day(2)), day(1))?.code).toBe(
      'hand-over-in-the-future',
    );
    expect(ceremony.attempt(acts.recordHandOver('swift', day(1)), day(1))).toBeNull();
  });

  it('may export the hand-over again, and counts from the first time', () => {
    const ceremony = deployed().do(acts.prepareHandOver(), day(1)).do(acts.prepareHandOver(), day(3));
    const { prepared } = ceremony.rotation().receivers.get('swift') ?? {};
    expect(prepared).toMatchObject({ first: { at: day(1) }, again: [{ at: day(3) }] });
    expect(ceremony.attempt(acts.recordHandOver('swift', day(2)), day(3))).toBeNull();
  });

  it('does no step twice', () => {
    const ceremony = handedOver();
    expect(ceremony.attempt(acts.createKeyPair('dec_2027', 'another'), day(2))).toEqual({
      code: 'step-already-done',
      step: 'create-key-pair',
    });
    expect(ceremony.attempt(acts.proveAddition(), day(2))?.code).toBe('step-already-done');
    expect(ceremony.attempt(acts.prepareHandOver(), day(2))?.code).toBe('step-already-done');
  });

  it('lets one receiver be handed over while another waits', () => {
    const ceremony = deployed({ swift: 72, clearstream: 24 });
    ceremony.do(acts.prepareHandOver('clearstream'), day(1)).do(acts.recordHandOver('clearstream'), day(1));
    expect(ceremony.attempt(acts.accept('clearstream'), day(3))).toBeNull();
    expect(ceremony.attempt(acts.accept('swift'), day(3))).toEqual({
      code: 'step-out-of-order',
      step: 'confirm',
      missing: 'hand-over',
    });
    expect(ceremony.attempt(acts.removeOldKey(), day(200))).toEqual({
      code: 'step-out-of-order',
      step: 'remove-old-key',
      missing: 'hand-over',
    });
  });

  it('stops acts that depend on the time while the clock is behind the last record (I6)', () => {
    const ceremony = deployed().do(acts.prepareHandOver(), day(10));
    expect(ceremony.attempt(acts.recordHandOver('swift', day(9)), day(9))).toEqual({
      code: 'clock-behind-record',
      now: day(9),
      lastRecordedAt: day(10),
      behindMilliseconds: 24 * 3_600_000,
    });
  });

  it('records acts that do not depend on the time no earlier than the last event (I6)', () => {
    const ceremony = deployed().do(acts.prepareHandOver(), day(10)).do(acts.abandon(), day(9));
    expect(ceremony.rotation().closed?.at).toBe(day(10));
  });
});

describe('the start of a rotation', () => {
  it('allows one open rotation at a time for one key (I4)', () => {
    const ceremony = started();
    const second: Act = {
      type: 'start-rotation',
      start: { rotationId: 'second', oldKeyId: 'old', receiverIds: ['swift'] },
    };
    expect(ceremony.attempt(second, day(0))).toEqual({
      code: 'rotation-already-open',
      rotationId: 'rotation',
    });
    ceremony.do(acts.abandon(), day(0));
    expect(ceremony.attempt(second, day(0))).toBeNull();
  });

  it('wants every receiver that is known to encrypt with the key (I3)', () => {
    const ceremony = prepared({ swift: 72, clearstream: 24 });
    expect(ceremony.attempt(acts.start(['swift']), day(0))).toEqual({
      code: 'receiver-left-out',
      receivers: ['clearstream'],
    });
    expect(ceremony.attempt(acts.start([]), day(0))).toEqual({ code: 'no-receivers-chosen' });
    expect(ceremony.attempt(acts.start(['swift', 'nobody']), day(0))?.code).toBe('not-found');
  });

  it('renews keys in use only', () => {
    const ceremony = created();
    const act: Act = {
      type: 'start-rotation',
      start: { rotationId: 'second', oldKeyId: 'new', receiverIds: ['swift'] },
    };
    expect(ceremony.attempt(act, day(0))).toEqual({ code: 'key-not-in-use', alias: 'dec_2026' });
  });
});

describe('step 1', () => {
  const choice = (change: object): Act => {
    const act = acts.createKeyPair();
    if (act.type !== 'create-key-pair') throw new Error('not step 1');
    return { ...act, choice: { ...act.choice, ...change } };
  };

  it.each([
    ['an alias that is taken', { alias: 'DEC_2024' }, 'alias-taken'],
    ['a reserved alias', { alias: 'sap_dec' }, 'alias-reserved-prefix'],
    [
      'a subject without a common name',
      { subject: [{ type: 'O', value: 'Acme' }] },
      'subject-without-common-name',
    ],
    ['an empty attribute', { subject: [{ type: 'CN', value: ' ' }] }, 'subject-attribute-invalid'],
    ['an end before the beginning', { notBefore: day(10), notAfter: day(9) }, 'validity-invalid'],
    ['a validity that is over', { notBefore: day(-10), notAfter: day(-1) }, 'validity-invalid'],
  ])('refuses %s', (_name, change, code) => {
    expect(started().attempt(choice(change), day(0))?.code).toBe(code);
  });
});
