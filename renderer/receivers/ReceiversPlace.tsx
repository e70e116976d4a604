import { useTranslation } from 'react-i18next';
import { useRead } from '../client/useRead.ts';
import { useNavigate } from '../places.ts';
import { ErrorMessage } from '../ui/ErrorMessage.tsx';
import { Page } from '../ui/Page.tsx';
import { ReceiverList } from './ReceiverList.tsx';
import { ReceiverPage } from './ReceiverPage.tsx';

/** The receivers, or one of them. */
export function ReceiversPlace({ receiverId }: { readonly receiverId: string | null }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { value: receivers, error } = useRead('receivers.list', undefined);
  if (receivers === null) {
    return (
      <Page title={t('receivers.title')}>
        <ErrorMessage error={error} />
      </Page>
    );
  }
  if (receiverId === null) return <ReceiverList receivers={receivers} />;
  const receiver = receivers.find((candidate) => candidate.id === receiverId);
  if (receiver !== undefined) return <ReceiverPage receiver={receiver} />;
  const back = { text: t('receivers.page.back'), onClick: () => navigate({ place: 'receivers' }) };
  return (
    <Page title={t('receivers.title')} back={back}>
      <p>{t('receivers.page.gone')}</p>
    </Page>
  );
}
