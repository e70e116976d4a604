import type { StepId } from '../../electron/contract/schemas/steps.ts';
import type { Translate } from '../text/language.ts';

/** The order of the procedure, as people number its steps. */
const numbers: Record<StepId, number> = {
  'create-key-pair': 1,
  'add-to-tenant-keystore': 2,
  'hand-over': 3,
  switch: 4,
  'remove-old-certificate': 5,
  confirm: 6,
  'remove-old-key': 7,
};

const isStep = (value: string): value is StepId => Object.hasOwn(numbers, value);

/** `Step 2: Add to the tenant keystore`; a value that is no step comes back as it is. */
export function stepName(t: Translate, step: string): string {
  if (!isStep(step)) return step;
  return t('terms.step', { number: numbers[step], name: t(`terms.steps.${step}`) });
}
