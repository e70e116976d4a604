import type { WaitingRule } from './refusals.ts';
import { plusDays } from './time.ts';

/** One receiver's exchange: since when it no longer uses the key that shall go. */
export interface Exchange {
  readonly receiverId: string;
  readonly exchangedAt: string;
  /** When the last message that was sent before it has arrived, by what was agreed of delivery times. */
  readonly deliveredBy: string;
}

/** The date from which a key may go, which rule decides it, and for which receiver. */
export interface EarliestRemoval {
  readonly at: string;
  readonly rule: WaitingRule;
  readonly receiverId: string;
  /** For how long old keys are kept in this rotation: 90 days, or more. */
  readonly retentionDays: number;
}

/**
 * I2: the latest exchange + its guaranteed delivery time, and the days for which old keys are kept since the last
 * exchange, whichever is later. Null where no receiver ever had the certificate: then nothing has to be waited for.
 */
export function earliestRemoval(
  exchanges: readonly Exchange[],
  retentionDays: number,
): EarliestRemoval | null {
  let decisive: EarliestRemoval | null = null;
  for (const { receiverId, exchangedAt, deliveredBy } of exchanges) {
    const periods: EarliestRemoval[] = [
      { at: plusDays(exchangedAt, retentionDays), rule: 'retention', receiverId, retentionDays },
      { at: deliveredBy, rule: 'guaranteed-delivery-time', receiverId, retentionDays },
    ];
    for (const period of periods) {
      if (decisive === null || period.at > decisive.at) decisive = period;
    }
  }
  return decisive;
}
