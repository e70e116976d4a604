import { clockRefusal } from './clock.ts';
import {
  type EarlyRemovalStatement,
  earlyRemovalOf,
  reasonRefusal,
  typedAliasRefusal,
} from './early-removal.ts';
import type { Channel, Happening } from './events.ts';
import { type EarliestRemoval, earliestRemoval } from './gates.ts';
import { receiverNames, receiverOf, rotationOf } from './order.ts';
import type { Refusal } from './refusals.ts';
import { err, ok, type Result } from './result.ts';
import { progressOf, type Rotation } from './rotation.ts';
import { exchangeOf, waitingRefusal } from './steps/remove-old-key.ts';
import type { Tenant } from './tenant.ts';
import { toMinute } from './time.ts';

/** I7: may the rotation be abandoned? Null while no receiver has confirmed. */
export function abandonRefusal(tenant: Tenant, rotationId: string): Refusal | null {
  const rotation = rotationOf(tenant, rotationId);
  if (!rotation.ok) return rotation.error;
  if (rotation.value.closed !== null) return { code: 'rotation-closed', state: rotation.value.closed.state };
  // The old key would stay in use, and it is gone (I8).
  if (rotation.value.oldKeyRemoved !== null) return { code: 'step-already-done', step: 'remove-old-key' };
  const confirmed = [...rotation.value.receivers.values()].filter(
    (progress) => progress.confirmation !== null,
  );
  if (confirmed.length === 0) return null;
  const ids = confirmed.map((progress) => progress.receiverId);
  return { code: 'receiver-confirmed', receivers: receiverNames(tenant, ids) };
}

/** I7: the rotation ends without an exchange, and the old key stays in use. */
export function abandonRotation(
  tenant: Tenant,
  rotationId: string,
  reason: string,
): Result<Happening[], Refusal> {
  const refusal = abandonRefusal(tenant, rotationId);
  if (refusal !== null) return err(refusal);
  const missing = reasonRefusal(reason);
  if (missing !== null) return err(missing);
  return ok([{ type: 'rotation-abandoned', rotationId, reason }]);
}

/** The receivers that may hold the new certificate of this rotation: those for whom it was exported. */
const holders = (rotation: Rotation) =>
  [...rotation.receivers.values()].filter((progress) => progress.prepared !== null);

/** The receivers that hold the new certificate and have not said that they do not use it. */
export const receiversNotWithdrawn = (rotation: Rotation): string[] =>
  holders(rotation)
    .filter((progress) => progress.withdrawal === null)
    .map((progress) => progress.receiverId);

export interface WithdrawalStatement {
  readonly rotationId: string;
  readonly receiverId: string;
  /** Since when the receiver does not use the new certificate: an instant. */
  readonly withdrawnAt: string;
  /** The person at the receiver who said so. */
  readonly statedBy: string;
  readonly channel: Channel;
}

/** I7: a receiver that was given the certificate of an abandoned rotation states that it does not use it. */
export function recordWithdrawal(
  tenant: Tenant,
  statement: WithdrawalStatement,
  now: string,
): Result<Happening[], Refusal> {
  const rotation = rotationOf(tenant, statement.rotationId);
  if (!rotation.ok) return rotation;
  const receiver = receiverOf(tenant, rotation.value, statement.receiverId);
  if (!receiver.ok) return receiver;
  if (rotation.value.closed?.state !== 'abandoned') return err({ code: 'rotation-not-abandoned' });
  const { prepared, handOver, messages } = progressOf(rotation.value, statement.receiverId);
  if (prepared === null) return err({ code: 'not-handed-out', receiver: receiver.value.systemName });
  const clock = clockRefusal(tenant.lastRecordedAt, now);
  if (clock !== null) return err(clock);
  const at = statement.withdrawnAt;
  const handedOverAt = handOver?.handedOverAt ?? prepared.first.at;
  if (at > now) return err({ code: 'withdrawal-in-the-future', at, now });
  if (at < toMinute(handedOverAt)) return err({ code: 'withdrawal-before-hand-over', at, handedOverAt });
  const later = messages.find((message) => message.encryptedFor === 'new' && message.capturedAt > at);
  if (later !== undefined) {
    return err({ code: 'withdrawal-before-message', at, capturedAt: later.capturedAt });
  }
  if (statement.statedBy.trim() === '') return err({ code: 'name-missing' });
  const { guaranteedDeliveryTimeHours } = receiver.value;
  return ok([{ type: 'withdrawal-recorded', ...statement, guaranteedDeliveryTimeHours }]);
}

