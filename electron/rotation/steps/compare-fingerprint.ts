import { clockRefusal } from '../clock.ts';
import type { Channel, Happening } from '../events.ts';
import { receiverOf, rotationOf } from '../order.ts';
import { cameWithTheFile } from '../receiver.ts';
import type { GateRefusal, InputRefusal, Refusal } from '../refusals.ts';
import { err, ok, type Result } from '../result.ts';
import { progressOf, type Rotation } from '../rotation.ts';
import type { Tenant } from '../tenant.ts';
import { toMinute } from '../time.ts';

export interface ComparisonStatement {
  readonly rotationId: string;
  readonly receiverId: string;
  /** The fingerprint that was read out here: SHA-256 of the new certificate. */
  readonly comparedSha256: string;
  /** When: an instant, counted to the minute. */
  readonly comparedAt: string;
  /** The person at the receiver. */
  readonly comparedWith: string;
  readonly channel: Channel;
}

/**
 * Why the comparison with a receiver cannot be recorded now; null where it can: as soon as the receiver may hold the
 * certificate and while the rotation is open, also after the hand-over was recorded.
 */
export function comparisonRefusal(rotation: Rotation, receiverId: string): GateRefusal | InputRefusal | null {
  if (rotation.closed !== null) return { code: 'rotation-closed', state: rotation.closed.state };
  const { prepared } = progressOf(rotation, receiverId);
  return prepared === null ? { code: 'hand-over-not-prepared' } : null;
}

/**
 * Step 3: two people compared the fingerprint of the new certificate with what the receiver was given. Not
 * by a way by which a forged file could have come itself.
 */
export function recordComparison(
  tenant: Tenant,
  { comparedSha256, ...statement }: ComparisonStatement,
  now: string,
): Result<Happening[], Refusal> {
  const rotation = rotationOf(tenant, statement.rotationId);
  if (!rotation.ok) return rotation;
  const receiver = receiverOf(tenant, rotation.value, statement.receiverId);
  if (!receiver.ok) return receiver;
  const refusal = comparisonRefusal(rotation.value, statement.receiverId);
  if (refusal !== null) return err(refusal);
  const { newKeyId } = rotation.value;
  const certificateSha256 = tenant.keyPairs.get(newKeyId ?? '')?.certificate.sha256 ?? '';
  if (comparedSha256 !== certificateSha256) {
    return err({ code: 'fingerprint-differs', expected: certificateSha256, found: comparedSha256 });
  }
  if (cameWithTheFile.includes(statement.channel)) return err({ code: 'channel-proves-nothing' });
  if (statement.comparedWith.trim() === '') return err({ code: 'name-missing' });
  const clock = clockRefusal(tenant.lastRecordedAt, now);
  if (clock !== null) return err(clock);
  const at = statement.comparedAt;
  if (at > now) return err({ code: 'comparison-in-the-future', at, now });
  const preparedAt = progressOf(rotation.value, statement.receiverId).prepared?.first.at ?? now;
  if (at < toMinute(preparedAt)) return err({ code: 'comparison-before-preparation', at, preparedAt });
  return ok([{ type: 'fingerprint-compared', ...statement, certificateSha256 }]);
}
