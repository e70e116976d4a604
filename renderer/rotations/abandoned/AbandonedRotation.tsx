import { useTranslation } from 'react-i18next';
import { Fact, FactList } from '../../ui/FactList.tsx';
import { Section } from '../../ui/Page.tsx';
import { useRecordedBy } from '../../ui/recordedBy.ts';
import { EarlyFacts } from '../evidence/EarlyFacts.tsx';
import type { StepFormProps } from '../page/step-form.ts';
import { RecordedFact } from '../parts/RecordedFact.tsx';
import { holders } from './holders.ts';
import { KeptKey } from './KeptKey.tsx';
import { Withdrawal } from './Withdrawal.tsx';

/** What is left to do once a rotation was abandoned: the receivers' word, and then the key that was kept (I7). */
export function AbandonedRotation({ view, onActed }: StepFormProps) {
  const { t } = useTranslation();
  const recordedBy = useRecordedBy();
  const { closed, newKeyPair, oldKeyPair } = view;
  if (closed === null) return null;
  const given = holders(view);
  const names = { oldAlias: oldKeyPair.alias, newAlias: newKeyPair?.alias ?? '' };
  const removed = closed.keyRemoved;
  return (
    <Section title={t('rotations.abandoned.title')}>
      <p>{t(newKeyPair === null ? 'rotations.abandoned.noKey' : 'rotations.abandoned.explanation', names)}</p>
      <FactList>
        <Fact name={t('rotations.abandoned.reason')}>{closed.reason}</Fact>
        <RecordedFact recorded={closed} />
        {removed !== null && <Fact name={t('rotations.abandoned.removedAt')}>{recordedBy(removed)}</Fact>}
      </FactList>
      <EarlyFacts early={removed?.early ?? null} />
      {newKeyPair !== null && (
        <>
          <h3>{t('rotations.abandoned.receivers')}</h3>
          {given.length === 0 ? (
            <p>{t('rotations.abandoned.noReceivers')}</p>
          ) : (
            <ul className="rotation-steps">
              {given.map((receiver) => (
                <Withdrawal key={receiver.receiverId} view={view} receiver={receiver} onActed={onActed} />
              ))}
            </ul>
          )}
          {removed === null && <KeptKey view={view} onActed={onActed} />}
        </>
      )}
    </Section>
  );
}
