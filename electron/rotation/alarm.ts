import { clockRefusal } from './clock.ts';
import { reasonRefusal } from './early-removal.ts';
import type { Channel, Happening } from './events.ts';
import { alarmOf } from './old-key-use.ts';
import { receiverNames, receiverOf, rotationOf } from './order.ts';
import type { AlarmRefusal, Refusal } from './refusals.ts';
import { err, ok, type Result } from './result.ts';
import { progressOf, type ReceiverProgress, type Rotation } from './rotation.ts';
import type { Tenant } from './tenant.ts';
import { later } from './time.ts';

/** The receivers on which an alarm stands. */
export const alarmedReceivers = (rotation: Rotation): ReceiverProgress[] =>
  [...rotation.receivers.values()].filter((progress) => alarmOf(progress) !== null);

/** Why the old key cannot go while an alarm stands; null where none does. */
export function alarmRefusal(tenant: Tenant, rotation: Rotation): AlarmRefusal | null {
  const alarmed = alarmedReceivers(rotation);
  const captured = alarmed.flatMap((progress) => alarmOf(progress)?.capturedAt ?? []);
  const capturedAt = captured.reduce(later, '');
  if (capturedAt === '') return null;
  const ids = alarmed.map(({ receiverId }) => receiverId);
  return { code: 'message-for-old-key', receivers: receiverNames(tenant, ids), capturedAt };
}

/** What a person found out about an alarm. */
export interface AlarmResolution {
  readonly rotationId: string;
  readonly receiverId: string;
  /** Since when the receiver really no longer uses the old key: an instant. The waiting periods count from there. */
  readonly switchedAt: string;
  /** The person at the receiver who said so. */
  readonly statedBy: string;
  readonly channel: Channel;
  /** How the message came about, for the record. */
  readonly reason: string;
}

/** An alarm is resolved: by a later switch than the one that was confirmed, and a reason. */
export function resolveAlarm(
  tenant: Tenant,
  resolution: AlarmResolution,
  now: string,
): Result<Happening[], Refusal> {
  const rotation = rotationOf(tenant, resolution.rotationId);
  if (!rotation.ok) return rotation;
  const receiver = receiverOf(tenant, rotation.value, resolution.receiverId);
  if (!receiver.ok) return receiver;
  const alarm = alarmOf(progressOf(rotation.value, resolution.receiverId));
  if (alarm === null) return err({ code: 'no-alarm', receiver: receiver.value.systemName });
  const clock = clockRefusal(tenant.lastRecordedAt, now);
  if (clock !== null) return err(clock);
  const { switchedAt, statedBy, reason } = resolution;
  const { capturedAt } = alarm;
  if (switchedAt > now) return err({ code: 'stated-switch-in-the-future', switchedAt, now });
  if (switchedAt < capturedAt) return err({ code: 'switch-before-message', switchedAt, capturedAt });
  if (statedBy.trim() === '') return err({ code: 'name-missing' });
  const missing = reasonRefusal(reason);
  if (missing !== null) return err(missing);
  const { guaranteedDeliveryTimeHours } = receiver.value;
  return ok([
    {
      type: 'alarm-resolved',
      ...resolution,
      messageSha256: alarm.file.sha256,
      reason: reason.trim(),
      guaranteedDeliveryTimeHours,
    },
  ]);
}
