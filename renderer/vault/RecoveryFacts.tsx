import { useTranslation } from 'react-i18next';
import type { Session } from '../../electron/contract/schemas/session.ts';
import { useFormats } from '../text/formats.ts';
import { Fact, FactList } from '../ui/FactList.tsx';
import { useRecordedBy } from '../ui/recordedBy.ts';
import { Status } from '../ui/Status.tsx';

interface RecoveryFactsProps {
  readonly recovery: NonNullable<Session['open']>['recovery'];
}

/** How many cards open the vault, who made them and when, and whether that was ever tried out. */
export function RecoveryFacts({ recovery }: RecoveryFactsProps) {
  const { t } = useTranslation();
  const { list } = useFormats();
  const recordedBy = useRecordedBy();
  if (recovery === null) {
    return (
      <FactList>
        <Fact name={t('cards.state')}>{t('cards.none')}</Fact>
      </FactList>
    );
  }
  const { threshold, shares, rehearsed } = recovery;
  return (
    <FactList>
      <Fact name={t('cards.state')}>{t('cards.some', { count: threshold, shares })}</Fact>
      <Fact name={t('cards.made')}>{recordedBy(recovery)}</Fact>
      <Fact name={t('cards.rehearsed')}>
        {rehearsed === null ? (
          <Status state="Critical">{t('cards.notRehearsed')}</Status>
        ) : (
          t('cards.rehearsedWith', {
            recorded: recordedBy(rehearsed),
            numbers: list(rehearsed.shareNumbers.map(String)),
          })
        )}
      </Fact>
    </FactList>
  );
}
