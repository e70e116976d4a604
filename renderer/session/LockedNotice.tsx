import { MessageStrip } from '@ui5/webcomponents-react';
import { useTranslation } from 'react-i18next';
import { useSession } from './SessionContext.ts';

/** Why the vault is locked, for somebody who did not lock it by hand. */
export function LockedNotice() {
  const { t } = useTranslation();
  const { lockedBy, preferences } = useSession();
  if (lockedBy === null || lockedBy === 'person') return null;
  return (
    <MessageStrip design="Information" hideCloseButton>
      {t(`session.lockedBy.${lockedBy}`, { count: preferences.lockAfterMinutes })}
    </MessageStrip>
  );
}
