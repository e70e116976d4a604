import { useTranslation } from 'react-i18next';
import type { Receiver, SignerPreview } from '../../electron/contract/schemas/receivers.ts';
import { useAct } from '../client/useAct.ts';
import { FormDialog } from '../ui/FormDialog.tsx';

interface ReplaceDialogProps {
  readonly receiver: Receiver;
  readonly onChosen: (preview: SignerPreview) => void;
  readonly onClose: () => void;
}

/** As the receiver types it; the names of files and the command are the same in every language. */
const command = [
  'openssl cms -sign -binary -nodetach -md sha256 \\',
  '  -in new-certificate.pem -signer old-certificate.pem -inkey old-key.pem \\',
  '  -outform DER -out new-certificate.p7m',
].join('\n');

/** The two reasons to believe a new signing certificate, and the choice of its file. */
export function ReplaceDialog({ receiver, onChosen, onClose }: ReplaceDialogProps) {
  const { t } = useTranslation();
  const choose = useAct('receivers.chooseSigningCertificate');
  const chooseIt = async () => {
    const preview = await choose.run({ receiverId: receiver.id });
    if (preview !== null) onChosen(preview);
    return false;
  };
  return (
    <FormDialog
      title={t('receivers.replace.title', { name: receiver.systemName })}
      act={t('receivers.replace.act')}
      onAct={chooseIt}
      onClose={onClose}
      running={choose.running}
      error={choose.error}
    >
      <p>{t('receivers.replace.how')}</p>
      <h3 className="kt-way">{t('receivers.replace.signedTitle')}</h3>
      <p>{t('receivers.replace.signed')}</p>
      <code className="kt-command">{command}</code>
      <h3 className="kt-way">{t('receivers.replace.comparedTitle')}</h3>
      <p>{t('receivers.replace.compared')}</p>
    </FormDialog>
  );
}
