import { useTranslation } from 'react-i18next';
import type { Recorded } from '../../../electron/contract/schemas.ts';
import { useFormats } from '../../text/formats.ts';
import { Fact } from '../../ui/FactList.tsx';

/** When something was recorded in the vault, and in whose name. */
export function RecordedFact({ recorded }: { readonly recorded: Recorded }) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  return (
    <Fact name={t('rotations.evidence.recorded')}>
      {t('terms.recordedBy', { at: instant(recorded.at), name: recorded.by.name })}
    </Fact>
  );
}
