/** How dates are typed in each language. ISO 8601 is understood in all of them. */
export const typedDateExamples: Record<string, string> = { de: '01.12.2026', en: '2026-12-01' };

const orders = [
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/,
  /^(?<day>\d{1,2})\.\s*(?<month>\d{1,2})\.\s*(?<year>\d{4})$/,
];

/** The civil date that was typed, `2026-12-01`; null when it is none, such as 31 February. */
export function typedDate(text: string): string | null {
  const parts = orders.map((order) => order.exec(text.trim())?.groups).find((groups) => groups !== undefined);
  if (parts === undefined) return null;
  const { year = '', month = '', day = '' } = parts;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  // JavaScript turns 31 February into 3 March.
  const instant = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date) ? date : null;
}
