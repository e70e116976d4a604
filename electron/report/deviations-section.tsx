import type { ReactNode } from 'react';
import { type CopyRecord, copyRecordsSince } from '../rotation/copies.ts';
import type { EarlyRemoval, Recorded } from '../rotation/events.ts';
import { receiverNames } from '../rotation/order.ts';
import type { Rotation } from '../rotation/rotation.ts';
import type { Tenant } from '../rotation/tenant.ts';
import { useLanguage, Who } from './report-parts.tsx';

interface DeviationsProps {
  readonly tenant: Tenant;
  readonly rotation: Rotation;
}

/** What did not go by the rules: a key that went before its time (I8), a copy of the vault that lacked records. */
export function Deviations({ tenant, rotation }: DeviationsProps) {
  const { texts } = useLanguage();
  const keptKeyRemoved = rotation.closed?.state === 'abandoned' ? rotation.closed.keyRemoved : null;
  const copies = copyRecordsSince(tenant, rotation.started);
  const deviations: ReactNode[] = [rotation.oldKeyRemoved, keptKeyRemoved].flatMap((removal) =>
    removal?.early ? [<Early key="early" tenant={tenant} removal={removal} early={removal.early} />] : [],
  );
  // biome-ignore lint/suspicious/noArrayIndexKey: a finished page, whose lines never move.
  deviations.push(...copies.map((record, index) => <Copy key={`copy ${index}`} record={record} />));
  return deviations.length === 0 ? <p>{texts.noDeviations}</p> : <ul className="deviations">{deviations}</ul>;
}

interface EarlyProps {
  readonly tenant: Tenant;
  readonly removal: Recorded;
  readonly early: EarlyRemoval;
}

function Early({ tenant, removal, early }: EarlyProps) {
  const { texts, when } = useLanguage();
  return (
    <li>
      <strong>{texts.removedEarly}</strong> {when(removal.at)} {texts.by} <Who recorded={removal} />.{' '}
      {texts.reason}: {early.reason}.{' '}
      {early.removableFrom !== null && `${texts.removableFrom} ${when(early.removableFrom)}. `}
      {early.unconfirmed.length > 0 &&
        `${texts.notWaitedFor}: ${receiverNames(tenant, early.unconfirmed).join(', ')}.`}
    </li>
  );
}

function Copy({ record }: { readonly record: CopyRecord }) {
  const { texts, when } = useLanguage();
  const said = (
    <>
      {when(record.at)} {texts.by} <Who recorded={record} />.
    </>
  );
  if (record.type === 'vault-restored') {
    return (
      <li>
        {texts.restored} {record.file.name}, {said}
      </li>
    );
  }
  return (
    <li>
      <strong>{texts.olderCopy}</strong> {said} {texts.lastSeen} {record.lastSeen.sequence},{' '}
      {when(record.lastSeen.at)}. {texts.reason}: {record.reason}.
    </li>
  );
}
