import { MessageStrip } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyFilePreview, KeyPair, Receiver } from '../../electron/contract/schemas.ts';
import { useAct } from '../client/useAct.ts';
import { useNow } from '../session/SessionContext.ts';
import { CertificateFacts } from '../ui/CertificateFacts.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { validityOf } from '../ui/validity.ts';
import { ReceiverChoice } from './ReceiverChoice.tsx';

interface RegistrationFormProps {
  readonly preview: KeyFilePreview;
  readonly contents: Exclude<KeyFilePreview['contents'], { kind: 'locked-pkcs12' }>;
  readonly receivers: readonly Receiver[];
  readonly onClose: () => void;
  readonly onRegistered: (key: KeyPair) => void;
}

/** What is known of the key in use: its certificate, its alias in the tenant keystore, and who encrypts with it. */
export function RegistrationForm({
  preview,
  contents,
  receivers,
  onClose,
  onRegistered,
}: RegistrationFormProps) {
  const { t } = useTranslation();
  const now = useNow();
  const register = useAct('keys.registerInUse');
  const [alias, setAlias] = useState(contents.kind === 'pkcs12' ? (contents.alias ?? '') : '');
  const [receiverIds, setReceiverIds] = useState<readonly string[]>([]);
  const { certificate, kind } = contents;

  const save = async () => {
    const registered = await register.run({ choice: preview.choice, alias, receiverIds });
    if (registered !== null) onRegistered(registered);
  };

  return (
    <FormDialog
      title={t('keystore.registration.title')}
      act={t('keystore.registration.act')}
      onAct={() => void save()}
      onClose={onClose}
      running={register.running}
      error={register.error}
    >
      <p>{t(kind === 'pkcs12' ? 'keystore.registration.withKey' : 'keystore.registration.withoutKey')}</p>
      {validityOf(t, certificate, now).expired && (
        <MessageStrip design="Critical" hideCloseButton>
          {t('keystore.registration.expired')}
        </MessageStrip>
      )}
      <TextField
        label={t('keystore.registration.alias')}
        hint={t('keystore.registration.aliasHint')}
        required
        value={alias}
        onChange={setAlias}
      />
      <ReceiverChoice receivers={receivers} chosen={receiverIds} onChange={setReceiverIds} />
      <CertificateFacts certificate={certificate} />
    </FormDialog>
  );
}
