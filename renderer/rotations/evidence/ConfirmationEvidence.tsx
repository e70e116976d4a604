import type { ReceiverProgress } from '../../../electron/contract/schemas/rotations.ts';
import { FactList } from '../../ui/FactList.tsx';
import { RecordedFact } from '../parts/RecordedFact.tsx';
import { ConfirmationFacts } from './ConfirmationFacts.tsx';

interface ConfirmationEvidenceProps {
  readonly confirmation: NonNullable<ReceiverProgress['confirmation']>;
}

/** Steps 4 to 6 of one receiver, done: the confirmation that was accepted. */
export function ConfirmationEvidence({ confirmation }: ConfirmationEvidenceProps) {
  return (
    <>
      <ConfirmationFacts facts={confirmation} />
      <FactList>
        <RecordedFact recorded={confirmation} />
      </FactList>
    </>
  );
}
