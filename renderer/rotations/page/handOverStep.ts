import type { RotationView } from '../../../electron/contract/schemas/rotations.ts';
import type { StepView } from '../../../electron/contract/schemas/steps.ts';
import { stepOf } from './openStep.ts';

/**
 * Step 3 as one line of the tenant's lane, from what main says of each receiver: done once it is done for all,
 * possible as soon as it is for one.
 */
export function handOverStep(view: RotationView): StepView {
  const steps = view.receivers.flatMap((receiver) => stepOf(receiver.steps, 'hand-over') ?? []);
  const shown =
    steps.find((step) => step.status === 'possible') ??
    steps.find((step) => step.status === 'blocked') ??
    steps[0];
  if (shown === undefined) throw new Error('a rotation has at least one receiver');
  return shown;
}
