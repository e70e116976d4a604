import type { Event, EventOf, Happening, Recorded } from './events.ts';
import type { DateDoubt, DateRefusal, GateRefusal, Refusal } from './refusals.ts';
import { err, ok, type Result } from './result.ts';
import type { Tenant } from './tenant.ts';
import { civilDate, dayMilliseconds } from './time.ts';

/**
 * I6: on a workstation without a network its clock is the weak point. Time is believed as long as records follow
 * each other closely; after a longer gap, or once the clock was moved, a person has to say what date it is.
 */

/** What the records say about the clock: who confirmed which date, and when the clock was moved. */
export type ClockRecord = EventOf<'date-confirmed'> | EventOf<'clock-departed'>;

/** A clock behind the last record stops every act that depends on the time. */
export function clockRefusal(lastRecordedAt: string, now: string): GateRefusal | null {
  if (now >= lastRecordedAt) return null;
  return {
    code: 'clock-behind-record',
    now,
    lastRecordedAt,
    behindMilliseconds: elapsed(now, lastRecordedAt),
  };
}

/**
 * The doubt about the date after an event, given the doubt before it. Only a person's word ends a doubt: whatever
 * else is recorded after a jump does not.
 */
export function evolveDoubt(
  doubt: DateDoubt | null,
  lastRecordedAt: string,
  event: Event,
  unrecordedDays: number,
): DateDoubt | null {
  if (event.type === 'date-confirmed') return null;
  if (event.type === 'clock-departed') {
    const { byMilliseconds } = event;
    const how = byMilliseconds < 0 ? 'clock-set-back' : 'clock-set-forward';
    return { doubt: how, since: event.at, milliseconds: Math.abs(byMilliseconds) };
  }
  return doubt ?? gapDoubt(lastRecordedAt, event.at, unrecordedDays);
}

function gapDoubt(lastRecordedAt: string, now: string, unrecordedDays: number): DateDoubt | null {
  // Asked for every event of a journal: numbers are compared, for making a date out of each would be felt.
  const milliseconds = elapsed(lastRecordedAt, now);
  return milliseconds > unrecordedDays * dayMilliseconds
    ? { doubt: 'gap', since: lastRecordedAt, milliseconds }
    : null;
}

/** Why no waiting period counts as over until a person has confirmed the date; null while the date is believed. */
export function dateRefusal(tenant: Tenant, now: string): DateRefusal | null {
  const { dateDoubt, lastRecordedAt, waitingPolicy } = tenant;
  const doubt = dateDoubt ?? gapDoubt(lastRecordedAt, now, waitingPolicy.unrecordedDays);
  return doubt === null ? null : { code: 'date-not-confirmed', ...doubt };
}

export interface DateStatement {
  /** The civil date that the person read, `2027-03-04`. */
  readonly date: string;
  /** Where the person read it: something outside of this workstation. */
  readonly source: string;
  /** By how much the workstation's civil time is ahead of UTC: people read local dates, records are in UTC. */
  readonly utcOffsetMinutes: number;
}

/** A person states today's date. It must be the one that the clock shows: a clock that is wrong is set right first. */
export function confirmDate(
  tenant: Tenant,
  { date, source, utcOffsetMinutes }: DateStatement,
  now: string,
): Result<Happening[], Refusal> {
  const clock = clockRefusal(tenant.lastRecordedAt, now);
  if (clock !== null) return err(clock);
  if (source.trim() === '') return err({ code: 'name-missing' });
  const clockDate = civilDate(now, utcOffsetMinutes);
  if (date !== clockDate) return err({ code: 'date-differs', typedDate: date, clockDate });
  return ok([{ type: 'date-confirmed', date, source: source.trim(), utcOffsetMinutes }]);
}

/** The clock was moved while the application ran. Not an act of a person, and never refused. */
export const noteClockDeparture = (byMilliseconds: number): Result<Happening[], Refusal> =>
  ok([{ type: 'clock-departed', byMilliseconds }]);

/**
 * When a movement of the clock is recorded: at the time before it was set forward, so that a clock that was set wrong
 * by mistake, and set right again, is not behind its own record.
 */
export const timeBeforeDeparture = (now: string, byMilliseconds: number): string =>
  byMilliseconds > 0 ? new Date(Date.parse(now) - byMilliseconds).toISOString() : now;

/** The records about the clock from that moment on. */
export const clockRecordsSince = (tenant: Tenant, { at }: Recorded): readonly ClockRecord[] =>
  tenant.clockRecords.filter((record) => record.at >= at);

const elapsed = (from: string, to: string): number => Date.parse(to) - Date.parse(from);
