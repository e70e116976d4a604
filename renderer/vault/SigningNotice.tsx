import { Link, MessageStrip } from '@ui5/webcomponents-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from '../places.ts';
import { useOpenVault } from '../session/SessionContext.ts';

/** Does the vault's signing certificate end soon, or has it ended? Null where nothing is to be said about it. */
export function useSigningRenewal(): 'expiring' | 'expired' | null {
  const standing = useOpenVault().signing?.standing ?? 'valid';
  return standing === 'valid' ? null : standing;
}

/** Says that the signing certificate has to be renewed before the next hand-over, and where. */
export function SigningNotice({ renewal }: { readonly renewal: 'expiring' | 'expired' }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <MessageStrip design={renewal === 'expired' ? 'Negative' : 'Critical'} hideCloseButton>
      {t(`signing.notice.${renewal}`)}{' '}
      <Link onClick={() => navigate({ place: 'vault' })}>{t('signing.notice.way')}</Link>
    </MessageStrip>
  );
}
