import { Link, MessageStrip } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateNotice } from '../clock/DateNotice.tsx';
import { useNavigate, usePlace } from '../places.ts';
import { useOpenVault, useSession } from '../session/SessionContext.ts';
import { useFormats } from '../text/formats.ts';
import { SigningNotice, useSigningRenewal } from '../vault/SigningNotice.tsx';

/**
 * What a person must know wherever they are: a clock that is not real or not believed, a record that was lost, a file
 * that was damaged, and that a witness does no act.
 * That a backup is due, or the signing certificate, is said at the worklist alone, where a ceremony begins and ends.
 */
export function Notices() {
  const { t } = useTranslation();
  const { instant } = useFormats();
  const { simulatedClock, now } = useSession();
  const { person, droppedBytes, checkpointDamaged, dateInDoubt, backup, backupDue } = useOpenVault();
  const { place } = usePlace();
  const navigate = useNavigate();
  const [seen, setSeen] = useState<readonly string[]>([]);
  const dropped = droppedBytes > 0 && !seen.includes('dropped');
  const damaged = checkpointDamaged && !seen.includes('damaged');
  const remindOfBackup = place === 'worklist' && backupDue;
  const renewal = useSigningRenewal();
  const remindOfRenewal = place === 'worklist' && renewal !== null;
  const witness = person.role === 'witness';
  const reminded = remindOfBackup || remindOfRenewal;
  const shown = [simulatedClock, dropped, damaged, reminded, witness, dateInDoubt !== null];
  if (!shown.includes(true)) return null;
  return (
    <section className="kt-notices" aria-label={t('frame.notices')}>
      {simulatedClock && (
        <MessageStrip design="Critical" hideCloseButton>
          {t('frame.simulatedClock', { at: instant(now) })}
        </MessageStrip>
      )}
      {witness && (
        <MessageStrip design="Information" hideCloseButton>
          {t('frame.witness')}
        </MessageStrip>
      )}
      {dateInDoubt !== null && <DateNotice refusal={dateInDoubt} />}
      {remindOfRenewal && <SigningNotice renewal={renewal} />}
      {remindOfBackup && (
        <MessageStrip design="Information" hideCloseButton>
          {t(backup === null ? 'frame.backupNever' : 'frame.backupDue')}{' '}
          <Link onClick={() => navigate({ place: 'vault' })}>{t('frame.backupWay')}</Link>
        </MessageStrip>
      )}
      {dropped && (
        <MessageStrip design="Critical" onClose={() => setSeen([...seen, 'dropped'])}>
          {t('frame.dropped', { count: droppedBytes })}
        </MessageStrip>
      )}
      {damaged && (
        <MessageStrip design="Critical" onClose={() => setSeen([...seen, 'damaged'])}>
          {t('frame.checkpointDamaged')}
        </MessageStrip>
      )}
    </section>
  );
}
