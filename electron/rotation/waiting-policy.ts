import type { Happening } from './events.ts';
import type { Refusal } from './refusals.ts';
import { err, ok, type Result } from './result.ts';

/** How long a vault waits, where that is for it to say: stricter than the process, never laxer. */
export interface WaitingPolicy {
  /** Days for which an old key is kept after it was exchanged (I2). */
  readonly retentionDays: number;
  /** More days than this without a record, and the date is in doubt (I6). */
  readonly unrecordedDays: number;
}

/** What applies until a person sets something else. */
export const defaultWaitingPolicy: WaitingPolicy = { retentionDays: 90, unrecordedDays: 14 };

/**
 * Both participants keep old keys at least 90 days after they were exchanged (I2): a policy raises that and never
 * lowers it. A clock of which nobody has said anything for longer than a quarter of a year is believed by no policy.
 */
export const waitingBounds = {
  retentionDays: { minimum: 90, maximum: 3650 },
  unrecordedDays: { minimum: 1, maximum: 90 },
} as const;

/** From here on this vault waits so long; whole days. A rotation that is under way never has to wait for less. */
export function setWaitingPolicy(policy: WaitingPolicy): Result<Happening[], Refusal> {
  for (const figure of ['retentionDays', 'unrecordedDays'] as const) {
    const { minimum, maximum } = waitingBounds[figure];
    const days = policy[figure];
    if (!Number.isInteger(days) || days < minimum || days > maximum) {
      return err({ code: 'waiting-policy-invalid', figure, minimum, maximum });
    }
  }
  const { retentionDays, unrecordedDays } = policy;
  return ok([{ type: 'waiting-policy-set', retentionDays, unrecordedDays }]);
}
