import { MessageStrip } from '@ui5/webcomponents-react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../electron/contract/errors.ts';
import { errorText } from '../../ui/errorText.ts';

/** Why something is not possible yet, and what has to happen first. No error: nobody did anything wrong. */
export function Refused({ refusal }: { readonly refusal: AppError }) {
  const { t, i18n } = useTranslation();
  const { text, wayOut } = errorText(t, refusal, i18n.language);
  return (
    <MessageStrip
      design={refusal.code === 'clock-behind-record' ? 'Critical' : 'Information'}
      hideCloseButton
      data-refusal={refusal.code}
    >
      <strong>{text}</strong> {wayOut}
    </MessageStrip>
  );
}
