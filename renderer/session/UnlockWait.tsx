import { useTranslation } from 'react-i18next';
import { waitInWords } from '../text/formats.ts';

/**
 * How long until the vault takes a passphrase again: the answer of `useWait`. It counts down for the eye; a screen
 * reader hears the wait once, from the message of the refusal, and once more when it is over.
 */
export function UnlockWait({ secondsLeft }: { readonly secondsLeft: number | null }) {
  const { t } = useTranslation();
  const waiting = secondsLeft !== null && secondsLeft > 0;
  return (
    <>
      {waiting && (
        <p aria-hidden="true">{t('session.unlock.waiting', { wait: waitInWords(t, secondsLeft) })}</p>
      )}
      <p role="status" className="kt-message">
        {secondsLeft === 0 && t('session.unlock.again')}
      </p>
    </>
  );
}
