import { useTranslation } from 'react-i18next';
import type { ConfirmationPreview } from '../../../electron/contract/schemas/confirmations.ts';
import type { ReceiverProgress } from '../../../electron/contract/schemas/rotations.ts';
import { errorText } from '../../ui/errorText.ts';
import { Status } from '../../ui/Status.tsx';

interface ChecksProps {
  readonly preview: ConfirmationPreview;
  readonly receiver: ReceiverProgress;
}

/** Every check of a confirmation with its outcome in words; where one fails: expected, found, and whom to ask. */
export function Checks({ preview, receiver }: ChecksProps) {
  const { t, i18n } = useTranslation();
  return (
    <ul className="rotation-checks">
      {preview.checks.map(({ id, refusal }) => {
        const name = t(`rotations.confirmation.check.${id}`);
        if (refusal === null) {
          return (
            <li key={id}>
              <Status state="Positive">{t('rotations.confirmation.holds', { check: name })}</Status>
            </li>
          );
        }
        const { text, wayOut } = errorText(t, refusal, i18n.language);
        return (
          <li key={id} data-refusal={refusal.code}>
            <Status state="Negative">{t('rotations.confirmation.fails', { check: name })}</Status>
            <p>{text}</p>
            <p>
              {wayOut}{' '}
              {t('rotations.confirmation.ask', {
                contact: receiver.contactName,
                receiver: receiver.systemName,
              })}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
