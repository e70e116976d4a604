import { useTranslation } from 'react-i18next';
import type { Language, Translate } from './language.ts';

/** English dates are written as in most of the world: 3 March 2027, and hours from 0 to 23. */
const locales: Record<Language, string> = { en: 'en-GB', de: 'de-DE' };

export const localeOf = (language: string): string => locales[language === 'de' ? 'de' : 'en'];

/** The ways in which values are written in one language. */
export interface Formats {
  /** `3 March 2027, 14:05 CET`: local time and its zone. */
  readonly instant: (at: string) => string;
  /** `3 March 2027` */
  readonly date: (at: string) => string;
  /** `3 March 2027`, of the civil date `2027-03-03`: the same wherever it is read */
  readonly civilDate: (date: string) => string;
  /** `3 Mar 2027`, for tables and drawings */
  readonly shortDate: (at: string) => string;
  /** `SWIFT, Clearstream and Bundesbank` */
  readonly list: (items: readonly string[]) => string;
  readonly number: (value: number) => string;
}

/** The formats of a language: `en` or `de`. */
export function formatsOf(language: string): Formats {
  const locale = localeOf(language);
  const instant = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  const civilDate = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const shortDate = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const number = new Intl.NumberFormat(locale);
  return {
    instant: (at) => instant.format(new Date(at)),
    date: (at) => date.format(new Date(at)),
    civilDate: (day) => civilDate.format(new Date(day)),
    shortDate: (at) => shortDate.format(new Date(at)),
    list: (items) => list.format(items),
    number: (value) => number.format(value),
  };
}

/** The formats of the language that is shown. */
export const useFormats = (): Formats => formatsOf(useTranslation().i18n.language);

/** A number of hours as people agree on it: `2 days`, `36 hours`, `1 hour`. */
export function hoursInWords(t: Translate, hours: number): string {
  return hours >= 24 && hours % 24 === 0
    ? t('terms.days', { count: hours / 24 })
    : t('terms.hours', { count: hours });
}

/** A stretch of time in the largest unit of which it has a few: `91 days`, `36 hours`, `5 minutes`. */
export function durationInWords(t: Translate, milliseconds: number): string {
  const hours = milliseconds / 3_600_000;
  if (hours >= 3 * 24) return t('terms.days', { count: Math.round(hours / 24) });
  if (hours >= 3) return t('terms.hours', { count: Math.round(hours) });
  return t('terms.minutes', { count: Math.max(1, Math.round(hours * 60)) });
}

/** A wait as people take it: `45 seconds`, and from two minutes on whole minutes, rounded up. */
export function waitInWords(t: Translate, seconds: number): string {
  return seconds < 120
    ? t('terms.seconds', { count: seconds })
    : t('terms.minutes', { count: Math.ceil(seconds / 60) });
}

/** Whole days from one instant to another, rounded down: negative when it lies in the past. */
export const daysBetween = (from: string, to: string): number =>
  Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000);
