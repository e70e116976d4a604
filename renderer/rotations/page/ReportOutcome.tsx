import { Bar, Button, Dialog, type DialogDomRef } from '@ui5/webcomponents-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../electron/contract/errors.ts';
import type { FileEvidence } from '../../../electron/contract/schemas/facts.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { FileFacts } from '../../ui/FileFacts.tsx';
import { Status } from '../../ui/Status.tsx';

interface ReportOutcomeProps {
  readonly file: FileEvidence | null;
  readonly error: AppError | null;
  readonly onClose: () => void;
}

/** The report that was saved, with the digest by which it is known again, or why it could not be. */
export function ReportOutcome({ file, error, onClose }: ReportOutcomeProps) {
  const { t } = useTranslation();
  const dialog = useRef<DialogDomRef>(null);
  // Closed by itself and not by being unmounted, the dialog gives the focus back to the button that opened it.
  const close = () => {
    if (dialog.current !== null) dialog.current.open = false;
  };
  return (
    <Dialog
      ref={dialog}
      open
      className="kt-dialog"
      headerText={t('rotations.report.title')}
      onClose={onClose}
      footer={
        <Bar
          design="Footer"
          endContent={
            <Button design="Emphasized" onClick={close}>
              {t('rotations.report.close')}
            </Button>
          }
        />
      }
    >
      {error === null && file !== null ? (
        <div className="kt-form">
          <Status state="Positive">{t('rotations.report.saved', { name: file.name })}</Status>
          <FileFacts file={file} />
        </div>
      ) : (
        <ErrorMessage error={error} />
      )}
    </Dialog>
  );
}
