/**
 * Instants are RFC 3339 strings in UTC with milliseconds, so that their order as text is their order in time.
 * Durations are elapsed time: a day is 24 hours, whatever a local calendar does.
 */

const hour = 3_600_000;

/** A day of 24 hours. */
export const dayMilliseconds = 24 * hour;

/** The instant that many hours later. */
export const plusHours = (instant: string, hours: number): string =>
  new Date(Date.parse(instant) + hours * hour).toISOString();

/** The instant that many days of 24 hours later. */
export const plusDays = (instant: string, days: number): string => plusHours(instant, days * 24);

/** The civil date, `2027-03-04`, where clocks are that many minutes ahead of UTC. */
export const civilDate = (instant: string, utcOffsetMinutes: number): string =>
  plusHours(instant, utcOffsetMinutes / 60).slice(0, 10);

/** The later of two instants. */
export const later = (left: string, right: string): string => (left < right ? right : left);

/** The earlier of two instants. */
export const earlier = (left: string, right: string): string => (left < right ? left : right);

/** Any RFC 3339 date-time, with whatever offset, as the instant that Keyturn records. Throws on anything else. */
export const toInstant = (dateTime: string): string => new Date(dateTime).toISOString();

/** The start of the minute: people name times to the minute, records hold milliseconds. */
export const toMinute = (instant: string): string => `${instant.slice(0, 17)}00.000Z`;
