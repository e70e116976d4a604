import { MessageStrip } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateNotice } from '../clock/DateNotice.tsx';
import { useOpenVault, useSession } from '../session/SessionContext.ts';
import { useFormats } from '../text/formats.ts';

/** What a person must know wherever they are: a clock that is not real or not believed, a record that was lost. */
export function Notices() {
  const { t } = useTranslation();
  const { instant } = useFormats();
  const { simulatedClock, now } = useSession();
  const { droppedBytes, dateInDoubt } = useOpenVault();
  const [seen, setSeen] = useState(false);
  const dropped = droppedBytes > 0 && !seen;
  if (!simulatedClock && !dropped && dateInDoubt === null) return null;
  return (
    <section className="kt-notices" aria-label={t('frame.notices')}>
      {simulatedClock && (
        <MessageStrip design="Critical" hideCloseButton>
          {t('frame.simulatedClock', { at: instant(now) })}
        </MessageStrip>
      )}
      {dateInDoubt !== null && <DateNotice refusal={dateInDoubt} />}
      {dropped && (
        <MessageStrip design="Critical" onClose={() => setSeen(true)}>
          {t('frame.dropped', { count: droppedBytes })}
        </MessageStrip>
      )}
    </section>
  );
}
