import { type ClockRecord, clockRecordsSince, dateRefusal } from '../rotation/clock.ts';
import type { Rotation } from '../rotation/rotation.ts';
import type { Tenant } from '../rotation/tenant.ts';
import { useLanguage } from './report-parts.tsx';

interface ClockSectionProps {
  readonly tenant: Tenant;
  readonly rotation: Rotation;
  readonly preparedAt: string;
}

/** Why the times in this report can be believed: who confirmed the date, when the clock was moved, what is in doubt. */
export function ClockSection({ tenant, rotation, preparedAt }: ClockSectionProps) {
  const { texts, when } = useLanguage();
  const until = endOf(rotation);
  const records = clockRecordsSince(tenant, rotation.started).filter(
    ({ at }) => until === null || at <= until,
  );
  const inDoubt = until === null && dateRefusal(tenant, preparedAt) !== null;
  return (
    <>
      {records.length === 0 && !inDoubt && <p>{texts.clockUntouched}</p>}
      {records.length > 0 && (
        <table className="facts">
          <tbody>
            {records.map((record, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a finished page, whose rows never move.
              <tr key={index}>
                <th scope="row">{when(record.at)}</th>
                <td>
                  <Said record={record} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {inDoubt && <p>{texts.dateInDoubt}</p>}
    </>
  );
}

function Said({ record }: { readonly record: ClockRecord }) {
  const { texts, civilDate, duration } = useLanguage();
  if (record.type === 'date-confirmed') {
    return (
      <>
        {texts.dateConfirmed} {civilDate(record.date)}
        {zone(record.utcOffsetMinutes)} {texts.by} {record.by.name}. {texts.dateSource}: {record.source}
      </>
    );
  }
  const { byMilliseconds } = record;
  return (
    <>
      {texts.clockMoved[byMilliseconds < 0 ? 'back' : 'forward']} {duration(Math.abs(byMilliseconds))}
    </>
  );
}

/** Where local time is not UTC, a date that was read locally says so: it may be another than that of the record. */
function zone(utcOffsetMinutes: number): string {
  if (utcOffsetMinutes === 0) return '';
  const minutes = Math.abs(utcOffsetMinutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return ` (UTC${utcOffsetMinutes < 0 ? '−' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)})`;
}

/** What happens to the clock after the last act of a rotation says nothing about it. */
function endOf({ closed, newKeyId }: Rotation): string | null {
  if (closed === null) return null;
  if (closed.state === 'completed') return closed.at;
  return closed.keyRemoved?.at ?? (newKeyId === null ? closed.at : null);
}
