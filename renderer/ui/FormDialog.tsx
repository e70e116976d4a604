import { Bar, Button, Dialog, type DialogDomRef } from '@ui5/webcomponents-react';
import { type ReactNode, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../electron/contract/errors.ts';
import { ActButton } from './ActButton.tsx';
import { ErrorMessage } from './ErrorMessage.tsx';
import './dialog.css';

interface FormDialogProps {
  readonly title: string;
  /** The words on the button that does it. */
  readonly act: string;
  /** Does it. Where it answers true it is done, and the dialog closes; where it answers nothing, its owner closes it. */
  readonly onAct: () => Promise<boolean> | undefined;
  readonly onClose: () => void;
  readonly running: boolean;
  readonly error: AppError | null;
  readonly disabled?: boolean;
  readonly design?: 'Emphasized' | 'Negative';
  readonly children: ReactNode;
}

/**
 * A form in a dialog. Mounted only while it is open; Enter in a field does the act, Escape closes, but not while the
 * act is under way: nobody shall think that it did not happen.
 */
export function FormDialog({
  title,
  act,
  onAct,
  onClose,
  running,
  error,
  disabled,
  ...rest
}: FormDialogProps) {
  const { t } = useTranslation();
  const { design = 'Emphasized', children } = rest;
  const form = useId();
  const dialog = useRef<DialogDomRef>(null);
  const done = useRef(false);
  // Closed by itself and not by being unmounted, the dialog gives the focus back to the button that opened it.
  const close = () => {
    if (dialog.current !== null) dialog.current.open = false;
  };
  const doIt = async () => {
    done.current = (await onAct()) === true;
    if (done.current) close();
  };
  return (
    <Dialog
      ref={dialog}
      open
      headerText={title}
      className="kt-dialog"
      onBeforeClose={(event) => {
        if (running && !done.current) event.preventDefault();
      }}
      onClose={onClose}
      footer={
        <Bar
          design="Footer"
          endContent={
            <>
              <ActButton submits form={form} design={design} running={running} disabled={disabled ?? false}>
                {act}
              </ActButton>
              <Button design="Transparent" onClick={close}>
                {t('frame.cancel')}
              </Button>
            </>
          }
        />
      }
    >
      <form
        // What is wrong is main's to say, in words; the browser's own bubbles would come first.
        id={form}
        className="kt-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (disabled !== true && !running) void doIt();
        }}
      >
        {children}
        <ErrorMessage error={error} />
      </form>
    </Dialog>
  );
}
