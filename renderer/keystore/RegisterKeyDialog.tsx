import { CheckBox, MessageStrip } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Certificate } from '../../electron/contract/schemas/facts.ts';
import type { KeyPair } from '../../electron/contract/schemas/key-pairs.ts';
import { useAct } from '../client/useAct.ts';
import { useRead } from '../client/useRead.ts';
import { useNow } from '../session/SessionContext.ts';
import { CertificateFacts } from '../ui/CertificateFacts.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { validityOf } from '../ui/validity.ts';
import { ReceiverChoice } from './ReceiverChoice.tsx';

interface RegisterKeyDialogProps {
  readonly imported: { readonly choice: string; readonly entry: number };
  /** As the file has it; null where it has none. */
  readonly alias: string | null;
  readonly certificate: Certificate;
  /** Is the private key there to be taken along? */
  readonly withPrivateKey: boolean;
  readonly onClose: () => void;
  readonly onRegistered: (key: KeyPair) => void;
}

/** What is known of the key in use: its certificate, its alias in the tenant keystore, and who encrypts with it. */
export function RegisterKeyDialog({
  imported,
  certificate,
  onClose,
  onRegistered,
  ...entry
}: RegisterKeyDialogProps) {
  const { t } = useTranslation();
  const now = useNow();
  const receivers = useRead('receivers.list', undefined).value ?? [];
  const register = useAct('keys.registerInUse');
  const [alias, setAlias] = useState(entry.alias ?? '');
  const [receiverIds, setReceiverIds] = useState<readonly string[]>([]);
  const [withPrivateKey, setWithPrivateKey] = useState(entry.withPrivateKey);

  const save = async () => {
    const registered = await register.run({ ...imported, alias, receiverIds, withPrivateKey });
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
      <p>{t(withPrivateKey ? 'keystore.registration.withKey' : 'keystore.registration.withoutKey')}</p>
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
      {entry.withPrivateKey && (
        <CheckBox
          text={t('keystore.registration.takeKey')}
          wrappingType="Normal"
          checked={withPrivateKey}
          onChange={(event) => setWithPrivateKey(event.target.checked)}
        />
      )}
      <ReceiverChoice receivers={receivers} chosen={receiverIds} onChange={setReceiverIds} />
      <CertificateFacts certificate={certificate} />
    </FormDialog>
  );
}
