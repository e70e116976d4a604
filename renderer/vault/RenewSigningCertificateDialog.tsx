import { useTranslation } from 'react-i18next';
import { useAct } from '../client/useAct.ts';
import { useTakeSession } from '../session/SessionContext.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import type { VaultDialogProps } from './vaultDialog.ts';

/** A new signing certificate in the place of the one there is: says what that means for receivers. */
export function RenewSigningCertificateDialog({ onDone, onClose }: VaultDialogProps) {
  const { t } = useTranslation();
  const take = useTakeSession();
  const { run, running, error } = useAct('vault.makeSigningCertificate');

  const renew = async () => {
    const session = await run(undefined);
    if (session === null) return false;
    take(session);
    onDone(t('signing.renew.done'));
    return true;
  };

  return (
    <FormDialog
      title={t('signing.renew.title')}
      act={t('signing.renew.act')}
      onAct={renew}
      onClose={onClose}
      running={running}
      error={error}
    >
      <ul className="kt-consequences">
        {t('signing.renew.consequences', { returnObjects: true }).map((consequence) => (
          <li key={consequence}>{consequence}</li>
        ))}
      </ul>
    </FormDialog>
  );
}
