import { describe, expect, it } from 'vitest';
import { clockRecordsSince, dateRefusal } from '../../../electron/rotation/clock.ts';
import { plusDays } from '../../../electron/rotation/time.ts';
import { possibilities } from '../../../electron/rotation/view.ts';
import { acts, type Ceremony, day, detailsOf, handedOver } from '../../helpers/ceremony-samples.ts';

const hour = 3_600_000;
const changeReceiver = { type: 'change-receiver', receiverId: 'swift', details: detailsOf('swift') } as const;

/** Confirmed on day 2: the old key can go on day 92. */
const confirmed = (): Ceremony => handedOver().do(acts.accept(), day(2));

/** The same, with something recorded every ten days until day 92: no gap. */
const busy = (): Ceremony => {
  const ceremony = confirmed();
  for (let count = 12; count <= 92; count += 10) ceremony.do(changeReceiver, day(count));
  return ceremony;
};

describe('the date', () => {
  it('is believed while records follow each other closely', () => {
    expect(busy().attempt(acts.removeOldKey(), day(92))).toBeNull();
  });

  it('is believed for 14 days after a record, to the millisecond', () => {
    const { tenant } = confirmed();
    expect(dateRefusal(tenant, day(16))).toBeNull();
    expect(dateRefusal(tenant, day(16, '12:00:00.001'))).toEqual({
      code: 'date-not-confirmed',
      doubt: 'gap',
      since: day(2),
      milliseconds: 14 * 24 * hour + 1,
    });
  });

  it('is asked for after a gap, once the waiting periods are over by the clock, and not before', () => {
    const ceremony = confirmed();
    expect(ceremony.attempt(acts.removeOldKey(), day(91))?.code).toBe('too-early');
    expect(ceremony.attempt(acts.removeOldKey(), day(92))).toMatchObject({
      code: 'date-not-confirmed',
      doubt: 'gap',
      since: day(2),
    });
    const { standing } = possibilities(ceremony.tenant, ceremony.rotation(), day(92));
    expect(standing).toMatchObject({ code: 'confirm-date', refusal: { code: 'date-not-confirmed' } });
    ceremony.confirmDate(day(92));
    expect(ceremony.attempt(acts.removeOldKey(), day(92))).toBeNull();
  });

  it('stays in doubt whatever else is recorded after the gap', () => {
    const ceremony = confirmed().do(changeReceiver, day(92)).do(changeReceiver, day(93));
    expect(ceremony.attempt(acts.removeOldKey(), day(93))).toMatchObject({ doubt: 'gap', since: day(2) });
  });

  it('is in doubt again after a further gap', () => {
    const ceremony = confirmed().confirmDate(day(92));
    expect(ceremony.attempt(acts.removeOldKey(), day(107))?.code).toBe('date-not-confirmed');
  });

  it('does not matter where nothing has to be waited for', () => {
    const ceremony = handedOver({ swift: 72 });
    expect(ceremony.attempt(acts.prepareHandOver(), day(60))?.code).toBe('step-already-done');
    expect(dateRefusal(ceremony.tenant, day(60))).not.toBeNull();
    expect(ceremony.attempt(acts.accept(), day(60))).toBeNull();
  });
});

describe('a clock that was moved', () => {
  it.each([
    ['clock-set-forward', 48 * hour],
    ['clock-set-back', -5 * hour],
  ])('puts the date in doubt until a person confirms it: %s', (doubt, byMilliseconds) => {
    const ceremony = busy().do(acts.noteDeparture(byMilliseconds), day(92));
    expect(ceremony.attempt(acts.removeOldKey(), day(92))).toMatchObject({
      code: 'date-not-confirmed',
      doubt,
      milliseconds: Math.abs(byMilliseconds),
    });
    ceremony.confirmDate(day(92));
    expect(ceremony.attempt(acts.removeOldKey(), day(92))).toBeNull();
  });

  it('is recorded at the time before it was set forward: set right again, it is not behind', () => {
    const ceremony = confirmed().do(acts.noteDeparture(90 * 24 * hour), plusDays(day(3), 90));
    expect(ceremony.tenant.lastRecordedAt).toBe(day(3));
    ceremony.do(acts.noteDeparture(-90 * 24 * hour), day(3, '12:05:00.000'));
    expect(ceremony.attempt(acts.confirmDate('2026-12-04'), day(3, '12:06:00.000'))).toBeNull();
    expect(ceremony.tenant.dateDoubt).toBeNull();
  });

  it('is never recorded before the last record', () => {
    const ceremony = confirmed().do(acts.noteDeparture(48 * hour), day(3));
    expect(ceremony.tenant.lastRecordedAt).toBe(day(2));
  });
});

describe('a confirmation of the date', () => {
  it('is refused where the date is not the one that the clock shows', () => {
    expect(confirmed().attempt(acts.confirmDate('2027-03-02'), day(92))).toEqual({
      code: 'date-differs',
      typedDate: '2027-03-02',
      clockDate: '2027-03-03',
    });
  });

  it('means the date where the workstation is', () => {
    const late = day(92, '23:30:00.000');
    expect(confirmed().attempt(acts.confirmDate('2027-03-04', 'radio', 60), late)).toBeNull();
    expect(confirmed().attempt(acts.confirmDate('2027-03-03', 'radio', 60), late)?.code).toBe('date-differs');
    expect(
      confirmed().attempt(acts.confirmDate('2027-03-02', 'radio', -600), day(92, '09:59:00.000')),
    ).toBeNull();
  });

  it('wants a source, and a clock that is not behind', () => {
    expect(confirmed().attempt(acts.confirmDate('2027-03-03', ' '), day(92))?.code).toBe('name-missing');
    expect(confirmed().attempt(acts.confirmDate('2026-12-02'), day(1))).toEqual({
      code: 'clock-behind-record',
      now: day(1),
      lastRecordedAt: day(2),
      behindMilliseconds: 24 * hour,
    });
  });

  it('is kept with what else is recorded about the clock', () => {
    const ceremony = confirmed()
      .confirmDate(day(30))
      .do(acts.noteDeparture(-hour * 3), day(31));
    expect(clockRecordsSince(ceremony.tenant, ceremony.rotation().started)).toMatchObject([
      { type: 'date-confirmed', date: '2026-12-31', source: 'radio-controlled clock', at: day(30) },
      { type: 'clock-departed', byMilliseconds: -3 * hour, at: day(31) },
    ]);
    expect(clockRecordsSince(ceremony.tenant, { ...ceremony.rotation().started, at: day(31) })).toHaveLength(
      1,
    );
  });
});
