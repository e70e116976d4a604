import { useTranslation } from 'react-i18next';
import { Fact, FactList } from '../../ui/FactList.tsx';
import { When } from '../../ui/When.tsx';
import type { ReceiverFormProps } from '../page/step-form.ts';
import { RecordedFact } from '../parts/RecordedFact.tsx';
import { Comparison } from '../steps/Comparison.tsx';
import { PreparedHandOver } from './PreparedHandOver.tsx';

/**
 * Step 3 of one receiver, done: when, to whom and how it was handed over, beside it the comparison of the fingerprint,
 * which may still be to come, and below what went out.
 */
export function HandOverEvidence(props: ReceiverFormProps) {
  const { t } = useTranslation();
  const { handOver, prepared } = props.receiver;
  return (
    <div className="rotation-hand-over">
      {handOver !== null && (
        <div>
          <h5>{t('rotations.handOver.recordTitle')}</h5>
          <FactList>
            <Fact name={t('rotations.handOver.handedOverAt')}>
              <When at={handOver.handedOverAt} />
            </Fact>
            <Fact name={t('rotations.handOver.to')}>{handOver.to}</Fact>
            <Fact name={t('rotations.handOver.channel')}>{t(`terms.channels.${handOver.channel}`)}</Fact>
            <RecordedFact recorded={handOver} />
          </FactList>
        </div>
      )}
      <div>
        <h5>{t('rotations.handOver.compareTitle')}</h5>
        <Comparison {...props} />
      </div>
      {prepared !== null && (
        <div className="rotation-hand-over-below">
          <h5>{t('rotations.handOver.wentOutTitle')}</h5>
          <PreparedHandOver prepared={prepared} />
        </div>
      )}
    </div>
  );
}
