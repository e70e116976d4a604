import { Button } from '@ui5/webcomponents-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessagePreview as Preview } from '../../../electron/contract/schemas/messages.ts';
import { useAct } from '../../client/useAct.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { DateTimeField } from '../../ui/DateTimeField.tsx';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { Status } from '../../ui/Status.tsx';
import type { ReceiverFormProps } from '../page/step-form.ts';
import { MessageFacts } from './MessageFacts.tsx';
import { meaningState, useMeaning } from './meaning.ts';

interface MessagePreviewProps extends ReceiverFormProps {
  readonly preview: Preview;
  readonly onClose: () => void;
}

/** A message that was examined, before it is recorded: what it means in one sentence, how that is known, and the act. */
export function MessagePreview({ view, receiver, preview, onClose, onActed }: MessagePreviewProps) {
  const { t } = useTranslation();
  const meaning = useMeaning();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [capturedAt, setCapturedAt] = useState<string | null>(null);
  const { run, running, error } = useAct('rotations.recordMessage');
  const { receiverId, systemName } = receiver;
  const isEvidence = preview.proof !== 'does-not-decrypt';

  const record = async () => {
    if (capturedAt === null) return;
    const after = await run({ rotationId: view.id, receiverId, choice: preview.choice, capturedAt });
    if (after === null) return;
    const alarm = after.receivers.find((other) => other.receiverId === receiverId)?.alarm ?? null;
    const raised = alarm !== null && alarm.file.sha256 === preview.file.sha256;
    onActed(after, t(raised ? 'messages.alarmRaised' : 'messages.recorded', { receiver: systemName }));
  };

  return (
    <form
      className="kt-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!running) void record();
      }}
    >
      <h5 ref={heading} tabIndex={-1}>
        {t('messages.found', { receiver: systemName })}
      </h5>
      <Status state={meaningState(preview)}>{meaning(preview)}</Status>
      <MessageFacts message={preview} />
      {isEvidence && (
        <DateTimeField
          label={t('messages.capturedAt')}
          hint={t('messages.capturedAtHint')}
          required
          value={capturedAt}
          onChange={setCapturedAt}
        />
      )}
      <div className="kt-acts">
        {isEvidence && (
          <ActButton submits design="Emphasized" running={running} disabled={capturedAt === null}>
            {t('messages.record')}
          </ActButton>
        )}
        <Button onClick={onClose}>{t('messages.close')}</Button>
      </div>
      <ErrorMessage error={error} />
    </form>
  );
}
