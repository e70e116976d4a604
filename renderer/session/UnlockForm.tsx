import { BusyIndicator, Button } from '@ui5/webcomponents-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallInput } from '../../electron/contract/ipc.ts';
import { useRead } from '../client/useRead.ts';
import { ErrorMessage } from '../ui/ErrorMessage.tsx';
import { UnlockFields } from './UnlockFields.tsx';

interface UnlockFormProps {
  readonly vault: CallInput<'vault.open'>['vault'];
  /** The name of the tenant, and who opened the vault last, where this workstation knows it. */
  readonly known?: { readonly tenant: string; readonly lastOpenedBy: string };
  /** What else can be done with this vault, beside the button that unlocks it. */
  readonly children?: ReactNode;
}

/** Reads who can open a vault, and lets one of them do it. A vault that cannot be read says so before anybody types. */
export function UnlockForm({ vault, known, children }: UnlockFormProps) {
  const { t } = useTranslation();
  const front = useRead('vault.front', { vault });
  if (front.value !== null) {
    return (
      <UnlockFields vault={vault} front={front.value} {...(known === undefined ? {} : { known })}>
        {children}
      </UnlockFields>
    );
  }
  if (front.error === null) return <BusyIndicator active delay={300} text={t('session.unlock.reading')} />;
  return (
    <div className="kt-form">
      <ErrorMessage error={front.error} />
      <div className="kt-acts">
        <Button onClick={front.reload}>{t('session.unlock.readAgain')}</Button>
        {children}
      </div>
    </div>
  );
}
