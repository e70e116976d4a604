import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErrorCode } from '../../../electron/contract/errors.ts';
import type { ConfirmationPreview as Preview } from '../../../electron/contract/schemas.ts';
import { useAct } from '../../client/useAct.ts';
import { useFormats } from '../../text/formats.ts';
import { ConfirmationEvidence } from '../evidence/ConfirmationEvidence.tsx';
import { stepOf, toggleId } from '../page/openStep.ts';
import type { ReceiverFormProps } from '../page/step-form.ts';
import { ActForm } from '../parts/ActForm.tsx';
import { Refused } from '../parts/Refused.tsx';
import { StepExplanation } from '../parts/StepExplanation.tsx';
import { ConfirmationPreview } from './ConfirmationPreview.tsx';
import { ReceiverLink } from './ReceiverLink.tsx';

/** Refusals whose way out is another pinned certificate. */
const aboutThePinned: ReadonlySet<ErrorCode> = new Set([
  'signed-by-another-certificate',
  'signed-by-replaced-certificate',
  'certificate-not-valid-at-signing',
]);

/** Steps 4 to 6 of one receiver: import what it confirms, look at the checks, accept. */
export function Confirmation({ view, receiver, onActed }: ReceiverFormProps) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  const [preview, setPreview] = useState<Preview | null>(null);
  const { run, running, error, clearError } = useAct('rotations.chooseConfirmation');
  const { receiverId, handOver, confirmation } = receiver;
  const step = stepOf(receiver.steps, 'confirm');

  if (confirmation !== null) return <ConfirmationEvidence confirmation={confirmation} />;
  if (step?.refusal != null) {
    return (
      <>
        <StepExplanation step="confirm" />
        <Refused refusal={step.refusal} />
        {step.refusal.code === 'signer-not-pinned' && <ReceiverLink receiver={receiver} />}
      </>
    );
  }
  if (preview !== null) {
    const close = () => {
      setPreview(null);
      document.getElementById(toggleId({ step: 'confirm', receiverId }))?.focus();
    };
    return (
      <ConfirmationPreview
        view={view}
        receiver={receiver}
        preview={preview}
        onClose={close}
        onActed={onActed}
      />
    );
  }

  const choose = async () => {
    const chosen = await run({ rotationId: view.id, receiverId });
    if (chosen !== null) setPreview(chosen);
  };

  return (
    <>
      <StepExplanation step="confirm" />
      {handOver !== null && (
        <p>{t('rotations.confirmation.since', { at: instant(handOver.handedOverAt), to: handOver.to })}</p>
      )}
      <ActForm
        act={t('rotations.confirmation.importAct')}
        onAct={() => {
          clearError();
          void choose();
        }}
        running={running}
        error={error}
      />
      {error !== null && (
        <>
          <p className="rotation-strong">
            {t('rotations.confirmation.changesNothing')}{' '}
            {t('rotations.confirmation.ask', {
              contact: receiver.contactName,
              receiver: receiver.systemName,
            })}
          </p>
          {aboutThePinned.has(error.code) && <ReceiverLink receiver={receiver} />}
        </>
      )}
    </>
  );
}
