import { MessageStrip } from '@ui5/webcomponents-react';
import { useTranslation } from 'react-i18next';
import type { Receiver, SignerPreview } from '../../electron/contract/schemas/receivers.ts';
import { useAct } from '../client/useAct.ts';
import { useNow } from '../session/SessionContext.ts';
import { CertificateFacts } from '../ui/CertificateFacts.tsx';
import { Fact, FactList } from '../ui/FactList.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { validityOf } from '../ui/validity.ts';
import { When } from '../ui/When.tsx';

interface SignedReplacementDialogProps {
  readonly receiver: Receiver;
  readonly preview: SignerPreview & { readonly signature: NonNullable<SignerPreview['signature']> };
  readonly onClose: () => void;
}

/** Replaces the pinned certificate by one that it signed. */
export function SignedReplacementDialog({ receiver, preview, onClose }: SignedReplacementDialogProps) {
  const { t } = useTranslation();
  const now = useNow();
  const replace = useAct('receivers.replaceSigningCertificate');
  const { certificate, choice, signature } = preview;
  const { id: receiverId, systemName, contact, signer } = receiver;
  return (
    <FormDialog
      title={t('receivers.replace.title', { name: systemName })}
      act={t('receivers.replace.act2')}
      onAct={async () => (await replace.run({ receiverId, choice })) !== null}
      onClose={onClose}
      running={replace.running}
      error={replace.error}
    >
      <MessageStrip design="Positive" hideCloseButton>
        {t('receivers.replace.signedFound')}
      </MessageStrip>
      {validityOf(t, certificate, now).expired && (
        <MessageStrip design="Critical" hideCloseButton>
          {t('receivers.pin.expired')}
        </MessageStrip>
      )}
      <CertificateFacts certificate={certificate} />
      <FactList>
        <Fact name={t('receivers.replace.signer')}>{signer?.certificate.subject}</Fact>
        <Fact name={t('receivers.replace.signedAt')}>
          {signature.signedAt === null ? t('receivers.replace.notStated') : <When at={signature.signedAt} />}
        </Fact>
        <Fact name={t('receivers.replace.algorithm')}>{signature.signatureAlgorithm}</Fact>
      </FactList>
      <p>{t('receivers.replace.ask', { contact: contact.name })}</p>
      <p>{t('receivers.pin.replaces')}</p>
    </FormDialog>
  );
}
