import { clockRefusal } from '../clock.ts';
import type { ConfirmationStatement, SignedConfirmation } from '../confirmation.ts';
import type { Happening } from '../events.ts';
import { orderRefusal, receiverOf, rotationOf } from '../order.ts';
import type { PinnedSigner, Receiver } from '../receiver.ts';
import type { ConfirmationRefusal, Refusal } from '../refusals.ts';
import { err, ok, type Result } from '../result.ts';
import { progressOf, type Rotation } from '../rotation.ts';
import { signatureEvidence, signerRefusal } from '../signing-certificates.ts';
import type { Tenant } from '../tenant.ts';
import { toMinute } from '../time.ts';

/** Steps 4 to 6: whose confirmation may be imported now, and the certificate it must be signed with. */
export function signerForConfirmation(
  tenant: Tenant,
  rotationId: string,
  receiverId: string,
  now: string,
): Result<{ rotation: Rotation; receiver: Receiver; signer: PinnedSigner }, Refusal> {
  const rotation = rotationOf(tenant, rotationId);
  if (!rotation.ok) return rotation;
  const receiver = receiverOf(tenant, rotation.value, receiverId);
  if (!receiver.ok) return receiver;
  const refusal =
    orderRefusal(tenant, rotation.value, 'confirm', receiverId) ?? clockRefusal(tenant.lastRecordedAt, now);
  if (refusal !== null) return err(refusal);
  const { signer, systemName } = receiver.value;
  if (signer === null) return err({ code: 'signer-not-pinned', receiver: systemName });
  return ok({ rotation: rotation.value, receiver: receiver.value, signer });
}

/** What is checked about the content of a confirmation, in the order in which people are told. */
export const confirmationChecks = [
  'rotation',
  'receiver',
  'old-certificate',
  'new-certificate',
  'challenge',
  'switch-date',
  'removal-date',
  'signing-date',
] as const;

export type ConfirmationCheckId = (typeof confirmationChecks)[number];

/** One check and its outcome: null when it holds. */
export interface ConfirmationCheck {
  readonly id: ConfirmationCheckId;
  readonly refusal: ConfirmationRefusal | null;
}

/** Checks everything that a verified confirmation says against the rotation and the receiver it must be for (I5). */
export function checkConfirmation(
  tenant: Tenant,
  rotationId: string,
  receiverId: string,
  confirmation: SignedConfirmation,
  now: string,
): Result<readonly ConfirmationCheck[], Refusal> {
  const permitted = signerForConfirmation(tenant, rotationId, receiverId, now);
  if (!permitted.ok) return permitted;
  const { rotation, receiver } = permitted.value;
  const notBelieved = signerRefusal(receiver, confirmation.signerSha256);
  if (notBelieved !== null) return err(notBelieved);
  const used = usedBefore(tenant, confirmation.file.sha256);
  if (used !== null) return err(used);
  const { handOver, prepared } = progressOf(rotation, receiverId);
  if (handOver === null || prepared === null) {
    return err({ code: 'step-out-of-order', step: 'confirm', missing: 'hand-over' });
  }
  const { statement, signedAt } = confirmation;
  const bound = (code: BindingCode, expected: string, found: string): ConfirmationRefusal | null =>
    expected === found ? null : { code, expected, found };
  const sha256Of = (keyId: string | null) => tenant.keyPairs.get(keyId ?? '')?.certificate.sha256 ?? '';
  const refusals: Record<ConfirmationCheckId, ConfirmationRefusal | null> = {
    rotation: bound('another-rotation', rotationId, statement.rotationId),
    receiver: bound('another-receiver', receiverId, statement.receiverId),
    'old-certificate': bound(
      'another-old-certificate',
      sha256Of(rotation.oldKeyId),
      statement.oldCertificateSha256,
    ),
    'new-certificate': bound(
      'another-new-certificate',
      sha256Of(rotation.newKeyId),
      statement.newCertificateSha256,
    ),
    challenge: bound('another-challenge', prepared.challenge, statement.challenge),
    'switch-date': switchDate(statement, handOver.handedOverAt, now),
    'removal-date': removalDate(statement, now),
    'signing-date':
      signedAt !== null && signedAt > now ? { code: 'signed-in-the-future', signedAt, now } : null,
  };
  return ok(confirmationChecks.map((id) => ({ id, refusal: refusals[id] })));
}

type BindingCode = Extract<ConfirmationRefusal, { code: `another-${string}` }>['code'];

function switchDate(
  { switchedAt }: ConfirmationStatement,
  handedOverAt: string,
  now: string,
): ConfirmationRefusal | null {
  if (switchedAt > now) return { code: 'switched-in-the-future', switchedAt, now };
  if (switchedAt < toMinute(handedOverAt)) {
    return { code: 'switched-before-hand-over', switchedAt, handedOverAt };
  }
  return null;
}

function removalDate(statement: ConfirmationStatement, now: string): ConfirmationRefusal | null {
  const { switchedAt, oldCertificateRemovedAt: removedAt } = statement;
  if (removedAt > now) return { code: 'removed-in-the-future', removedAt, now };
  if (removedAt < switchedAt) return { code: 'removed-before-switch', removedAt, switchedAt };
  return null;
}

function usedBefore(tenant: Tenant, sha256: string): ConfirmationRefusal | null {
  for (const rotation of tenant.rotations.values()) {
    for (const { confirmation } of rotation.receivers.values()) {
      if (confirmation?.file.sha256 === sha256) {
        return { code: 'confirmation-used-before', acceptedAt: confirmation.at };
      }
    }
  }
  return null;
}

/** Steps 4 to 6: the receiver uses the new certificate. Refused as soon as one check does not hold. */
export function acceptConfirmation(
  tenant: Tenant,
  rotationId: string,
  receiverId: string,
  confirmation: SignedConfirmation,
  now: string,
): Result<Happening[], Refusal> {
  const checks = checkConfirmation(tenant, rotationId, receiverId, confirmation, now);
  if (!checks.ok) return checks;
  const failed = checks.value.find((check) => check.refusal !== null);
  if (failed?.refusal) return err(failed.refusal);
  const permitted = signerForConfirmation(tenant, rotationId, receiverId, now);
  if (!permitted.ok) return permitted;
  const { guaranteedDeliveryTimeHours } = permitted.value.receiver;
  const { statement, file } = confirmation;
  const { switchedAt, oldCertificateRemovedAt, confirmedBy } = statement;
  return ok([
    {
      type: 'confirmation-accepted',
      rotationId,
      receiverId,
      confirmation: {
        switchedAt,
        oldCertificateRemovedAt,
        confirmedBy,
        guaranteedDeliveryTimeHours,
        ...signatureEvidence(permitted.value.signer, confirmation),
        file,
      },
    },
  ]);
}
