import { MessageStrip } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receiver, SignerPreview } from '../../electron/contract/schemas/receivers.ts';
import { useImport } from '../imports/importContext.ts';
import { useNow } from '../session/SessionContext.ts';
import { ActButton } from '../ui/ActButton.tsx';
import { CertificateFacts } from '../ui/CertificateFacts.tsx';
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
  const { choose, choosing } = useImport();
  const [replacing, setReplacing] = useState(false);
  const [preview, setPreview] = useState<SignerPreview | null>(null);
  const { signer } = receiver;
  return (
    <Section
      title={t('receivers.signer.title')}
      actions={
        <ActButton
          design={signer === null ? 'Emphasized' : 'Default'}
          running={choosing}
          onClick={() =>
            signer === null ? choose({ purpose: 'pin-signing-certificate', receiver }) : setReplacing(true)
          }
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
  if (signature === null) {
    const imported = { choice: preview.choice, entry: 0 };
    return (
      <PinDialog
        imported={imported}
        certificate={preview.certificate}
        receiver={receiver}
        onClose={onClose}
        onPinned={onClose}
      />
    );
  }
  return (
    <SignedReplacementDialog receiver={receiver} preview={{ ...preview, signature }} onClose={onClose} />
  );
}
