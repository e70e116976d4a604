import { MessageStrip } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receiver, SignerPreview } from '../../electron/contract/schemas.ts';
import { useAct } from '../client/useAct.ts';
import { useNow } from '../session/SessionContext.ts';
import { ActButton } from '../ui/ActButton.tsx';
import { CertificateFacts } from '../ui/CertificateFacts.tsx';
import { ErrorMessage } from '../ui/ErrorMessage.tsx';
import { Section } from '../ui/Page.tsx';
import { validityOf } from '../ui/validity.ts';
import { PinDialog } from './PinDialog.tsx';
import { PinnedFacts } from './PinnedFacts.tsx';
import { ReplaceDialog } from './ReplaceDialog.tsx';
import { SignedReplacementDialog } from './SignedReplacementDialog.tsx';

/** The certificate whose confirmations are believed; how to pin one, and how to replace it. */
export function SignerSection({ receiver }: { readonly receiver: Receiver }) {
  const { t } = useTranslation();
  const now = useNow();
  const choose = useAct('receivers.chooseSigningCertificate');
  const [replacing, setReplacing] = useState(false);
  const [preview, setPreview] = useState<SignerPreview | null>(null);
  const { signer } = receiver;
  const chooseIt = async () => setPreview(await choose.run({ receiverId: receiver.id }));
  return (
    <Section
      title={t('receivers.signer.title')}
      actions={
        <ActButton
          design={signer === null ? 'Emphasized' : 'Default'}
          running={choose.running}
          onClick={() => (signer === null ? void chooseIt() : setReplacing(true))}
        >
          {t(signer === null ? 'receivers.signer.choose' : 'receivers.signer.replace')}
        </ActButton>
      }
    >
      <p>{t('receivers.signer.why')}</p>
      {signer === null && (
        <MessageStrip design="Critical" hideCloseButton>
          {t('receivers.signer.none')} {t('receivers.signer.none2')}
        </MessageStrip>
      )}
      {signer !== null && validityOf(t, signer.certificate, now).expired && (
        <MessageStrip design="Critical" hideCloseButton>
          {t('receivers.signer.expired')}
        </MessageStrip>
      )}
      <ErrorMessage error={choose.error} onClose={choose.clearError} />
      {signer !== null && <CertificateFacts certificate={signer.certificate} />}
      {signer !== null && <PinnedFacts signer={signer} />}
      {replacing && (
        <ReplaceDialog
          receiver={receiver}
          onChosen={(chosen) => {
            setReplacing(false);
            setPreview(chosen);
          }}
          onClose={() => setReplacing(false)}
        />
      )}
      {preview !== null && (
        <PreviewDialog receiver={receiver} preview={preview} onClose={() => setPreview(null)} />
      )}
    </Section>
  );
}

interface PreviewDialogProps {
  readonly receiver: Receiver;
  readonly preview: SignerPreview;
  readonly onClose: () => void;
}

/** A certificate that came alone is compared; one that the pinned one signed is not. */
function PreviewDialog({ receiver, preview, onClose }: PreviewDialogProps) {
  const { signature } = preview;
  if (signature === null) return <PinDialog receiver={receiver} preview={preview} onClose={onClose} />;
  return (
    <SignedReplacementDialog receiver={receiver} preview={{ ...preview, signature }} onClose={onClose} />
  );
}
