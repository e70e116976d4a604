import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../client/useAct.ts';
import { useOpenVault, useTakeSession } from '../session/SessionContext.ts';
import { useFormats } from '../text/formats.ts';
import { ActButton } from '../ui/ActButton.tsx';
import { ErrorMessage } from '../ui/ErrorMessage.tsx';
import { Fact, FactList } from '../ui/FactList.tsx';
import { FileFacts } from '../ui/FileFacts.tsx';
import { Status } from '../ui/Status.tsx';

/** The last backup, whether it is up to date, and the way to a new one. */
export function Backup() {
  const { t } = useTranslation();
  const { instant } = useFormats();
  const { backup } = useOpenVault();
  const take = useTakeSession();
  const backUp = useAct('vault.backUp');
  const [written, setWritten] = useState<string | null>(null);

  const run = async () => {
    setWritten(null);
    const session = await backUp.run(undefined);
    if (session === null) return;
    take(session);
    setWritten(session.open?.backup?.file.name ?? null);
  };

  return (
    <>
      <p>{t('settings.backupWhy')}</p>
      <FactList>
        <Fact name={t('settings.backupLast')}>
          {backup === null ? (
            <Status state="Critical">{t('settings.backupNone')}</Status>
          ) : (
            t('settings.backupLastBy', { at: instant(backup.at), name: backup.by.name })
          )}
        </Fact>
        {backup !== null && (
          <Fact name={t('settings.backupState')}>
            <Status state={backup.current ? 'Positive' : 'Critical'}>
              {t(backup.current ? 'settings.backupCurrent' : 'settings.backupOutdated')}
            </Status>
          </Fact>
        )}
      </FactList>
      {backup !== null && <FileFacts file={backup.file} />}
      <div role="status">{written !== null && <p>{t('settings.backedUp', { name: written })}</p>}</div>
      <ErrorMessage error={backUp.error} onClose={backUp.clearError} />
      <div className="kt-acts">
        <ActButton running={backUp.running} onClick={() => void run()}>
          {t('settings.backUp')}
        </ActButton>
      </div>
    </>
  );
}
