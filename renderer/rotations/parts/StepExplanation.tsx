import { useTranslation } from 'react-i18next';
import type { StepId } from '../../../electron/contract/schemas/steps.ts';

/** What a step does, in one sentence, and why it comes where it comes. */
export function StepExplanation({ step }: { readonly step: StepId }) {
  const { t } = useTranslation();
  return (
    <p className="rotation-explanation">
      {t(`rotations.steps.${step}.what`)} {t(`rotations.steps.${step}.why`)}
    </p>
  );
}
