import { useTranslation } from 'react-i18next';
import type { ReceiverProgress } from '../../../electron/contract/schemas.ts';
import { Fact, FactList } from '../../ui/FactList.tsx';
import { FileList } from '../parts/FileList.tsx';
import { RecordedFact } from '../parts/RecordedFact.tsx';

interface PreparedHandOverProps {
  readonly prepared: NonNullable<ReceiverProgress['prepared']>;
}

/** The hand-over folders that were written for a receiver, the newest first, and the challenge that all carry. */
export function PreparedHandOver({ prepared }: PreparedHandOverProps) {
  const { t } = useTranslation();
  return (
    <>
      <FactList>
        <Fact name={t('rotations.evidence.challenge')}>
          <code className="rotation-code">{prepared.challenge}</code>
        </Fact>
      </FactList>
      {prepared.exports.toReversed().map((exported) => (
        <FactList key={exported.at}>
          <Fact name={t('rotations.evidence.folder')}>{exported.folder}</Fact>
          <Fact name={t('rotations.evidence.files')}>
            <FileList files={exported.files} />
          </Fact>
          <RecordedFact recorded={exported} />
        </FactList>
      ))}
    </>
  );
}
