import { useTranslation } from 'react-i18next';
import { useRead } from '../client/useRead.ts';
import { useNavigate } from '../places.ts';
import { ErrorMessage } from '../ui/ErrorMessage.tsx';
import { Page } from '../ui/Page.tsx';
import { KeyList } from './KeyList.tsx';
import { KeyPage } from './KeyPage.tsx';

/** The key pairs, or one of them. */
export function KeystorePlace({ keyId }: { readonly keyId: string | null }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const keys = useRead('keys.list', undefined);
  const receivers = useRead('receivers.list', undefined);
  if (keys.value === null || receivers.value === null) {
    return (
      <Page title={t('keystore.title')}>
        <ErrorMessage error={keys.error ?? receivers.error} />
      </Page>
    );
  }
  if (keyId === null) return <KeyList keys={keys.value} receivers={receivers.value} />;
  const key = keys.value.find((candidate) => candidate.id === keyId);
  if (key !== undefined) return <KeyPage keyPair={key} receivers={receivers.value} />;
  const back = { text: t('keystore.page.back'), onClick: () => navigate({ place: 'keystore' }) };
  return (
    <Page title={t('keystore.title')} back={back}>
      <p>{t('keystore.page.gone')}</p>
    </Page>
  );
}
