import type { Recorded } from './events.ts';
import type { MessageEvidence } from './message.ts';
import type { ReceiverProgress } from './rotation.ts';
import { later } from './time.ts';

/**
 * A message for the old key that was captured after the switch which its receiver confirmed: the switch did not happen,
 * or not everywhere. Until a person has found out since when the old key is no longer used, it cannot go (I2, I3).
 */
export type Alarm = MessageEvidence & Recorded;

/** Since when the receiver no longer uses the old key, by its last word; null before its confirmation. */
export const switchStatedAt = ({ confirmation, resolutions }: ReceiverProgress): string | null =>
  resolutions.at(-1)?.switchedAt ?? confirmation?.switchedAt ?? null;

/** The message for the old key that was captured last; null where there is none. */
export const lastForOldKey = ({ messages }: ReceiverProgress): Alarm | null =>
  messages
    .filter(({ encryptedFor }) => encryptedFor === 'old')
    .reduce<Alarm | null>(
      (last, message) => (last === null || message.capturedAt >= last.capturedAt ? message : last),
      null,
    );

/** The alarm that stands on a receiver; null where none does. */
export function alarmOf(progress: ReceiverProgress): Alarm | null {
  const statedAt = switchStatedAt(progress);
  const last = lastForOldKey(progress);
  return statedAt !== null && last !== null && last.capturedAt > statedAt ? last : null;
}

/** The last moment at which the old key was in use, as far as it is known: the waiting periods count from there. */
export function lastUseOfOldKey(progress: ReceiverProgress): string | null {
  const statedAt = switchStatedAt(progress);
  if (statedAt === null) return null;
  return later(statedAt, lastForOldKey(progress)?.capturedAt ?? statedAt);
}
