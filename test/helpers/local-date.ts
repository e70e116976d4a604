/** The civil date, `2027-03-04`, where this machine is: what a person there reads from a calendar. */
export function localDate(instant: string | number): string {
  const date = new Date(instant);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
