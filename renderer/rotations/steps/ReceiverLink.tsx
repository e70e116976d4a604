import { Link } from '@ui5/webcomponents-react';
import { useTranslation } from 'react-i18next';
import type { ReceiverProgress } from '../../../electron/contract/schemas/rotations.ts';
import { useNavigate } from '../../places.ts';

/** The way to the receiver's own page, where its signing certificate is registered. */
export function ReceiverLink({ receiver }: { readonly receiver: ReceiverProgress }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { receiverId, systemName } = receiver;
  return (
    <Link wrappingType="Normal" onClick={() => navigate({ place: 'receivers', receiverId })}>
      {t('rotations.handOver.toReceiver', { receiver: systemName })}
    </Link>
  );
}
