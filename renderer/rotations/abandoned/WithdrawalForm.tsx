import { useTranslation } from 'react-i18next';
import type { Channel } from '../../../electron/contract/schemas/facts.ts';
import { useAct } from '../../client/useAct.ts';
import { ChannelField } from '../../ui/ChannelField.tsx';
import { DateTimeField } from '../../ui/DateTimeField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useDraft } from '../page/drafts.ts';
import type { ReceiverFormProps } from '../page/step-form.ts';
import { ActForm } from '../parts/ActForm.tsx';

interface Draft {
  readonly withdrawnAt: string | null;
  readonly statedBy: string;
  readonly channel: Channel;
}

/** Records that a receiver stated that it does not use the new certificate. Nothing is proposed as its date. */
export function WithdrawalForm({ view, receiver, onActed }: ReceiverFormProps) {
  const { t } = useTranslation();
  const { receiverId, systemName, contactName } = receiver;
  const [draft, setDraft] = useDraft<Draft>(`withdrawal-${receiverId}`, {
    withdrawnAt: null,
    statedBy: contactName,
    channel: 'phone',
  });
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const { run, running, error } = useAct('rotations.recordWithdrawal');

  const record = async () => {
    const { withdrawnAt, statedBy, channel } = draft;
    if (withdrawnAt === null) return;
    const after = await run({ rotationId: view.id, receiverId, withdrawnAt, statedBy, channel });
    if (after !== null) onActed(after, t('rotations.abandoned.recorded', { receiver: systemName }));
  };

  return (
    <ActForm
      act={t('rotations.abandoned.withdrawAct', { receiver: systemName })}
      onAct={() => void record()}
      running={running}
      error={error}
      disabled={draft.withdrawnAt === null}
    >
      <div className="kt-form-row">
        <DateTimeField
          label={t('rotations.abandoned.withdrawnAt')}
          hint={t('rotations.abandoned.withdrawnAtHint')}
          required
          value={draft.withdrawnAt}
          onChange={(withdrawnAt) => change({ withdrawnAt })}
        />
        <TextField
          label={t('rotations.abandoned.statedBy')}
          required
          value={draft.statedBy}
          onChange={(statedBy) => change({ statedBy })}
        />
        <ChannelField
          label={t('rotations.abandoned.channel')}
          value={draft.channel}
          onChange={(channel) => change({ channel })}
        />
      </div>
    </ActForm>
  );
}
