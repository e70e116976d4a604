import { MessageStrip } from '@ui5/webcomponents-react';
import { useTranslation } from 'react-i18next';
import type { RotationView } from '../../../electron/contract/schemas/rotations.ts';
import { useRecordedBy } from '../../ui/recordedBy.ts';

/** The rotation goes on, but the old key is gone already: nobody may overlook that. */
export function EarlyRemovalNotice({ view }: { readonly view: RotationView }) {
  const { t } = useTranslation();
  const recordedBy = useRecordedBy();
  const { oldKeyRemoved: removed, oldKeyPair, closed } = view;
  if (removed === null || removed.early === null || closed !== null) return null;
  return (
    <MessageStrip design="Negative" hideCloseButton>
      {t('earlyRemoval.removed', {
        alias: oldKeyPair.alias,
        recorded: recordedBy(removed),
        reason: removed.early.reason,
      })}
    </MessageStrip>
  );
}
