import { MessageStrip } from '@ui5/webcomponents-react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../electron/contract/errors.ts';
import { errorText } from './errorText.ts';
import './messages.css';

interface ErrorMessageProps {
  /** Null draws nothing, so that the place of the message can always be in the tree. */
  readonly error: AppError | null;
  readonly onClose?: () => void;
}

/** Says what went wrong and what to do; screen readers announce it at once. */
export function ErrorMessage({ error, onClose }: ErrorMessageProps) {
  const { t, i18n } = useTranslation();
  if (error === null) return <div role="alert" className="kt-message" />;
  const { text, wayOut } = errorText(t, error, i18n.language);
  return (
    <div role="alert" className="kt-message">
      <MessageStrip
        design="Negative"
        hideCloseButton={onClose === undefined}
        onClose={() => onClose?.()}
        data-error={error.code}
      >
        <strong>{text}</strong> {wayOut}
      </MessageStrip>
    </div>
  );
}
