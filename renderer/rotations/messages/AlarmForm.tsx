import { useTranslation } from 'react-i18next';
import type { Channel } from '../../../electron/contract/schemas/facts.ts';
import type { RecordedMessage } from '../../../electron/contract/schemas/messages.ts';
import { useAct } from '../../client/useAct.ts';
import { useFormats } from '../../text/formats.ts';
import { ChannelField } from '../../ui/ChannelField.tsx';
import { DateTimeField } from '../../ui/DateTimeField.tsx';
import { Status } from '../../ui/Status.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useDraft } from '../page/drafts.ts';
import { panelOf, toggleId } from '../page/openStep.ts';
import type { ReceiverFormProps } from '../page/step-form.ts';
import { ActForm } from '../parts/ActForm.tsx';

interface AlarmFormProps extends ReceiverFormProps {
  readonly alarm: RecordedMessage;
}

interface Draft {
  readonly switchedAt: string | null;
  readonly statedBy: string;
  readonly channel: Channel;
  readonly reason: string;
}

/** What a person found out about a message for the old key: since when it is really no longer used, and why it came. */
export function AlarmForm({ view, receiver, alarm, onActed }: AlarmFormProps) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  const { receiverId, systemName, contactName, confirmation, resolutions } = receiver;
  const [draft, setDraft] = useDraft<Draft>(`alarm-${receiverId}-${alarm.file.sha256}`, {
    switchedAt: null,
    statedBy: contactName,
    channel: 'phone',
    reason: '',
  });
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const { run, running, error } = useAct('rotations.resolveAlarm');
  const statedAt = resolutions.at(-1)?.switchedAt ?? confirmation?.switchedAt ?? alarm.capturedAt;

  const resolve = async () => {
    const { switchedAt } = draft;
    if (switchedAt === null) return;
    const after = await run({ rotationId: view.id, receiverId, ...draft, switchedAt });
    if (after === null) return;
    onActed(after, t('messages.alarm.done', { receiver: systemName, at: instant(switchedAt) }), 'stays-open');
    document.getElementById(toggleId(panelOf(receiverId)))?.focus();
  };

  return (
    <>
      <h4>
        <Status state="Negative">{t('messages.alarm.title')}</Status>
      </h4>
      <p>
        {t('messages.alarm.what', {
          file: alarm.file.name,
          at: instant(alarm.capturedAt),
          receiver: systemName,
          switchedAt: instant(statedAt),
          contact: contactName,
        })}{' '}
        {t('messages.alarm.counts')}
      </p>
      <ActForm
        act={t('messages.alarm.act')}
        onAct={() => void resolve()}
        running={running}
        error={error}
        disabled={draft.switchedAt === null}
      >
        <div className="kt-form-row">
          <DateTimeField
            label={t('messages.alarm.switchedAt')}
            hint={t('messages.alarm.switchedAtHint')}
            required
            value={draft.switchedAt}
            onChange={(switchedAt) => change({ switchedAt })}
          />
          <TextField
            label={t('messages.alarm.statedBy')}
            required
            value={draft.statedBy}
            onChange={(statedBy) => change({ statedBy })}
          />
          <ChannelField
            label={t('messages.alarm.channel')}
            value={draft.channel}
            onChange={(channel) => change({ channel })}
          />
        </div>
        <TextField
          label={t('messages.alarm.reason')}
          hint={t('messages.alarm.reasonHint')}
          required
          rows={3}
          value={draft.reason}
          onChange={(reason) => change({ reason })}
        />
      </ActForm>
    </>
  );
}
