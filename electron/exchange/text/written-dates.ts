/** Dates as people of that language write them in a letter. */
export function writtenDates(locale: 'en-GB' | 'de-DE') {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return {
    /** A civil date, `2027-01-15`. */
    civilDate: (date: string): string => format.format(new Date(`${date}T00:00:00Z`)),
    /** The day of an instant, in UTC. */
    day: (instant: string): string => format.format(new Date(instant)),
  };
}
