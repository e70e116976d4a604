import { Button } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receiver } from '../../electron/contract/schemas/receivers.ts';
import { useNavigate } from '../places.ts';
import { Page } from '../ui/Page.tsx';
import { FormerSigners } from './FormerSigners.tsx';
import { ReceiverDialog } from './ReceiverDialog.tsx';
import { ReceiverFacts } from './ReceiverFacts.tsx';
import { SignerSection } from './SignerSection.tsx';

/** One receiver: who is behind it, and the certificate with which it signs. */
export function ReceiverPage({ receiver }: { readonly receiver: Receiver }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [changing, setChanging] = useState(false);
  return (
    <Page
      title={receiver.systemName}
      back={{ text: t('receivers.page.back'), onClick: () => navigate({ place: 'receivers' }) }}
      actions={<Button onClick={() => setChanging(true)}>{t('receivers.page.edit')}</Button>}
    >
      <ReceiverFacts receiver={receiver} />
      <SignerSection receiver={receiver} />
      <FormerSigners signers={receiver.formerSigners} />
      {changing && (
        <ReceiverDialog
          receiver={receiver}
          onClose={() => setChanging(false)}
          onSaved={() => setChanging(false)}
        />
      )}
    </Page>
  );
}
