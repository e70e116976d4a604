import { clockRefusal } from './clock.ts';
import type { Happening } from './events.ts';
import { assessMessage } from './message.ts';
import type { ExaminedMessage } from './message-port.ts';
import { isDone, orderRefusal, receiverOf, rotationOf } from './order.ts';
import type { Refusal } from './refusals.ts';
import { err, ok, type Result } from './result.ts';
import { progressOf, type Rotation } from './rotation.ts';
import type { Tenant } from './tenant.ts';
import { toMinute } from './time.ts';

/** The rotation for which a message of this receiver can be evidence now: it was given the new certificate. */
export function rotationForMessage(
  tenant: Tenant,
  rotationId: string,
  receiverId: string,
  now: string,
): Result<Rotation, Refusal> {
  const rotation = rotationOf(tenant, rotationId);
  if (!rotation.ok) return rotation;
  const receiver = receiverOf(tenant, rotation.value, receiverId);
  if (!receiver.ok) return receiver;
  const { closed } = rotation.value;
  if (closed !== null) return err({ code: 'rotation-closed', state: closed.state });
  const order = isDone(rotation.value, 'hand-over', receiverId)
    ? null
    : orderRefusal(tenant, rotation.value, 'switch', receiverId);
  const refusal = order ?? clockRefusal(tenant.lastRecordedAt, now);
  return refusal === null ? rotation : err(refusal);
}

/** The receivers whose messages can be evidence now, in every open rotation. */
export const receiversForMessages = (
  tenant: Tenant,
  now: string,
): { readonly rotation: Rotation; readonly receiverId: string }[] =>
  [...tenant.rotations.values()].flatMap((rotation) =>
    [...rotation.receivers.keys()]
      .filter((receiverId) => rotationForMessage(tenant, rotation.id, receiverId, now).ok)
      .map((receiverId) => ({ rotation, receiverId })),
  );

/** A message, whose it is, and when it was captured, as a person states it. */
export interface MessageStatement {
  readonly rotationId: string;
  readonly receiverId: string;
  readonly message: ExaminedMessage;
  /** An instant, counted to the minute. */
  readonly capturedAt: string;
}

/**
 * A message of a receiver becomes evidence of the key that it encrypts with. It never takes the place of the signed
 * confirmation. One for the new key counts only where the new key decrypts it.
 */
export function recordMessage(
  tenant: Tenant,
  { rotationId, receiverId, message, capturedAt }: MessageStatement,
  now: string,
): Result<Happening[], Refusal> {
  const rotation = rotationForMessage(tenant, rotationId, receiverId, now);
  if (!rotation.ok) return rotation;
  const refusal =
    recordedBefore(rotation.value, message.file.sha256) ??
    captureRefusal(rotation.value, receiverId, capturedAt, now);
  if (refusal !== null) return err(refusal);
  const assessment = assessMessage(tenant, rotation.value, message);
  if (assessment === null) return err({ code: 'message-not-encrypted' });
  const { proof, alias } = assessment;
  if (proof === 'does-not-decrypt') return err({ code: 'message-does-not-decrypt', alias: alias ?? '' });
  return ok([{ type: 'message-examined', rotationId, receiverId, message: { ...assessment, capturedAt } }]);
}

function captureRefusal(
  rotation: Rotation,
  receiverId: string,
  capturedAt: string,
  now: string,
): Refusal | null {
  const { handOver } = progressOf(rotation, receiverId);
  if (capturedAt > now) return { code: 'captured-in-the-future', capturedAt, now };
  const handedOverAt = handOver?.handedOverAt ?? capturedAt;
  return capturedAt < toMinute(handedOverAt)
    ? { code: 'captured-before-hand-over', capturedAt, handedOverAt }
    : null;
}

function recordedBefore(rotation: Rotation, sha256: string): Refusal | null {
  for (const { messages } of rotation.receivers.values()) {
    const before = messages.find(({ file }) => file.sha256 === sha256);
    if (before !== undefined) return { code: 'message-recorded-before', recordedAt: before.at };
  }
  return null;
}
