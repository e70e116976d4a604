import { alarmedReceivers, alarmRefusal } from '../alarm.ts';
import { clockRefusal, dateRefusal } from '../clock.ts';
import { type EarlyRemovalStatement, earlyRemovalOf, typedAliasRefusal } from '../early-removal.ts';
import type { Happening } from '../events.ts';
import { type EarliestRemoval, type Exchange, earliestRemoval } from '../gates.ts';
import { lastUseOfOldKey } from '../old-key-use.ts';
import { orderRefusal, receiverNames, rotationOf } from '../order.ts';
import type { Receiver } from '../receiver.ts';
import type { GateRefusal, Refusal } from '../refusals.ts';
import { err, ok, type Result } from '../result.ts';
import type { Rotation } from '../rotation.ts';
import type { Tenant } from '../tenant.ts';
import { earlier, later, plusHours } from '../time.ts';

/**
 * The exchange of a receiver, with every delivery time that was agreed until then, and since: a message that was sent
 * under a longer one, before it was shortened, may still be on its way. One that was shortened while the rotation was
 * under way counts until the exchange, whatever the clock said of that moment: a wait never gets shorter (I2).
 */
export function exchangeOf(
  { started }: Rotation,
  receiver: Receiver,
  exchangedAt: string,
  agreed: { readonly guaranteedDeliveryTimeHours: number },
): Exchange {
  const { id: receiverId, formerDeliveryTimes } = receiver;
  const hours = Math.max(receiver.guaranteedDeliveryTimeHours, agreed.guaranteedDeliveryTimeHours);
  const deliveredBy = formerDeliveryTimes.reduce(
    (latest, { until, hours: longer }) =>
      later(latest, plusHours(until >= started.at ? exchangedAt : earlier(until, exchangedAt), longer)),
    plusHours(exchangedAt, hours),
  );
  return { receiverId, exchangedAt, deliveredBy };
}

/** The exchanges so far: every receiver that has confirmed, since the last moment at which it used the old key. */
function exchanges(tenant: Tenant, rotation: Rotation): Exchange[] {
  return [...rotation.receivers.values()].flatMap((progress) => {
    const receiver = tenant.receivers.get(progress.receiverId);
    const exchangedAt = lastUseOfOldKey(progress);
    if (receiver === undefined || exchangedAt === null) return [];
    const agreed = [progress.confirmation, ...progress.resolutions].map(
      (statement) => statement?.guaranteedDeliveryTimeHours ?? 0,
    );
    return [
      exchangeOf(rotation, receiver, exchangedAt, { guaranteedDeliveryTimeHours: Math.max(...agreed) }),
    ];
  });
}

/**
 * The date from which the old key may go, as far as it can be told: null until a receiver has confirmed, and
 * later still when a further receiver confirms.
 */
export const oldKeyRemoval = (tenant: Tenant, rotation: Rotation): EarliestRemoval | null =>
  earliestRemoval(exchanges(tenant, rotation), rotation.retentionDays);

/**
 * The waiting period as a refusal: null once it is over, by a date that is not in doubt (I6). Who is too early by
 * a clock in doubt is told so first: there is nothing to confirm yet. Where nothing has to be waited for, the date
 * does not matter.
 */
export function waitingRefusal(
  tenant: Tenant,
  removal: EarliestRemoval | null,
  now: string,
): GateRefusal | null {
  if (removal === null) return null;
  if (now >= removal.at) return dateRefusal(tenant, now);
  const [receiver = ''] = receiverNames(tenant, [removal.receiverId]);
  const { at: until, rule, retentionDays } = removal;
  return { code: 'too-early', until, rule, receiver, retentionDays };
}

/** Step 7: may the old key go now (I2)? Null when it may. */
export function removalRefusal(tenant: Tenant, rotationId: string, now: string): Refusal | null {
  const rotation = rotationOf(tenant, rotationId);
  if (!rotation.ok) return rotation.error;
  return (
    orderRefusal(tenant, rotation.value, 'remove-old-key', null) ??
    clockRefusal(tenant.lastRecordedAt, now) ??
    alarmRefusal(tenant, rotation.value) ??
    waitingRefusal(tenant, oldKeyRemoval(tenant, rotation.value), now)
  );
}

/** I8: may the old key go before its time? Null when it may: the new one decrypts in its place. */
export function earlyRemovalRefusal(tenant: Tenant, rotationId: string, now: string): Refusal | null {
  const rotation = rotationOf(tenant, rotationId);
  if (!rotation.ok) return rotation.error;
  const regular = removalRefusal(tenant, rotationId, now);
  if (regular === null) return { code: 'removal-not-early' };
  if (regular.code === 'step-already-done' || regular.code === 'rotation-closed') return regular;
  if (rotation.value.addition !== null) return null;
  return { code: 'step-out-of-order', step: 'remove-old-key', missing: 'add-to-tenant-keystore' };
}

/** I8: the old key was removed before its time, by two people and for a reason. What was not waited for is named. */
export function removeOldKeyEarly(
  tenant: Tenant,
  statement: EarlyRemovalStatement,
  now: string,
): Result<Happening[], Refusal> {
  const rotation = rotationOf(tenant, statement.rotationId);
  if (!rotation.ok) return rotation;
  const oldKey = tenant.keyPairs.get(rotation.value.oldKeyId);
  const refusal = earlyRemovalRefusal(tenant, statement.rotationId, now);
  if (refusal !== null) return err(refusal);
  const unconfirmed = receiversNotSwitched(rotation.value);
  const early = earlyRemovalOf(oldKey, statement, unconfirmed, oldKeyRemoval(tenant, rotation.value));
  if (!early.ok) return early;
  const privateKeyDestroyed = oldKey?.privateKeyHeld ?? false;
  const { rotationId } = statement;
  return ok([{ type: 'old-key-removed', rotationId, privateKeyDestroyed, early: early.value }]);
}

/** The receivers of which nobody knows that they have stopped using the old key: not confirmed, or under an alarm. */
export function receiversNotSwitched(rotation: Rotation): string[] {
  const alarmed = alarmedReceivers(rotation);
  return [...rotation.receivers.values()]
    .filter((progress) => progress.confirmation === null || alarmed.includes(progress))
    .map((progress) => progress.receiverId);
}

/** Step 7: the old key was removed from the tenant keystore; its private key here, if held, goes with it. */
export function removeOldKey(
  tenant: Tenant,
  rotationId: string,
  typedAlias: string,
  now: string,
): Result<Happening[], Refusal> {
  const oldKey = tenant.keyPairs.get(tenant.rotations.get(rotationId)?.oldKeyId ?? '');
  const refusal = removalRefusal(tenant, rotationId, now) ?? typedAliasRefusal(oldKey, typedAlias);
  if (refusal !== null) return err(refusal);
  const privateKeyDestroyed = oldKey?.privateKeyHeld ?? false;
  return ok([{ type: 'old-key-removed', rotationId, privateKeyDestroyed, early: null }]);
}
