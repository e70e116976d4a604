import { describe, expect, it } from 'vitest';
import { dateRefusal } from '../../../electron/rotation/clock.ts';
import { acts, type Ceremony, day, deployed, handedOver } from '../../helpers/ceremony-samples.ts';

const policy = (retentionDays: number, unrecordedDays = 14) =>
  ({ type: 'set-waiting-policy', policy: { retentionDays, unrecordedDays } }) as const;

/** Until when a confirmed rotation waits that switched on day 2. */
const until = (ceremony: Ceremony) => {
  const refusal = ceremony.attempt(acts.removeOldKey(), day(50));
  return refusal?.code === 'too-early' ? refusal.until : refusal;
};

describe('the waiting policy of a vault', () => {
  it('is the floor of the process until somebody raises it: 90 days, and 14 without a record', () => {
    expect(deployed().tenant.waitingPolicy).toEqual({ retentionDays: 90, unrecordedDays: 14 });
  });

  it('makes a rotation wait longer, also one that is under way, and says for how long', () => {
    const ceremony = handedOver().do(policy(180), day(1)).do(acts.accept(), day(3));
    expect(until(ceremony)).toBe(day(182));
    expect(ceremony.attempt(acts.removeOldKey(), day(100))).toMatchObject({
      code: 'too-early',
      rule: 'retention',
      retentionDays: 180,
    });
    ceremony.confirmDate(day(181));
    expect(ceremony.attempt(acts.removeOldKey(), day(181))?.code).toBe('too-early');
    expect(ceremony.attempt(acts.removeOldKey(), day(182))).toBeNull();
  });

  it('never makes a rotation wait for less than was asked for while it was under way', () => {
    const ceremony = handedOver().do(policy(180), day(1)).do(policy(90), day(2)).do(acts.accept(), day(3));
    expect(ceremony.tenant.waitingPolicy.retentionDays).toBe(90);
    expect(until(ceremony)).toBe(day(182));
  });

  it.each([
    ['days for which a key is kept below the floor', 89, 14, 'retentionDays'],
    ['half a day', 90.5, 14, 'retentionDays'],
    ['what is no number', Number.NaN, 14, 'retentionDays'],
    ['more than ten years', 3651, 14, 'retentionDays'],
    ['no day without a record', 90, 0, 'unrecordedDays'],
    ['a clock that is always believed', 90, 91, 'unrecordedDays'],
  ])('is refused for %s, and nothing changes', (_what, retentionDays, unrecordedDays, figure) => {
    const ceremony = deployed();
    const before = ceremony.tenant;
    expect(ceremony.attempt(policy(retentionDays, unrecordedDays), day(1))).toMatchObject({
      code: 'waiting-policy-invalid',
      figure,
    });
    expect(ceremony.tenant).toBe(before);
  });

  it('says after how many days without a record the date is in doubt', () => {
    const ceremony = handedOver().do(policy(90, 3), day(2));
    expect(dateRefusal(ceremony.tenant, day(5))).toBeNull();
    expect(dateRefusal(ceremony.tenant, day(6))).toMatchObject({ code: 'date-not-confirmed', since: day(2) });
  });

  it('ends no doubt that was there when it was set', () => {
    const ceremony = handedOver().do(policy(90, 90), day(40));
    expect(dateRefusal(ceremony.tenant, day(40))).toMatchObject({ code: 'date-not-confirmed', doubt: 'gap' });
  });

  it('takes two people where the vault asks for four eyes', () => {
    const ceremony = deployed();
    ceremony.do(
      {
        type: 'add-person',
        person: { id: 'will', name: 'Will Witness' },
        role: 'witness',
        keySlotId: 'wills slot',
      },
      day(1),
    );
    const will = { id: 'will', name: 'Will Witness' };
    ceremony.do({ type: 'set-four-eyes', required: true }, day(1), { witness: will });
    expect(ceremony.attempt(policy(180), day(1))?.code).toBe('second-person-needed');
    expect(ceremony.attempt(policy(180), day(1), { witness: will })).toBeNull();
  });
});
