import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import type { HandOverContents } from '../rotation/exchange-port.ts';
import { exchangeTexts } from './text/texts.ts';

/**
 * The agreed dates as a calendar file (RFC 5545): whole days, which are the same days in every time zone. The identifiers
 * are those of the rotation and the receiver, so that a calendar takes a later file as a change of the same entries.
 */
export function calendarOf(contents: HandOverContents): string {
  const { rotationId, receiver, dates, preparedAt, madeBefore } = contents;
  const { entries } = exchangeTexts(contents.language).calendar;
  const calendar = ical({
    prodId: { company: 'Keyturn', product: 'Hand-over', language: contents.language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const what of ['handOver', 'switchBy', 'earliestRemoval'] as const) {
    const { summary, description } = entries[what](contents);
    calendar.createEvent({
      id: `${rotationId}-${receiver.id}-${what}@keyturn`,
      sequence: madeBefore,
      stamp: new Date(preparedAt),
      start: new Date(`${dates[what]}T00:00:00Z`),
      timezone: 'UTC',
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary,
      description,
    });
  }
  return `${calendar.toString()}\r\n`;
}
