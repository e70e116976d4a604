import { useTranslation } from 'react-i18next';
import type { RotationView } from '../../../electron/contract/schemas/rotations.ts';
import { useFormats } from '../../text/formats.ts';
import { Fact, FactList } from '../../ui/FactList.tsx';
import { Status } from '../../ui/Status.tsx';

interface EarlyFactsProps {
  /** Null where the key went in its time: then nothing is said. */
  readonly early: NonNullable<RotationView['oldKeyRemoved']>['early'];
}

/** That a key went before its time, why, and what was still waited for. */
export function EarlyFacts({ early }: EarlyFactsProps) {
  const { t } = useTranslation();
  const { instant, list } = useFormats();
  if (early === null) return null;
  const { reason, removableFrom, unconfirmed } = early;
  return (
    <FactList>
      <Fact name={t('earlyRemoval.early')}>
        <Status state="Negative">{reason}</Status>
      </Fact>
      <Fact name={t('earlyRemoval.regularFrom')}>
        {removableFrom === null ? t('earlyRemoval.notKnown') : instant(removableFrom)}
      </Fact>
      <Fact name={t('earlyRemoval.unconfirmedThen')}>
        {unconfirmed.length === 0 ? t('earlyRemoval.nobody') : list(unconfirmed)}
      </Fact>
    </FactList>
  );
}
