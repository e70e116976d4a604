import { describe, expect, it } from 'vitest';
import { plusDays, plusHours } from '../../../electron/rotation/time.ts';
import { acts, type Ceremony, day, deployed, detailsOf, handedOver } from '../../helpers/ceremony-samples.ts';

const confirmed = (deliveryTimes: Record<string, number>, switches: Record<string, string>): Ceremony => {
  const ceremony = handedOver(deliveryTimes);
  for (const [id, switchedAt] of Object.entries(switches)) {
    ceremony.do(acts.accept(id, { switchedAt, oldCertificateRemovedAt: switchedAt }), day(20));
  }
  return ceremony;
};

describe('the removal of the old key', () => {
  it('waits 90 days after the last switch, to the millisecond, and names the receiver', () => {
    const ceremony = confirmed({ swift: 72, clearstream: 24 }, { swift: day(2), clearstream: day(5) });
    const due = plusDays(day(5), 90);
    expect(ceremony.attempt(acts.removeOldKey(), plusDays(due, -1))).toEqual({
      code: 'too-early',
      until: due,
      rule: 'retention',
      receiver: 'clearstream',
      retentionDays: 90,
    });
    expect(ceremony.attempt(acts.removeOldKey(), new Date(Date.parse(due) - 1).toISOString())?.code).toBe(
      'too-early',
    );
    ceremony.confirmDate(due);
    expect(ceremony.attempt(acts.removeOldKey(), due)).toBeNull();
    expect(ceremony.rotation().closed).toMatchObject({ state: 'completed' });
    expect(ceremony.rotation().oldKeyRemoved).toMatchObject({ privateKeyDestroyed: true, early: null });
  });

  it('waits for the guaranteed delivery time where that is longer, for the receiver it belongs to', () => {
    const hours = 100 * 24;
    const ceremony = confirmed({ swift: hours, clearstream: 24 }, { swift: day(2), clearstream: day(5) });
    const due = plusHours(day(2), hours);
    expect(ceremony.attempt(acts.removeOldKey(), plusDays(due, -1))).toEqual({
      code: 'too-early',
      until: due,
      rule: 'guaranteed-delivery-time',
      receiver: 'swift',
      retentionDays: 90,
    });
    ceremony.confirmDate(due);
    expect(ceremony.attempt(acts.removeOldKey(), due)).toBeNull();
  });

  it('waits for every receiver, whatever time has passed', () => {
    const ceremony = confirmed({ swift: 72, clearstream: 24 }, { swift: day(2) });
    expect(ceremony.attempt(acts.removeOldKey(), day(3000))).toEqual({
      code: 'receivers-not-confirmed',
      receivers: ['clearstream'],
    });
  });

  it('is not brought forward by a delivery time that is shortened before the confirmation', () => {
    const hours = 200 * 24;
    const ceremony = handedOver({ swift: hours });
    ceremony.do({ type: 'change-receiver', receiverId: 'swift', details: detailsOf('swift', 1) }, day(3));
    ceremony.do(acts.accept('swift', { switchedAt: day(5), oldCertificateRemovedAt: day(5) }), day(6));
    // What is sent until the switch may take 200 days, as agreed when the rotation began.
    expect(ceremony.attempt(acts.removeOldKey(), day(100))).toMatchObject({
      code: 'too-early',
      until: plusHours(day(5), hours),
      rule: 'guaranteed-delivery-time',
    });
  });

  it('does not let a delivery time be shortened while the date is in doubt', () => {
    const shorter = {
      type: 'change-receiver',
      receiverId: 'swift',
      details: detailsOf('swift', 1),
    } as const;
    const ceremony = handedOver({ swift: 72 });
    expect(ceremony.attempt(shorter, day(40))?.code).toBe('date-not-confirmed');
    expect(ceremony.attempt({ ...shorter, details: detailsOf('swift', 96) }, day(40))).toBeNull();
    ceremony.confirmDate(day(40));
    expect(ceremony.attempt(shorter, day(40))).toBeNull();
  });

  it('is not brought forward by a delivery time that is shortened afterwards', () => {
    const hours = 200 * 24;
    const ceremony = confirmed({ swift: hours }, { swift: day(2) });
    ceremony.confirmDate(day(21));
    ceremony.do({ type: 'change-receiver', receiverId: 'swift', details: detailsOf('swift', 1) }, day(21));
    expect(ceremony.attempt(acts.removeOldKey(), day(100))).toMatchObject({
      until: plusHours(day(2), hours),
    });
  });

  it('wants the alias typed out', () => {
    const ceremony = confirmed({ swift: 72 }, { swift: day(2) }).confirmDate(day(200));
    expect(ceremony.attempt(acts.removeOldKey('dec_2026'), day(200))).toEqual({
      code: 'typed-alias-differs',
      expected: 'dec_2024',
    });
  });

  it('makes the new key the one in use', () => {
    const { tenant } = confirmed({ swift: 72 }, { swift: day(2) })
      .confirmDate(day(200))
      .do(acts.removeOldKey(), day(200));
    expect(tenant.keyPairs.get('old')).toMatchObject({ state: 'removed', privateKeyHeld: false });
    expect(tenant.keyPairs.get('new')).toMatchObject({ state: 'in-use', receiverIds: ['swift'] });
  });
});

describe('an abandoned rotation (I7)', () => {
  it('is refused once a receiver has confirmed', () => {
    const ceremony = confirmed({ swift: 72, clearstream: 24 }, { swift: day(2) });
    expect(ceremony.attempt(acts.abandon(), day(21))).toEqual({
      code: 'receiver-confirmed',
      receivers: ['swift'],
    });
  });

  it('lets a new key go at once that nobody was given', () => {
    const ceremony = deployed().do(acts.abandon(), day(2));
    expect(ceremony.tenant.keyPairs.get('new')?.state).toBe('kept');
    expect(ceremony.attempt(acts.withdraw(), day(6))).toEqual({ code: 'not-handed-out', receiver: 'swift' });
    expect(ceremony.attempt(acts.removeKeptKey('dec_2024'), day(2))?.code).toBe('typed-alias-differs');
    expect(ceremony.attempt(acts.removeKeptKey(), day(2))).toBeNull();
  });

  it('allows no further step', () => {
    const ceremony = deployed().do(acts.abandon(), day(2));
    expect(ceremony.attempt(acts.prepareHandOver(), day(2))).toEqual({
      code: 'rotation-closed',
      state: 'abandoned',
    });
    expect(ceremony.attempt(acts.abandon(), day(2))?.code).toBe('rotation-closed');
  });

  it('keeps a new key that was handed out until the receiver withdraws and the waiting periods are over', () => {
    const ceremony = handedOver({ swift: 72 }).do(acts.abandon(), day(4));
    expect(ceremony.tenant.keyPairs.get('new')?.state).toBe('kept');
    expect(ceremony.attempt(acts.removeKeptKey(), day(1000))).toEqual({
      code: 'receivers-not-withdrawn',
      receivers: ['swift'],
    });
    ceremony.do(acts.withdraw('swift', day(5)), day(6));
    expect(ceremony.attempt(acts.removeKeptKey(), day(94))).toMatchObject({
      code: 'too-early',
      until: day(95),
    });
    ceremony.confirmDate(day(95));
    expect(ceremony.attempt(acts.removeKeptKey(), day(95))).toBeNull();
    expect(ceremony.tenant.keyPairs.get('new')).toMatchObject({ state: 'removed', privateKeyHeld: false });
    expect(ceremony.tenant.keyPairs.get('old')?.state).toBe('in-use');
  });
});
