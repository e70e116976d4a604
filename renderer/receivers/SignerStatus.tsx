import { useTranslation } from 'react-i18next';
import type { Receiver } from '../../electron/contract/schemas/receivers.ts';
import { Status } from '../ui/Status.tsx';
import { ValidityStatus } from '../ui/ValidityStatus.tsx';

/** Whether confirmations of a receiver can be verified, and for how long its certificate is valid. */
export function SignerStatus({ signer }: { readonly signer: Receiver['signer'] }) {
  const { t } = useTranslation();
  if (signer === null) return <Status state="Critical">{t('receivers.notPinned')}</Status>;
  return <ValidityStatus certificate={signer.certificate} />;
}
