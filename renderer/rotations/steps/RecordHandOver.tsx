import { useTranslation } from 'react-i18next';
import type { Channel } from '../../../electron/contract/schemas/facts.ts';
import { useAct } from '../../client/useAct.ts';
import { ChannelField } from '../../ui/ChannelField.tsx';
import { DateTimeField } from '../../ui/DateTimeField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useDraft } from '../page/drafts.ts';
import type { ReceiverFormProps } from '../page/step-form.ts';
import { ActForm } from '../parts/ActForm.tsx';
import { useThisMinute } from '../parts/useThisMinute.ts';

interface Draft {
  /** Until it is entered: now. */
  readonly at: { readonly entered: string | null } | null;
  readonly to: string;
  readonly channel: Channel;
}

/** How the files changed hands: the administrator's word, recorded in the vault. */
export function RecordHandOver({ view, receiver, onActed }: ReceiverFormProps) {
  const { t } = useTranslation();
  const { receiverId, systemName, contactName } = receiver;
  const [draft, setDraft] = useDraft<Draft>(`hand-over-${receiverId}`, {
    at: null,
    to: contactName,
    channel: 'usb-stick',
  });
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const thisMinute = useThisMinute();
  const handedOverAt = draft.at === null ? thisMinute : draft.at.entered;
  const { run, running, error } = useAct('rotations.recordHandOver');

  const record = async () => {
    if (handedOverAt === null) return;
    const { to, channel } = draft;
    const after = await run({ rotationId: view.id, receiverId, handedOverAt, to, channel });
    if (after !== null) onActed(after, t('rotations.handOver.recorded', { receiver: systemName }));
  };

  return (
    <ActForm
      act={t('rotations.handOver.act', { receiver: systemName })}
      onAct={() => void record()}
      running={running}
      error={error}
      disabled={handedOverAt === null}
    >
      <div className="kt-form-row">
        <DateTimeField
          label={t('rotations.handOver.handedOverAt')}
          required
          value={handedOverAt}
          onChange={(entered) => change({ at: { entered } })}
        />
        <TextField
          label={t('rotations.handOver.to')}
          required
          value={draft.to}
          onChange={(to) => change({ to })}
        />
        <ChannelField
          label={t('rotations.handOver.channel')}
          value={draft.channel}
          onChange={(channel) => change({ channel })}
        />
      </div>
    </ActForm>
  );
}
