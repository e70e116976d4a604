import type { ReactNode } from 'react';
import { type CopyRecord, copyRecordsSince } from '../rotation/copies.ts';
import type { EarlyRemoval, Recorded } from '../rotation/events.ts';
import type { MessageEvidence } from '../rotation/message.ts';
import { alarmOf } from '../rotation/old-key-use.ts';
import { receiverNames } from '../rotation/order.ts';
import type { ReceiverProgress, Resolution, Rotation } from '../rotation/rotation.ts';
import type { Tenant } from '../rotation/tenant.ts';
import { Reason, useLanguage, Who } from './report-parts.tsx';

interface DeviationsProps {
  readonly tenant: Tenant;
  readonly rotation: Rotation;
}

/** What did not go by the rules: a key that went before its time (I8), an alarm, a copy that lacked records. */
export function Deviations({ tenant, rotation }: DeviationsProps) {
  const { texts } = useLanguage();
  const keptKeyRemoved = rotation.closed?.state === 'abandoned' ? rotation.closed.keyRemoved : null;
  const copies = copyRecordsSince(tenant, rotation.started);
  const deviations: ReactNode[] = [rotation.oldKeyRemoved, keptKeyRemoved].flatMap((removal) =>
    removal?.early ? [<Early key="early" tenant={tenant} removal={removal} early={removal.early} />] : [],
  );
  for (const progress of rotation.receivers.values()) {
    const [receiver = ''] = receiverNames(tenant, [progress.receiverId]);
    const alarm = alarmOf(progress);
    deviations.push(
      ...progress.resolutions.map((resolution) => (
        <ResolvedAlarm
          key={resolution.messageSha256}
          receiver={receiver}
          progress={progress}
          resolution={resolution}
        />
      )),
    );
    if (alarm === null) continue;
    deviations.push(
      <li key={alarm.file.sha256}>
        <AlarmSentence receiver={receiver} alarm={alarm} /> {texts.message.alarmStands}
      </li>,
    );
  }
  // biome-ignore lint/suspicious/noArrayIndexKey: a finished page, whose lines never move.
  deviations.push(...copies.map((record, index) => <Copy key={`copy ${index}`} record={record} />));
  return deviations.length === 0 ? <p>{texts.noDeviations}</p> : <ul className="deviations">{deviations}</ul>;
}

interface ResolvedAlarmProps {
  readonly receiver: string;
  readonly progress: ReceiverProgress;
  readonly resolution: Resolution;
}

function ResolvedAlarm({ receiver, progress, resolution }: ResolvedAlarmProps) {
  const { texts, when } = useLanguage();
  const { alarmResolved, notUsedSince } = texts.message;
  const alarm = progress.messages.find(({ file }) => file.sha256 === resolution.messageSha256);
  return (
    <li>
      {alarm && <AlarmSentence receiver={receiver} alarm={alarm} />} {alarmResolved}: {when(resolution.at)}{' '}
      {texts.by} <Who recorded={resolution} />. {notUsedSince}: {when(resolution.switchedAt)}.{' '}
      <Reason text={resolution.reason} />
    </li>
  );
}

function AlarmSentence({ receiver, alarm }: { readonly receiver: string; readonly alarm: MessageEvidence }) {
  const { texts, when } = useLanguage();
  const { alarmOnOldKey, capturedAt } = texts.message;
  return (
    <>
      <strong>{alarmOnOldKey}</strong> {receiver}. {capturedAt}: {when(alarm.capturedAt)}, {alarm.file.name}.
    </>
  );
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
      <Reason text={early.reason} />{' '}
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
      {when(record.lastSeen.at)}. <Reason text={record.reason} />
    </li>
  );
}
