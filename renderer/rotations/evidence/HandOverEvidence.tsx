import { useTranslation } from 'react-i18next';
import type { ReceiverProgress } from '../../../electron/contract/schemas.ts';
import { Fact, FactList } from '../../ui/FactList.tsx';
import { When } from '../../ui/When.tsx';
import { RecordedFact } from '../parts/RecordedFact.tsx';
import { PreparedHandOver } from './PreparedHandOver.tsx';

/** Step 3 of one receiver, done: when, to whom and how it was handed over, and what went out. */
export function HandOverEvidence({ receiver }: { readonly receiver: ReceiverProgress }) {
  const { t } = useTranslation();
  const { handOver, prepared } = receiver;
  return (
    <>
      {handOver !== null && (
        <FactList>
          <Fact name={t('rotations.handOver.handedOverAt')}>
            <When at={handOver.handedOverAt} />
          </Fact>
          <Fact name={t('rotations.handOver.to')}>{handOver.to}</Fact>
          <Fact name={t('rotations.handOver.channel')}>{t(`terms.channels.${handOver.channel}`)}</Fact>
          <RecordedFact recorded={handOver} />
        </FactList>
      )}
      {prepared !== null && (
        <>
          <h5>{t('rotations.handOver.exportTitle')}</h5>
          <PreparedHandOver prepared={prepared} />
        </>
      )}
    </>
  );
}
