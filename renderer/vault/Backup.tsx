import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../client/useAct.ts';
import { useOpenVault, useTakeSession } from '../session/SessionContext.ts';
import { ActButton } from '../ui/ActButton.tsx';
import { ErrorMessage } from '../ui/ErrorMessage.tsx';
import { Fact, FactList } from '../ui/FactList.tsx';
import { FileFacts } from '../ui/FileFacts.tsx';
import { useRecordedBy } from '../ui/recordedBy.ts';
import { Status } from '../ui/Status.tsx';

/** The last backup, whether it is up to date, and the way to a new one. */
export function Backup() {
  const { t } = useTranslation();
  const recordedBy = useRecordedBy();
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
      <p>{t('vault.backup.why')}</p>
      <FactList>
        <Fact name={t('vault.backup.last')}>
          {backup === null ? <Status state="Critical">{t('vault.backup.none')}</Status> : recordedBy(backup)}
        </Fact>
        {backup !== null && (
          <Fact name={t('vault.backup.state')}>
            <Status state={backup.current ? 'Positive' : 'Critical'}>
              {t(backup.current ? 'vault.backup.current' : 'vault.backup.outdated')}
            </Status>
          </Fact>
        )}
      </FactList>
      {backup !== null && <FileFacts file={backup.file} />}
      <div role="status">{written !== null && <p>{t('vault.backup.done', { name: written })}</p>}</div>
      <ErrorMessage error={backUp.error} onClose={backUp.clearError} />
      <div className="kt-acts">
        <ActButton running={backUp.running} onClick={() => void run()}>
          {t('vault.backup.act')}
        </ActButton>
      </div>
    </>
  );
}
