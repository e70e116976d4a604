import { Button } from '@ui5/webcomponents-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConfirmationPreview as Preview } from '../../../electron/contract/schemas/confirmations.ts';
import { useAct } from '../../client/useAct.ts';
import { useFormats } from '../../text/formats.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { ConfirmationFacts } from '../evidence/ConfirmationFacts.tsx';
import type { ReceiverFormProps } from '../page/step-form.ts';
import { Checks } from './Checks.tsx';

interface ConfirmationPreviewProps extends ReceiverFormProps {
  readonly preview: Preview;
  readonly onClose: () => void;
}

/** A confirmation that was read, before it changes anything: file, signer, checks, and the act if all hold. */
export function ConfirmationPreview({ view, receiver, preview, onClose, onActed }: ConfirmationPreviewProps) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { run, running, error } = useAct('rotations.acceptConfirmation');
  const { receiverId, systemName } = receiver;

  const accept = async () => {
    const after = await run({ rotationId: view.id, receiverId, choice: preview.choice });
    if (after !== null) onActed(after, t('rotations.confirmation.accepted', { receiver: systemName }));
  };

  return (
    <div className="kt-form">
      <h4 ref={heading} tabIndex={-1}>
        {t('rotations.confirmation.title', { receiver: systemName })}
      </h4>
      <ConfirmationFacts facts={preview} />
      <h5>{t('rotations.confirmation.checks')}</h5>
      <Checks preview={preview} receiver={receiver} />
      {!preview.acceptable && <p className="rotation-strong">{t('rotations.confirmation.notAcceptable')}</p>}
      <div className="kt-acts">
        {preview.acceptable && (
          <ActButton design="Emphasized" running={running} onClick={() => void accept()}>
            {t('rotations.confirmation.accept', { receiver: systemName, at: instant(preview.switchedAt) })}
          </ActButton>
        )}
        <Button onClick={onClose}>{t('rotations.confirmation.close')}</Button>
      </div>
      <ErrorMessage error={error} />
    </div>
  );
}
