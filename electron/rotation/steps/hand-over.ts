import { switchDateRefusal } from '../agreed-dates.ts';
import { clockRefusal } from '../clock.ts';
import type { Channel, FileEvidence, Happening } from '../events.ts';
import type { KeyPair } from '../key-pair.ts';
import { orderRefusal, receiverOf, rotationOf } from '../order.ts';
import type { Receiver } from '../receiver.ts';
import type { Refusal } from '../refusals.ts';
import { err, ok, type Result } from '../result.ts';
import { progressOf, type ReceiverProgress } from '../rotation.ts';
import type { Tenant } from '../tenant.ts';
import { toMinute } from '../time.ts';
import { signerNow } from '../vault-signing-certificate.ts';

export interface PermittedHandOver {
  readonly receiver: Receiver;
  readonly progress: ReceiverProgress;
  readonly oldKeyPair: KeyPair;
  readonly newKeyPair: KeyPair;
  /** For how long old keys are kept in this rotation. */
  readonly retentionDays: number;
}

/** Step 3: the receiver to whom the new certificate may be handed over now, and never before step 2 (I1). */
export function receiverForHandOver(
  tenant: Tenant,
  rotationId: string,
  receiverId: string,
): Result<PermittedHandOver, Refusal> {
  const rotation = rotationOf(tenant, rotationId);
  if (!rotation.ok) return rotation;
  const receiver = receiverOf(tenant, rotation.value, receiverId);
  if (!receiver.ok) return receiver;
  const refusal = orderRefusal(tenant, rotation.value, 'hand-over', receiverId);
  if (refusal !== null) return err(refusal);
  const oldKeyPair = tenant.keyPairs.get(rotation.value.oldKeyId);
  const newKeyPair = tenant.keyPairs.get(rotation.value.newKeyId ?? '');
  if (oldKeyPair === undefined || newKeyPair === undefined) {
    throw new Error('a rotation whose key pair is in the tenant keystore knows both key pairs');
  }
  const progress = progressOf(rotation.value, receiverId);
  const { retentionDays } = rotation.value;
  return ok({ receiver: receiver.value, progress, oldKeyPair, newKeyPair, retentionDays });
}

export interface WrittenHandOver {
  readonly rotationId: string;
  readonly receiverId: string;
  readonly challenge: string;
  readonly folder: string;
  readonly files: readonly FileEvidence[];
  /** The .zip that holds the folder; null where it was written as a folder. */
  readonly archive: FileEvidence | null;
  /** The last day on which the receiver is asked to switch: a civil date. */
  readonly switchBy: string;
}

/** Step 3: the files for the receiver were written and signed. From here on the receiver may hold the new certificate. */
export function prepareHandOver(
  tenant: Tenant,
  written: WrittenHandOver,
  now: string,
): Result<Happening[], Refusal> {
  const { rotationId, receiverId, switchBy } = written;
  const permitted = receiverForHandOver(tenant, rotationId, receiverId);
  if (!permitted.ok) return permitted;
  const refusal = switchDateRefusal(permitted.value.newKeyPair.certificate, switchBy, now);
  if (refusal !== null) return err(refusal);
  const signer = signerNow(tenant, now);
  return signer.ok ? ok([{ type: 'hand-over-prepared', ...written }]) : signer;
}

export interface HandOverStatement {
  readonly rotationId: string;
  readonly receiverId: string;
  /** When the files changed hands: an instant, counted to the minute. */
  readonly handedOverAt: string;
  /** The person who took them. */
  readonly to: string;
  readonly channel: Channel;
}

/** Step 3: the administrator states how and to whom the certificate was handed over. */
export function recordHandOver(
  tenant: Tenant,
  statement: HandOverStatement,
  now: string,
): Result<Happening[], Refusal> {
  const permitted = receiverForHandOver(tenant, statement.rotationId, statement.receiverId);
  if (!permitted.ok) return permitted;
  const { prepared } = permitted.value.progress;
  if (prepared === null) return err({ code: 'hand-over-not-prepared' });
  const clock = clockRefusal(tenant.lastRecordedAt, now);
  if (clock !== null) return err(clock);
  const at = statement.handedOverAt;
  if (at > now) return err({ code: 'hand-over-in-the-future', at, now });
  if (at < toMinute(prepared.first.at)) {
    return err({ code: 'hand-over-before-preparation', at, preparedAt: prepared.first.at });
  }
  if (statement.to.trim() === '') return err({ code: 'name-missing' });
  return ok([{ type: 'certificate-handed-over', ...statement }]);
}
