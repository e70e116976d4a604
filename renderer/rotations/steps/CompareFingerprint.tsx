import { useTranslation } from 'react-i18next';
import type { Channel } from '../../../electron/contract/schemas/facts.ts';
import { useAct } from '../../client/useAct.ts';
import { ChannelField, trustedChannels } from '../../ui/ChannelField.tsx';
import { DateTimeField } from '../../ui/DateTimeField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useDraft } from '../page/drafts.ts';
import type { ReceiverFormProps } from '../page/step-form.ts';
import { ActForm } from '../parts/ActForm.tsx';
import { useThisMinute } from '../parts/useThisMinute.ts';

interface Draft {
  /** Until it is entered: now. */
  readonly at: { readonly entered: string | null } | null;
  readonly comparedWith: string;
  readonly channel: Channel;
}

/** Puts on record that the fingerprint of the new certificate was compared with a person at the receiver. */
export function CompareFingerprint({ view, receiver, onActed }: ReceiverFormProps) {
  const { t } = useTranslation();
  const { receiverId, systemName, contactName } = receiver;
  const [draft, setDraft] = useDraft<Draft>(`comparison-${receiverId}`, {
    at: null,
    comparedWith: contactName,
    channel: 'phone',
  });
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const thisMinute = useThisMinute();
  const comparedAt = draft.at === null ? thisMinute : draft.at.entered;
  const comparedSha256 = view.newKeyPair?.certificate.sha256;
  const { run, running, error } = useAct('rotations.recordComparison');

  const record = async () => {
    if (comparedAt === null || comparedSha256 === undefined) return;
    const { comparedWith, channel } = draft;
    const statement = { rotationId: view.id, receiverId, comparedSha256, comparedAt, comparedWith, channel };
    const after = await run(statement);
    if (after !== null) onActed(after, t('rotations.handOver.compared', { receiver: systemName }));
  };

  return (
    <ActForm
      act={t('rotations.handOver.compareAct')}
      design="Default"
      onAct={() => void record()}
      running={running}
      error={error}
      disabled={comparedAt === null}
    >
      <p>{t('rotations.handOver.compareDiffers')}</p>
      <div className="kt-form-row">
        <TextField
          label={t('rotations.handOver.comparedWith')}
          required
          value={draft.comparedWith}
          onChange={(comparedWith) => change({ comparedWith })}
        />
        <ChannelField
          label={t('rotations.handOver.comparedBy')}
          value={draft.channel}
          onChange={(channel) => change({ channel })}
          channels={trustedChannels}
        />
        <DateTimeField
          label={t('rotations.handOver.comparedAt')}
          required
          value={comparedAt}
          onChange={(entered) => change({ at: { entered } })}
        />
      </div>
    </ActForm>
  );
}
