import type { ReceiverProgress, RotationSummary, RotationView } from '../contract/schemas/rotations.ts';
import { proposedSwitchDate } from '../rotation/agreed-dates.ts';
import type { EarlyRemoval } from '../rotation/events.ts';
import { exportForms } from '../rotation/key-pair-form.ts';
import { alarmOf, lastUseOfOldKey } from '../rotation/old-key-use.ts';
import { receiverNames } from '../rotation/order.ts';
import { keyPairProposal } from '../rotation/proposal.ts';
import type { Rotation, RotationClose } from '../rotation/rotation.ts';
import { deployableKeyPair } from '../rotation/steps/add-to-tenant-keystore.ts';
import { comparisonRefusal } from '../rotation/steps/compare-fingerprint.ts';
import type { Tenant } from '../rotation/tenant.ts';
import { type Possibilities, possibilities } from '../rotation/view.ts';
import { keyPairView } from './keys.ts';

/** One line of the worklist. */
export function rotationSummary(tenant: Tenant, rotation: Rotation, now: string): RotationSummary {
  const receivers = [...rotation.receivers.values()];
  return {
    id: rotation.id,
    oldAlias: aliasOf(tenant, rotation.oldKeyId) ?? '',
    newAlias: aliasOf(tenant, rotation.newKeyId),
    startedAt: rotation.started.at,
    standing: possibilities(tenant, rotation, now).standing,
    confirmed: receivers.filter((progress) => progress.confirmation !== null).length,
    receivers: receivers.length,
    closed: rotation.closed?.state ?? null,
  };
}

const aliasOf = (tenant: Tenant, keyId: string | null): string | null =>
  tenant.keyPairs.get(keyId ?? '')?.alias ?? null;

/** Everything that the page of a rotation shows. */
export function rotationView(tenant: Tenant, rotation: Rotation, now: string): RotationView {
  const possible = possibilities(tenant, rotation, now);
  return {
    id: rotation.id,
    started: rotation.started,
    standing: possible.standing,
    steps: possible.steps,
    oldKeyPair: keyPairView(tenant, rotation.oldKeyId),
    newKeyPair: rotation.newKeyId === null ? null : keyPairView(tenant, rotation.newKeyId),
    exports: exportViews(tenant, rotation),
    authority: authorityView(tenant, rotation),
    exportForms: exportForms(aliasOf(tenant, rotation.newKeyId) ?? ''),
    addition: rotation.addition,
    receivers: receiverViews(tenant, rotation, possible, now),
    removal: possible.removal,
    keptKeyRemoval: possible.keptKeyRemoval,
    abandon: possible.abandon,
    removeKeptKey: possible.removeKeptKey,
    earlyRemoval: possible.earlyRemoval,
    earlyKeptKeyRemoval: possible.earlyKeptKeyRemoval,
    unconfirmed: possible.unconfirmed,
    oldKeyRemoved: named(tenant, rotation.oldKeyRemoved),
    closed: rotation.closed === null ? null : closeView(tenant, rotation, rotation.closed),
    proposal: keyPairProposal(tenant, rotation, now),
  };
}

function exportViews(tenant: Tenant, { exports, newKeyId }: Rotation): RotationView['exports'] {
  const current = tenant.keyPairs.get(newKeyId ?? '')?.certificate.sha256;
  return exports.map((file) => ({ ...file, isCurrent: file.certificateSha256 === current }));
}

function authorityView(tenant: Tenant, { id, certificateRequests, authorityResponses }: Rotation) {
  const open = deployableKeyPair(tenant, id);
  return {
    refusal: open.ok ? null : open.error,
    requests: certificateRequests,
    responses: authorityResponses,
  };
}

function receiverViews(
  tenant: Tenant,
  rotation: Rotation,
  possible: Possibilities,
  now: string,
): ReceiverProgress[] {
  const oldKey = tenant.keyPairs.get(rotation.oldKeyId);
  if (oldKey === undefined) throw new Error('a rotation renews a key that is known');
  return [...rotation.receivers.values()].map((progress) => {
    const receiver = tenant.receivers.get(progress.receiverId);
    if (receiver === undefined) throw new Error('a rotation names receivers that are known');
    const { receiverId, prepared, comparisons, handOver, confirmation, withdrawal } = progress;
    const { messages, resolutions } = progress;
    const exports = prepared === null ? [] : [prepared.first, ...prepared.again];
    return {
      receiverId,
      systemName: receiver.systemName,
      contactName: receiver.contact.name,
      contactPhone: receiver.contact.phone,
      guaranteedDeliveryTimeHours: receiver.guaranteedDeliveryTimeHours,
      signerPinned: receiver.signer !== null,
      steps: possible.receivers.get(receiverId) ?? [],
      prepared: prepared === null ? null : { challenge: prepared.challenge, exports },
      proposedSwitchBy: proposedSwitchDate(oldKey.certificate, exports.at(-1)?.switchBy ?? null, now),
      comparisonRefusal: comparisonRefusal(rotation, receiverId),
      comparisons,
      handOver,
      confirmation,
      switchedAt: lastUseOfOldKey(progress),
      messages,
      alarm: alarmOf(progress),
      resolutions,
      messageRefusal: possible.messages.get(receiverId) ?? null,
      withdrawal,
    };
  });
}

function closeView(tenant: Tenant, rotation: Rotation, closed: RotationClose): RotationView['closed'] {
  if (closed.state === 'completed') {
    const privateKeyDestroyed = rotation.oldKeyRemoved?.privateKeyDestroyed ?? false;
    return { ...closed, reason: '', privateKeyDestroyed, keyRemoved: null };
  }
  const keyRemoved = named(tenant, closed.keyRemoved);
  return { ...closed, privateKeyDestroyed: keyRemoved !== null, keyRemoved };
}

/** A removal with the receivers that it did not wait for by name. */
function named<Removal extends { readonly early: EarlyRemoval | null }>(
  tenant: Tenant,
  removal: Removal | null,
): Removal | null {
  if (removal?.early == null) return removal;
  const unconfirmed = receiverNames(tenant, removal.early.unconfirmed);
  return { ...removal, early: { ...removal.early, unconfirmed } };
}
