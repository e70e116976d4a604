import { useTranslation } from 'react-i18next';
import type { Recorded } from '../../../electron/contract/schemas/facts.ts';
import { Fact } from '../../ui/FactList.tsx';
import { useRecordedBy } from '../../ui/recordedBy.ts';

/** When something was recorded in the vault, and in whose name. */
export function RecordedFact({ recorded }: { readonly recorded: Recorded }) {
  const { t } = useTranslation();
  const recordedBy = useRecordedBy();
  return <Fact name={t('rotations.evidence.recorded')}>{recordedBy(recorded)}</Fact>;
}
