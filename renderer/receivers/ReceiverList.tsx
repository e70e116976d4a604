import { Button } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receiver } from '../../electron/contract/schemas/receivers.ts';
import { useNavigate } from '../places.ts';
import { hoursInWords } from '../text/formats.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from '../ui/Page.tsx';
import { ReceiverDialog } from './ReceiverDialog.tsx';
import { SignerStatus } from './SignerStatus.tsx';

/** All receivers by name, each with how it stands with its signing certificate. */
export function ReceiverList({ receivers }: { readonly receivers: readonly Receiver[] }) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const [registering, setRegistering] = useState(false);
  const open = ({ id }: Receiver) => navigate({ place: 'receivers', receiverId: id });
  const register = (
    <Button design="Emphasized" onClick={() => setRegistering(true)}>
      {t('receivers.register')}
    </Button>
  );
  const empty = receivers.length === 0;
  const byName = [...receivers].sort((one, other) =>
    one.systemName.localeCompare(other.systemName, i18n.language),
  );
  return (
    <Page
      title={t('receivers.title')}
      subtitle={t('receivers.purpose')}
      actions={empty ? undefined : register}
    >
      {empty ? (
        <EmptyState title={t('receivers.empty.title')} actions={register}>
          {t('receivers.empty.text')}
        </EmptyState>
      ) : (
        <DataTable
          name={t('receivers.title')}
          rows={byName}
          keyOf={(receiver) => receiver.id}
          onOpen={open}
          columns={[
            {
              id: 'systemName',
              header: t('receivers.columns.systemName'),
              cell: (receiver) => receiver.systemName,
            },
            { id: 'contact', header: t('receivers.columns.contact'), cell: ({ contact }) => contact.name },
            {
              id: 'integrationFlows',
              header: t('receivers.columns.integrationFlows'),
              align: 'end',
              cell: ({ integrationFlows }) => integrationFlows.length,
            },
            {
              id: 'deliveryTime',
              header: t('receivers.columns.deliveryTime'),
              align: 'end',
              cell: (receiver) => hoursInWords(t, receiver.guaranteedDeliveryTimeHours),
            },
            {
              id: 'signer',
              header: t('receivers.columns.signer'),
              cell: ({ signer }) => <SignerStatus signer={signer} />,
            },
          ]}
        />
      )}
      {registering && <ReceiverDialog receiver={null} onClose={() => setRegistering(false)} onSaved={open} />}
    </Page>
  );
}
