import { describe, expect, it } from 'vitest';
import { agreedDates, proposedSwitchDate } from '../../../electron/rotation/agreed-dates.ts';
import { acts, certificateOf, day, deployed } from '../../helpers/ceremony-samples.ts';

const oldUntil = (notAfter: string) => ({ ...certificateOf('old'), notAfter });

describe('the day by which a receiver is asked to switch', () => {
  it('is in 30 days, unless the old certificate expires before and has not yet', () => {
    const now = '2026-12-01T12:00:00.000Z';
    expect(proposedSwitchDate(oldUntil('2028-01-01T00:00:00Z'), null, now)).toBe('2026-12-31');
    expect(proposedSwitchDate(oldUntil('2026-12-10T23:59:59Z'), null, now)).toBe('2026-12-10');
    expect(proposedSwitchDate(oldUntil('2026-12-01T13:00:00Z'), null, now)).toBe('2026-12-31');
    expect(proposedSwitchDate(oldUntil('2025-01-01T00:00:00Z'), null, now)).toBe('2026-12-31');
  });

  it('is what was asked for before, while that day is not over', () => {
    const old = oldUntil('2028-01-01T00:00:00Z');
    expect(proposedSwitchDate(old, '2027-02-03', '2027-02-03T12:00:00.000Z')).toBe('2027-02-03');
    expect(proposedSwitchDate(old, '2027-02-03', '2027-02-05T12:00:00.000Z')).toBe('2027-03-07');
  });

  it('is not over on Earth, and a day of the new certificate: both ends count', () => {
    const attempt = (switchBy: string, at: string) => {
      const ceremony = deployed().confirmDate(day(1));
      return ceremony.attempt(acts.prepareHandOver('swift', switchBy), at);
    };
    // Noon in UTC is the last moment of the day before in the westernmost time zone.
    const [before, noon] = ['2026-12-10T11:59:59.999Z', '2026-12-10T12:00:00.000Z'];
    expect(attempt('2026-12-09', before)).toBeNull();
    expect(attempt('2026-12-09', noon)).toEqual({
      code: 'switch-date-out-of-range',
      earliestDate: '2026-12-10',
      latestDate: '2028-01-01',
    });
    expect(attempt('2026-12-10', noon)).toBeNull();
    expect(attempt('2028-01-01', noon)).toBeNull();
    expect(attempt('2028-01-02', noon)).toMatchObject({ code: 'switch-date-out-of-range' });
  });

  it('can still be today where the new certificate has expired', () => {
    const at = '2028-06-01T12:00:00.000Z';
    const refusal = (switchBy: string) => deployed().attempt(acts.prepareHandOver('swift', switchBy), at);
    expect(refusal('2028-06-01')).toBeNull();
    expect(refusal('2028-06-02')).toMatchObject({
      code: 'switch-date-out-of-range',
      latestDate: '2028-06-01',
    });
  });

  it('is kept with each export', () => {
    const ceremony = deployed()
      .do(acts.prepareHandOver('swift', '2026-12-20'), day(1))
      .do(acts.prepareHandOver('swift', '2026-12-24'), day(2));
    const prepared = ceremony.rotation().receivers.get('swift')?.prepared;
    expect(prepared?.first.switchBy).toBe('2026-12-20');
    expect(prepared?.again.map(({ switchBy }) => switchBy)).toEqual(['2026-12-24']);
  });
});

describe('the earliest removal of the old key', () => {
  const removal = (guaranteedDeliveryTimeHours: number, retentionDays = 90) =>
    agreedDates('2026-12-01', '2027-01-15', { guaranteedDeliveryTimeHours, retentionDays }).earliestRemoval;

  it('follows the last day to switch by the longer of both waiting periods', () => {
    expect(removal(72)).toBe('2027-04-15');
    expect(removal(100 * 24)).toBe('2027-04-25');
    expect(removal(72, 120)).toBe('2027-05-15');
  });
});
