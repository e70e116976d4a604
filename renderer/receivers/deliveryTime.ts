export type DeliveryTimeUnit = 'hours' | 'days';

/** A guaranteed delivery time as it is entered: the text of a figure, and its unit. */
export interface DeliveryTimeEntry {
  readonly figure: string;
  readonly unit: DeliveryTimeUnit;
}

/** Whole days are shown as days. */
export function entryOf(hours: number): DeliveryTimeEntry {
  const days = hours >= 24 && hours % 24 === 0;
  return { figure: String(days ? hours / 24 : hours), unit: days ? 'days' : 'hours' };
}

/** In hours, as the contract wants it. What is no number becomes 0, which main refuses with the true bounds. */
export function hoursOf({ figure, unit }: DeliveryTimeEntry): number {
  const value = Number(figure.trim().replace(',', '.'));
  const hours = unit === 'days' ? value * 24 : value;
  return Number.isFinite(hours) ? hours : 0;
}
