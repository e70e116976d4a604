import type { ReactNode } from 'react';
import type { AppError } from '../../../electron/contract/errors.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';

interface ActFormProps {
  /** The words on the button that does it. */
  readonly act: string;
  readonly onAct: () => void;
  readonly running: boolean;
  readonly error: AppError | null;
  readonly design?: 'Emphasized' | 'Default' | 'Negative';
  readonly disabled?: boolean;
  readonly children?: ReactNode;
}

/** The fields of an act, the act, and why it was refused. Enter in a field does the same as the button. */
export function ActForm({ act, onAct, running, error, design, disabled = false, children }: ActFormProps) {
  return (
    <form
      className="kt-form"
      // Which values may be used is main's to say, in its own words.
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!running && !disabled) onAct();
      }}
    >
      {children}
      <div className="kt-acts">
        <ActButton submits design={design ?? 'Emphasized'} running={running} disabled={disabled}>
          {act}
        </ActButton>
      </div>
      <ErrorMessage error={error} />
    </form>
  );
}
