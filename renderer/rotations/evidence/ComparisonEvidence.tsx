import { useTranslation } from 'react-i18next';
import type { ReceiverProgress } from '../../../electron/contract/schemas/rotations.ts';
import { Fact, FactList } from '../../ui/FactList.tsx';
import { When } from '../../ui/When.tsx';
import { RecordedFact } from '../parts/RecordedFact.tsx';

/** With whom the fingerprint of the new certificate was compared, how and when. */
export function ComparisonEvidence({ comparisons }: Pick<ReceiverProgress, 'comparisons'>) {
  const { t } = useTranslation();
  return comparisons.map((comparison) => (
    <FactList key={comparison.at}>
      <Fact name={t('rotations.handOver.comparedWith')}>{comparison.comparedWith}</Fact>
      <Fact name={t('rotations.handOver.comparedBy')}>{t(`terms.channels.${comparison.channel}`)}</Fact>
      <Fact name={t('rotations.handOver.comparedAt')}>
        <When at={comparison.comparedAt} />
      </Fact>
      <RecordedFact recorded={comparison} />
    </FactList>
  ));
}
