import type { ReportSource } from '../rotation/report-port.ts';
import type { ReportLanguage } from './report-parts.tsx';
import { de } from './text/de.ts';
import { en } from './text/en.ts';

/** The words of a language, and how it writes times and dates. */
export function languageOf(language: ReportSource['language']): ReportLanguage {
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  const instants = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone: 'UTC',
  });
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return {
    texts: language === 'de' ? de : en,
    when: (instant) => `${instants.format(new Date(instant))} UTC`,
    civilDate: (date) => dates.format(new Date(date)),
    duration,
  };
}

/** To the minute, and in units that both languages write alike. */
function duration(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  const parts = [
    [Math.floor(minutes / 1440), 'd'],
    [Math.floor(minutes / 60) % 24, 'h'],
    [minutes % 60, 'min'],
  ] as const;
  return parts.flatMap(([count, unit]) => (count === 0 ? [] : [`${count} ${unit}`])).join(' ');
}
