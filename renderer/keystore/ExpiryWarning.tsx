import { MessageStrip } from '@ui5/webcomponents-react';
import { useTranslation } from 'react-i18next';
import type { KeyPair } from '../../electron/contract/schemas/key-pairs.ts';
import { useNow } from '../session/SessionContext.ts';
import { validityOf } from '../ui/validity.ts';

/** The tenant gives no sign of an expired key: Keyturn does. */
export function ExpiryWarning({ keyPair }: { readonly keyPair: KeyPair }) {
  const { t } = useTranslation();
  const now = useNow();
  const { state, expired } = validityOf(t, keyPair.certificate, now);
  if (keyPair.state !== 'in-use' || keyPair.openRotationId !== null || state === 'Positive') return null;
  return (
    <MessageStrip design={expired ? 'Negative' : 'Critical'} hideCloseButton>
      {expired ? `${t('keystore.expiredInUse')} ${t('keystore.expiredWhy')}` : t('keystore.expiresSoon')}
    </MessageStrip>
  );
}
