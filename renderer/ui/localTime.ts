const two = (value: number): string => String(value).padStart(2, '0');

/** An instant as local time to the minute, `2026-12-01 09:30`: the form in which the picker keeps its value. */
export function toLocal(instant: string): string {
  const date = new Date(instant);
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The instant of a local time to the minute; null when it is none, such as 31 February. */
export function toInstant(local: string): string | null {
  const match = /^(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2})$/.exec(local);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1).map(Number);
  const date = new Date(year, month - 1, day, hour, minute);
  // JavaScript turns 31 February into 3 March, and 25:00 into the next day.
  const same = date.getMonth() === month - 1 && date.getDate() === day && hour < 24 && minute < 60;
  return same ? date.toISOString() : null;
}
