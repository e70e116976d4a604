import { MessageStrip } from '@ui5/webcomponents-react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../electron/contract/errors.ts';
import { errorText } from '../ui/errorText.ts';
import { ConfirmDate } from './ConfirmDate.tsx';
import './clock.css';

/** The date is in doubt: why, what that stops, and the way to confirm it. */
export function DateNotice({ refusal }: { readonly refusal: AppError }) {
  const { t, i18n } = useTranslation();
  return (
    <div className="clock-notice">
      <MessageStrip design="Critical" hideCloseButton data-refusal={refusal.code}>
        {errorText(t, refusal, i18n.language).text}
      </MessageStrip>
      <ConfirmDate />
    </div>
  );
}
