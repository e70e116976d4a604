import type { Recorded } from './events.ts';

/** When, by whom, and with whom as the second person: the same for every event, without what happened. */
export const recordedOf = ({ at, by, witness }: Recorded): Recorded =>
  witness === undefined ? { at, by } : { at, by, witness };
