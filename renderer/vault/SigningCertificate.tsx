import { Button, MessageStrip } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../client/useAct.ts';
import { useOpenVault, useTakeSession } from '../session/SessionContext.ts';
import { ActButton } from '../ui/ActButton.tsx';
import { CertificateFacts } from '../ui/CertificateFacts.tsx';
import { ErrorMessage } from '../ui/ErrorMessage.tsx';
import { Section } from '../ui/Page.tsx';
import { FormerSigningCertificates } from './FormerSigningCertificates.tsx';
import { MakeSigningCertificate } from './MakeSigningCertificate.tsx';
import { RenewSigningCertificateDialog } from './RenewSigningCertificateDialog.tsx';
import { SigningRecords } from './SigningRecords.tsx';

/** The certificate by which receivers know this vault: what it is, how long it lasts, as a file, and its renewal. */
export function SigningCertificate() {
  const { t } = useTranslation();
  const { signing } = useOpenVault();
  const take = useTakeSession();
  const save = useAct('vault.exportSigningCertificate');
  const [renews, setRenews] = useState(false);
  const [outcome, setOutcome] = useState('');

  const saveAs = async (form: 'der' | 'pem') => {
    setOutcome('');
    const session = await save.run({ form });
    if (session === null) return;
    take(session);
    setOutcome(t('signing.saved', { name: session.open?.signing?.exports.at(-1)?.name ?? '' }));
  };
  const actions = signing !== null && (
    <>
      <ActButton design="Default" running={save.running} onClick={() => void saveAs('der')}>
        {t('signing.saveDer')}
      </ActButton>
      <ActButton design="Default" running={save.running} onClick={() => void saveAs('pem')}>
        {t('signing.savePem')}
      </ActButton>
      <Button
        onClick={() => {
          setOutcome('');
          setRenews(true);
        }}
      >
        {t('signing.renew.open')}
      </Button>
    </>
  );
  return (
    <Section title={t('signing.title')} actions={actions}>
      <p>{t('signing.why')}</p>
      {signing === null && <MakeSigningCertificate />}
      {signing !== null && signing.standing !== 'valid' && (
        <MessageStrip design={signing.standing === 'expired' ? 'Negative' : 'Critical'} hideCloseButton>
          {t(`signing.${signing.standing}`)}
        </MessageStrip>
      )}
      {signing !== null && (
        <>
          <CertificateFacts certificate={signing.certificate} />
          <SigningRecords signing={signing} />
          <p className="kt-hint">{t('signing.compare')}</p>
        </>
      )}
      <p role="status" className="kt-message">
        {outcome}
      </p>
      <ErrorMessage error={save.error} onClose={save.clearError} />
      {signing !== null && signing.former.length > 0 && <FormerSigningCertificates former={signing.former} />}
      {renews && <RenewSigningCertificateDialog onDone={setOutcome} onClose={() => setRenews(false)} />}
    </Section>
  );
}
