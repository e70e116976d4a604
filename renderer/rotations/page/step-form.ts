import type { ReceiverProgress, RotationView } from '../../../electron/contract/schemas/rotations.ts';

/**
 * Called after an act: with what main answered, and with the outcome in words for people who do not see it. An act
 * that is no step says that what is open stays open.
 */
export type Acted = (view: RotationView, outcome: string, open?: 'stays-open') => void;

/** What the form of a step is given. */
export interface StepFormProps {
  readonly view: RotationView;
  readonly onActed: Acted;
}

/** What the form of a receiver's step is given. */
export interface ReceiverFormProps extends StepFormProps {
  readonly receiver: ReceiverProgress;
}
