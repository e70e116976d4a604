import { MessageStrip } from '@ui5/webcomponents-react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../electron/contract/errors.ts';
import { ConfirmDate } from '../../clock/ConfirmDate.tsx';
import { errorText } from '../../ui/errorText.ts';

/** What is to be set right at this workstation, and not to be waited for. */
const critical: readonly AppError['code'][] = [
  'clock-behind-record',
  'date-not-confirmed',
  'message-for-old-key',
];

/**
 * Why something is not possible yet, and what has to happen first, with the way to it where it is an act of its
 * own. No error: nobody did anything wrong.
 */
export function Refused({ refusal }: { readonly refusal: AppError }) {
  const { t, i18n } = useTranslation();
  const { text, wayOut } = errorText(t, refusal, i18n.language);
  return (
    <>
      <MessageStrip
        design={critical.includes(refusal.code) ? 'Critical' : 'Information'}
        hideCloseButton
        data-refusal={refusal.code}
      >
        <strong>{text}</strong> {wayOut}
      </MessageStrip>
      {refusal.code === 'date-not-confirmed' && (
        <div className="kt-acts">
          <ConfirmDate design="Emphasized" />
        </div>
      )}
    </>
  );
}
