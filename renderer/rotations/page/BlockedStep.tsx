import type { AppError } from '../../../electron/contract/errors.ts';
import type { RotationView } from '../../../electron/contract/schemas/rotations.ts';
import type { StepId } from '../../../electron/contract/schemas/steps.ts';
import { Refused } from '../parts/Refused.tsx';
import { StepExplanation } from '../parts/StepExplanation.tsx';
import { RemovalRule } from './RemovalRule.tsx';

interface BlockedStepProps {
  readonly view: RotationView;
  readonly step: StepId;
  readonly refusal: AppError;
}

/** A step that is not possible yet: what it is for, why not, and until when. */
export function BlockedStep({ view, step, refusal }: BlockedStepProps) {
  return (
    <>
      <StepExplanation step={step} />
      <Refused refusal={refusal} />
      {step === 'remove-old-key' && view.removal !== null && (
        <RemovalRule view={view} removal={view.removal} />
      )}
    </>
  );
}
