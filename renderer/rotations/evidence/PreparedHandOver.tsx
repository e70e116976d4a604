import { useTranslation } from 'react-i18next';
import type { ReceiverProgress } from '../../../electron/contract/schemas/rotations.ts';
import { useFormats } from '../../text/formats.ts';
import { Fact, FactList } from '../../ui/FactList.tsx';
import { FileList } from '../parts/FileList.tsx';
import { FileTable } from '../parts/FileTable.tsx';
import { RecordedFact } from '../parts/RecordedFact.tsx';

interface PreparedHandOverProps {
  readonly prepared: NonNullable<ReceiverProgress['prepared']>;
}

/** The hand-overs that were written for a receiver, the newest first, and the challenge that all carry. */
export function PreparedHandOver({ prepared }: PreparedHandOverProps) {
  const { t } = useTranslation();
  const { civilDate } = useFormats();
  return (
    <>
      <FactList>
        <Fact name={t('rotations.evidence.challenge')}>
          <code className="rotation-code">{prepared.challenge}</code>
        </Fact>
      </FactList>
      {prepared.exports.toReversed().map((exported) => {
        const { folder, archive } = exported;
        return (
          <section key={exported.at} aria-label={archive?.name ?? folder} className="rotation-export">
            <FactList>
              <Fact name={t('rotations.handOver.switchBy')}>{civilDate(exported.switchBy)}</Fact>
              <Fact name={t('rotations.evidence.folder')}>{folder}</Fact>
              {archive !== null && (
                <Fact name={t('rotations.evidence.archive')}>
                  <FileList files={[archive]} />
                </Fact>
              )}
              <RecordedFact recorded={exported} />
            </FactList>
            <FileTable name={t('rotations.evidence.files')} files={exported.files} />
          </section>
        );
      })}
    </>
  );
}
