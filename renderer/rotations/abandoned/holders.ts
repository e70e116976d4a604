import type { ReceiverProgress, RotationView } from '../../../electron/contract/schemas/rotations.ts';

/** The receivers for whom the new certificate was exported: each may hold it. */
export const holders = (view: RotationView): readonly ReceiverProgress[] =>
  view.receivers.filter((receiver) => receiver.prepared !== null);
