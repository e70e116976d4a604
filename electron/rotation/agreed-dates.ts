import type { Certificate } from './certificate.ts';
import { earliestRemoval } from './gates.ts';
import type { InputRefusal } from './refusals.ts';
import { civilDate, later, plusDays, plusHours } from './time.ts';

/** Dates that people keep in a calendar: civil dates, `2027-01-15`. */
export interface AgreedDates {
  /** The day on which the files for the receiver were made. */
  readonly handOver: string;
  /** The last day on which the receiver is asked to switch. */
  readonly switchBy: string;
  /** From when the old key may go if the receiver switches on that last day; other receivers can make it later. */
  readonly earliestRemoval: string;
}

/** Long enough for a receiver's change process, short enough to be remembered. */
const proposedDays = 30;

/** The offset from UTC where a day ends last on Earth, in minutes. */
const lastTimeZone = -12 * 60;

/** The dates of a hand-over that is made on that day, under the waiting periods for its receiver. */
export function agreedDates(
  handOver: string,
  switchBy: string,
  periods: { readonly guaranteedDeliveryTimeHours: number; readonly retentionDays: number },
): AgreedDates {
  const { guaranteedDeliveryTimeHours, retentionDays } = periods;
  const exchangedAt = `${switchBy}T00:00:00.000Z`;
  const deliveredBy = plusHours(exchangedAt, guaranteedDeliveryTimeHours);
  const removal = earliestRemoval([{ receiverId: '', exchangedAt, deliveredBy }], retentionDays);
  return { handOver, switchBy, earliestRemoval: civilDate(removal?.at ?? exchangedAt, 0) };
}

/**
 * The day by which a receiver is asked to switch unless a person says otherwise: the day that it was asked for before,
 * while that is not over; else in 30 days, or on the last day of the old certificate where that is sooner and still
 * to come, for receivers may check it when they encrypt.
 */
export function proposedSwitchDate(
  oldCertificate: Certificate,
  askedBefore: string | null,
  now: string,
): string {
  if (askedBefore !== null && askedBefore >= civilDate(now, lastTimeZone)) return askedBefore;
  const proposed = civilDate(plusDays(now, proposedDays), 0);
  const lastDay = civilDate(oldCertificate.notAfter, 0);
  return lastDay > civilDate(now, 0) && lastDay < proposed ? lastDay : proposed;
}

/**
 * May a receiver be asked to switch by that day? Not when it is over everywhere on Earth, and not after the last day
 * of the new certificate; where that is over, today is left, for an expired certificate can still be handed over.
 */
export function switchDateRefusal(
  newCertificate: Certificate,
  switchBy: string,
  now: string,
): InputRefusal | null {
  const earliestDate = civilDate(now, lastTimeZone);
  const latestDate = later(civilDate(newCertificate.notAfter, 0), civilDate(now, 0));
  if (switchBy >= earliestDate && switchBy <= latestDate) return null;
  return { code: 'switch-date-out-of-range', earliestDate, latestDate };
}
