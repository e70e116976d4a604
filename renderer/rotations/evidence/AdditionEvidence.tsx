import { useTranslation } from 'react-i18next';
import type { RotationView } from '../../../electron/contract/schemas/rotations.ts';
import { Fact, FactList } from '../../ui/FactList.tsx';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { ExportedFiles } from '../parts/ExportedFiles.tsx';
import { FileList } from '../parts/FileList.tsx';
import { RecordedFact } from '../parts/RecordedFact.tsx';

/** Step 2, done: what was exported, and the downloaded certificate that proves the addition. */
export function AdditionEvidence({ view }: { readonly view: RotationView }) {
  const { t } = useTranslation();
  const { addition, exports } = view;
  if (addition === null) return null;
  return (
    <FactList>
      <Fact name={t('rotations.evidence.exported')}>
        <ExportedFiles exports={exports} />
      </Fact>
      <Fact name={t('rotations.evidence.downloaded')}>
        <FileList files={[addition.file]} />
      </Fact>
      <Fact name={t('terms.certificate.sha256')}>
        <Fingerprint sha256={addition.certificateSha256} />
      </Fact>
      <RecordedFact recorded={addition} />
    </FactList>
  );
}
