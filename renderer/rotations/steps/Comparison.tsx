import { useTranslation } from 'react-i18next';
import { ComparisonEvidence } from '../evidence/ComparisonEvidence.tsx';
import type { ReceiverFormProps } from '../page/step-form.ts';
import { CompareFingerprint } from './CompareFingerprint.tsx';
import { NewFingerprint } from './NewFingerprint.tsx';

/** Compare by phone: the fingerprint to read out, and who compared it with whom, or the form to say so. */
export function Comparison({ view, receiver, onActed }: ReceiverFormProps) {
  const { t } = useTranslation();
  const { contactName, contactPhone, comparisons, comparisonRefusal, prepared } = receiver;
  const open = comparisons.length === 0 && comparisonRefusal === null;
  return (
    <>
      {comparisons.length === 0 && (
        <p>
          {t('rotations.handOver.compareHint', { contact: contactName })}
          {contactPhone !== '' && ` ${t('rotations.handOver.comparePhone', { phone: contactPhone })}`}
        </p>
      )}
      <NewFingerprint rotationId={view.id} />
      <ComparisonEvidence comparisons={comparisons} />
      {open && <CompareFingerprint view={view} receiver={receiver} onActed={onActed} />}
      {prepared === null && <p>{t('rotations.handOver.compareLater')}</p>}
    </>
  );
}
