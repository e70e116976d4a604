import { useTranslation } from 'react-i18next';
import { useAct } from '../client/useAct.ts';
import { useTakeSession } from '../session/SessionContext.ts';
import { ActButton } from '../ui/ActButton.tsx';
import { ErrorMessage } from '../ui/ErrorMessage.tsx';

/** Before the first hand-over there is no signing certificate: it comes by itself, or now, so that it can be given out. */
export function MakeSigningCertificate() {
  const { t } = useTranslation();
  const take = useTakeSession();
  const { run, running, error, clearError } = useAct('vault.makeSigningCertificate');
  const make = async () => {
    const session = await run(undefined);
    if (session !== null) take(session);
  };
  return (
    <>
      <p>{t('signing.none')}</p>
      <ErrorMessage error={error} onClose={clearError} />
      <div className="kt-acts">
        <ActButton running={running} onClick={() => void make()}>
          {t('signing.make')}
        </ActButton>
      </div>
    </>
  );
}