/** The date from which the kept key of an abandoned rotation may go; null where no receiver was given it. */
export function keptKeyRemoval(tenant: Tenant, rotation: Rotation): EarliestRemoval | null {
  return earliestRemoval(
    holders(rotation).flatMap(({ receiverId, withdrawal }) => {
      const receiver = tenant.receivers.get(receiverId);
      if (receiver === undefined || withdrawal === null) return [];
      return [exchangeOf(rotation, receiver, withdrawal.withdrawnAt, withdrawal)];
    }),
    rotation.retentionDays,
  );
}

/** I7 with I2: may the new key of an abandoned rotation go now? Null when it may. */
export function keptKeyRefusal(tenant: Tenant, rotationId: string, now: string): Refusal | null {
  const rotation = rotationOf(tenant, rotationId);
  if (!rotation.ok) return rotation.error;
  const { closed, newKeyId } = rotation.value;
  if (closed?.state !== 'abandoned') return { code: 'rotation-not-abandoned' };
  if (newKeyId === null) return { code: 'not-found', what: 'key-pair', id: '' };
  if (closed.keyRemoved !== null) return { code: 'rotation-closed', state: 'abandoned' };
  const clock = clockRefusal(tenant.lastRecordedAt, now);
  if (clock !== null) return clock;
  const waiting = receiversNotWithdrawn(rotation.value);
  if (waiting.length > 0) {
    return { code: 'receivers-not-withdrawn', receivers: receiverNames(tenant, waiting) };
  }
  return waitingRefusal(tenant, keptKeyRemoval(tenant, rotation.value), now);
}

/** The new key of an abandoned rotation was removed from the tenant keystore, and its private key here. */
export function removeKeptKey(
  tenant: Tenant,
  rotationId: string,
  typedAlias: string,
  now: string,
): Result<Happening[], Refusal> {
  const newKey = tenant.keyPairs.get(tenant.rotations.get(rotationId)?.newKeyId ?? '');
  const refusal = keptKeyRefusal(tenant, rotationId, now) ?? typedAliasRefusal(newKey, typedAlias);
  return refusal === null ? ok([{ type: 'abandoned-key-removed', rotationId, early: null }]) : err(refusal);
}

/** I8: may the kept key go before its time? Null when it may. */
export function earlyKeptKeyRefusal(tenant: Tenant, rotationId: string, now: string): Refusal | null {
  const regular = keptKeyRefusal(tenant, rotationId, now);
  if (regular === null) return { code: 'removal-not-early' };
  const rotation = tenant.rotations.get(rotationId);
  const kept = rotation?.closed?.state === 'abandoned' && rotation.closed.keyRemoved === null;
  return kept && rotation.newKeyId !== null ? null : regular;
}

/** I8: the kept key was removed before its time, by two people and for a reason. */
export function removeKeptKeyEarly(
  tenant: Tenant,
  statement: EarlyRemovalStatement,
  now: string,
): Result<Happening[], Refusal> {
  const { rotationId } = statement;
  const rotation = rotationOf(tenant, rotationId);
  if (!rotation.ok) return rotation;
  const newKey = tenant.keyPairs.get(rotation.value.newKeyId ?? '');
  const refusal = earlyKeptKeyRefusal(tenant, rotationId, now);
  if (refusal !== null) return err(refusal);
  const unconfirmed = receiversNotWithdrawn(rotation.value);
  const early = earlyRemovalOf(newKey, statement, unconfirmed, keptKeyRemoval(tenant, rotation.value));
  return early.ok ? ok([{ type: 'abandoned-key-removed', rotationId, early: early.value }]) : early;
}
