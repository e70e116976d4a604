import { useTranslation } from 'react-i18next';
import type { ReceiverProgress } from '../../../electron/contract/schemas/rotations.ts';
import { useNow } from '../../session/SessionContext.ts';
import { daysBetween, useFormats } from '../../text/formats.ts';
import { Status } from '../../ui/Status.tsx';
import { stepOf } from './openStep.ts';

interface ReceiverCellProps {
  readonly receiver: ReceiverProgress;
  readonly step: 'switch' | 'remove-old-certificate' | 'confirm';
}

/** One step of one receiver: the date at which it happened there, or for how long it has been waited for. */
export function ReceiverCell({ receiver, step }: ReceiverCellProps) {
  const { t } = useTranslation();
  const { shortDate } = useFormats();
  const { alarm, confirmation, switchedAt } = receiver;
  if (alarm !== null && step === 'switch') {
    return <Status state="Negative">{t('messages.alarm.cell')}</Status>;
  }
  if (confirmation === null) return <Waiting receiver={receiver} step={step} />;
  const dates = {
    switch: switchedAt ?? confirmation.switchedAt,
    'remove-old-certificate': confirmation.oldCertificateRemovedAt,
    confirm: confirmation.at,
  };
  return (
    <Status state="Positive">
      <span className="rotation-date">{shortDate(dates[step])}</span>
    </Status>
  );
}

/** The same before the confirmation. */
function Waiting({ receiver, step }: ReceiverCellProps) {
  const { t } = useTranslation();
  const now = useNow();
  const { handOver } = receiver;
  const view = stepOf(receiver.steps, step);
  if (step === 'confirm' && view?.refusal?.code === 'signer-not-pinned') {
    return <Status state="Critical">{t('rotations.grid.signerMissing')}</Status>;
  }
  if (view?.status !== 'possible' || handOver === null) {
    const closed = view?.refusal?.code === 'rotation-closed';
    return <Status state="None">{t(closed ? 'rotations.page.notDone' : 'rotations.grid.notYet')}</Status>;
  }
  if (step === 'switch') return <Seen receiver={receiver} />;
  if (step !== 'confirm') return <Status state="None">{t('rotations.grid.unknown')}</Status>;
  const days = Math.max(0, daysBetween(handOver.handedOverAt, now));
  return (
    <Status state="Information">
      {days === 0 ? t('rotations.grid.waitingToday') : t('rotations.grid.waiting', { count: days })}
    </Status>
  );
}

/** Which key a receiver was seen to use, by the message that was captured last. */
function Seen({ receiver }: Pick<ReceiverCellProps, 'receiver'>) {
  const { t } = useTranslation();
  const { shortDate } = useFormats();
  const [last] = receiver.messages
    .filter(({ encryptedFor }) => encryptedFor === 'new' || encryptedFor === 'old')
    .sort((left, right) => right.capturedAt.localeCompare(left.capturedAt));
  if (last === undefined) return <Status state="None">{t('rotations.grid.unknown')}</Status>;
  const isNew = last.encryptedFor === 'new';
  return (
    <Status state={isNew ? 'Information' : 'None'}>
      {t(isNew ? 'messages.cell.new' : 'messages.cell.old', { at: shortDate(last.capturedAt) })}
    </Status>
  );
}
