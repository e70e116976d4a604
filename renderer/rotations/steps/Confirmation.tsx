import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErrorCode } from '../../../electron/contract/errors.ts';
import type { ConfirmationPreview as Preview } from '../../../electron/contract/schemas/confirmations.ts';
import { keyturn } from '../../client/keyturn.ts';
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

interface ConfirmationProps extends ReceiverFormProps {
  /** What main holds of a file that was imported for this receiver; null where there is none. */
  readonly imported: string | null;
}

/** Steps 4 to 6 of one receiver: import what it confirms, look at the checks, accept. */
export function Confirmation({ view, receiver, onActed, imported }: ConfirmationProps) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  const [preview, setPreview] = useState<Preview | null>(null);
  const { run, running, ...chosen } = useAct('rotations.chooseConfirmation');
  const { run: open, ...opened } = useAct('rotations.openConfirmation');
  const { receiverId, handOver, confirmation } = receiver;
  const step = stepOf(receiver.steps, 'confirm');
  const error = chosen.error ?? opened.error;
  const rotationId = view.id;

  useEffect(() => {
    if (imported === null) return;
    const subject = { rotationId, receiverId };
    void open({ ...subject, choice: imported }).then((read) => {
      setPreview(read);
      void keyturn.call('imports.close', { choice: imported });
    });
  }, [open, imported, rotationId, receiverId]);

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
    const read = await run({ rotationId, receiverId });
    if (read !== null) setPreview(read);
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
          opened.clearError();
          void choose();
        }}
        running={running || opened.running}
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
