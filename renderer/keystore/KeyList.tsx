import { useTranslation } from 'react-i18next';
import type { KeyPair } from '../../electron/contract/schemas/key-pairs.ts';
import type { Receiver } from '../../electron/contract/schemas/receivers.ts';
import { useImport } from '../imports/importContext.ts';
import { useNavigate } from '../places.ts';
import { ActButton } from '../ui/ActButton.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from '../ui/Page.tsx';
import { ValidityStatus } from '../ui/ValidityStatus.tsx';
import { KeyReceivers, KeyStateStatus, PrivateKeyPlace } from './KeyFacts.tsx';
import { byUrgency } from './keyStates.ts';

interface KeyListProps {
  readonly keys: readonly KeyPair[];
  readonly receivers: readonly Receiver[];
}

/** All key pairs, those in use first. */
export function KeyList({ keys, receivers }: KeyListProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { choose, choosing } = useImport();
  const open = ({ id }: KeyPair) => navigate({ place: 'keystore', keyId: id });
  const register = (
    <ActButton
      design="Emphasized"
      running={choosing}
      onClick={() => choose({ purpose: 'register-key-in-use' })}
    >
      {t('keystore.register')}
    </ActButton>
  );
  const empty = keys.length === 0;
  return (
    <Page title={t('keystore.title')} subtitle={t('keystore.purpose')} actions={empty ? undefined : register}>
      {empty ? (
        <EmptyState title={t('keystore.empty.title')} actions={register}>
          {t('keystore.empty.text')}
        </EmptyState>
      ) : (
        <DataTable
          name={t('keystore.title')}
          rows={[...keys].sort(byUrgency)}
          keyOf={(key) => key.id}
          onOpen={open}
          columns={[
            { id: 'alias', header: t('keystore.columns.alias'), cell: (key) => key.alias },
            {
              id: 'state',
              header: t('keystore.columns.state'),
              cell: (key) => <KeyStateStatus keyPair={key} />,
            },
            {
              id: 'expiry',
              header: t('keystore.columns.expiry'),
              cell: (key) => <ValidityStatus certificate={key.certificate} quiet={key.state === 'removed'} />,
            },
            {
              id: 'privateKey',
              header: t('keystore.columns.privateKey'),
              cell: (key) => <PrivateKeyPlace keyPair={key} />,
            },
            {
              id: 'receivers',
              header: t('keystore.columns.receivers'),
              cell: (key) => <KeyReceivers keyPair={key} receivers={receivers} />,
            },
          ]}
        />
      )}
    </Page>
  );
}
