import type { ReceiverProgress, RotationView } from '../../../electron/contract/schemas/rotations.ts';
import type { StepId, StepView } from '../../../electron/contract/schemas/steps.ts';

/** A step that is open on the page: of the rotation, or of one receiver. */
export interface OpenStep {
  readonly step: StepId;
  readonly receiverId: string | null;
}

interface Located extends OpenStep {
  readonly view: StepView;
}

/** They happen at the receiver, and Keyturn learns of them with the confirmation: nothing is done here for them. */
const atReceiver: readonly StepId[] = ['switch', 'remove-old-certificate'];

/** Where the steps 4 to 6 of a receiver are, with its messages and its alarm. */
export const panelOf = (receiverId: string): OpenStep => ({ step: 'confirm', receiverId });

/**
 * The step that a person does next: an alarm comes first, then the first that is possible, or else the first that is
 * not done yet.
 */
export function nextStep(view: RotationView): OpenStep | null {
  if (view.closed !== null) return null;
  const alarmed = view.receivers.find(({ alarm }) => alarm !== null);
  if (alarmed !== undefined) return panelOf(alarmed.receiverId);
  const steps = stepsInOrder(view);
  const next =
    steps.find((located) => located.view.status === 'possible') ??
    steps.find((located) => located.view.status === 'blocked');
  return next === undefined ? null : { step: next.step, receiverId: next.receiverId };
}

/** What is open after an act: the same step until it is done, then the next one. */
export function stepAfterAct(view: RotationView, open: OpenStep | null): OpenStep | null {
  if (view.closed !== null) return null;
  const same = stepsInOrder(view).find((located) => open !== null && isSameStep(located, open));
  return same !== undefined && same.view.status !== 'done' ? open : nextStep(view);
}

export const isSameStep = (left: OpenStep | null, right: OpenStep | null): boolean =>
  left?.step === right?.step && left?.receiverId === right?.receiverId;

/** The id of the element that opens a step: it takes the focus when the step is next. */
export const toggleId = ({ step, receiverId }: OpenStep): string => `${step}-${receiverId ?? 'all'}-toggle`;

function stepsInOrder(view: RotationView): Located[] {
  const ofReceiver = (receiver: ReceiverProgress): Located[] =>
    receiver.steps.map((step) => ({ step: step.step, receiverId: receiver.receiverId, view: step }));
  const ofRotation = view.steps.map((step) => ({ step: step.step, receiverId: null, view: step }));
  return [...ofRotation, ...view.receivers.flatMap(ofReceiver)]
    .filter(({ step }) => !atReceiver.includes(step))
    .sort((left, right) => left.view.number - right.view.number);
}

/** One step of a rotation or of a receiver. */
export function stepOf(steps: readonly StepView[], id: StepId): StepView | undefined {
  return steps.find((step) => step.step === id);
}
