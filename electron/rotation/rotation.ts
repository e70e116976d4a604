import type { CertificateRequest, IssuanceOddity } from './authority.ts';
import type {
  Channel,
  ConfirmationEvidence,
  EarlyRemoval,
  Event,
  EventOf,
  FileEvidence,
  Recorded,
} from './events.ts';
import { type OwnMaps, withEntry } from './fold.ts';
import type { KeyPairForm } from './key-pair-form.ts';
import type { MessageEvidence } from './message.ts';
import { alarmOf } from './old-key-use.ts';
import { type ProcedureId, procedureOf, type StepId } from './procedure.ts';
import { recordedOf } from './recorded.ts';
import type { WaitingPolicy } from './waiting-policy.ts';

/** What an authority sent, as it was accepted. */
export interface AcceptedResponse extends FileEvidence, Recorded {
  readonly certificateSha256: string;
  readonly oddities: readonly IssuanceOddity[];
}

/** The key pair as it left for the tenant keystore, in which form and with which certificate. */
export interface KeyPairExport extends FileEvidence, Recorded {
  readonly form: KeyPairForm;
  readonly certificateSha256: string;
}

export interface HandOver extends Recorded {
  readonly handedOverAt: string;
  readonly to: string;
  readonly channel: Channel;
}

/** The files for a receiver as they were written, once or again; the fields are those of the event. */
export interface HandOverExport extends Recorded {
  readonly folder: string;
  readonly files: readonly FileEvidence[];
  readonly archive: FileEvidence | null;
  readonly switchBy: string;
}

/** The fingerprint of the new certificate was compared with a person at the receiver. */
export interface FingerprintComparison extends Recorded {
  readonly certificateSha256: string;
  readonly comparedAt: string;
  readonly comparedWith: string;
  readonly channel: Channel;
}

/** The hand-over as exported: from the first export on the receiver may hold the new certificate. */
export interface PreparedHandOver {
  readonly challenge: string;
  readonly first: HandOverExport;
  readonly again: readonly HandOverExport[];
}

export interface Withdrawal extends Recorded {
  readonly withdrawnAt: string;
  readonly statedBy: string;
  readonly channel: Channel;
  readonly guaranteedDeliveryTimeHours: number;
}

/** What was found out about a message for the old key that should not have been. */
export interface Resolution extends Recorded {
  /** The file of that message. */
  readonly messageSha256: string;
  /** Since when the receiver really no longer uses the old key. */
  readonly switchedAt: string;
  readonly statedBy: string;
  readonly channel: Channel;
  readonly reason: string;
  readonly guaranteedDeliveryTimeHours: number;
}

/** How far one receiver has come. */
export interface ReceiverProgress {
  readonly receiverId: string;
  readonly prepared: PreparedHandOver | null;
  readonly comparisons: readonly FingerprintComparison[];
  readonly handOver: HandOver | null;
  readonly confirmation: (ConfirmationEvidence & Recorded) | null;
  /** Messages of this receiver, as they were recorded. */
  readonly messages: readonly (MessageEvidence & Recorded)[];
  /** Alarms that were resolved. */
  readonly resolutions: readonly Resolution[];
  /** Of an abandoned rotation: the receiver does not use the new certificate. */
  readonly withdrawal: Withdrawal | null;
  readonly done: ReadonlyMap<StepId, Recorded>;
}

/** A key was removed; `early` is null where that was in its time (I2). */
export interface KeyRemoval extends Recorded {
  readonly early: EarlyRemoval | null;
}

export type RotationClose =
  | (Recorded & { readonly state: 'completed' })
  | (Recorded & {
      readonly state: 'abandoned';
      readonly reason: string;
      readonly keyRemoved: KeyRemoval | null;
    });

/** One renewal of one key pair, for one or several receivers. */
export interface Rotation {
  readonly id: string;
  readonly procedure: ProcedureId;
  readonly started: Recorded;
  /** The most days that the vault asked for since it was started: what a policy raised is not lowered again (I2). */
  readonly retentionDays: number;
  readonly oldKeyId: string;
  readonly newKeyId: string | null;
  readonly exports: readonly KeyPairExport[];
  readonly certificateRequests: readonly (FileEvidence & Recorded & CertificateRequest)[];
  readonly authorityResponses: readonly AcceptedResponse[];
  readonly addition: (Recorded & { readonly certificateSha256: string; readonly file: FileEvidence }) | null;
  readonly receivers: ReadonlyMap<string, ReceiverProgress>;
  readonly done: ReadonlyMap<StepId, Recorded>;
  /** The old key went; where that was before its time, the receivers may still have to confirm. */
  readonly oldKeyRemoved: (KeyRemoval & { readonly privateKeyDestroyed: boolean }) | null;
  readonly closed: RotationClose | null;
}

export type RotationEvent = Extract<Event, { rotationId: string }>;

/**
 * Folds an event of that rotation into its state, under the policy of that moment; `own` are the maps of the fold that is under way. Throws on a
 * journal that no decision can have written.
 */
export function evolveRotation(
  rotation: Rotation | undefined,
  event: RotationEvent,
  policy: WaitingPolicy,
  own: OwnMaps,
): Rotation {
  if (event.type === 'rotation-started') return started(event, policy);
  if (rotation === undefined) throw new Error(`${event.type} for a rotation that was never started`);
  return markDone(applied(rotation, event, own), event, own);
}

function started(event: EventOf<'rotation-started'>, { retentionDays }: WaitingPolicy): Rotation {
  const receivers = event.receiverIds.map((receiverId): [string, ReceiverProgress] => [
    receiverId,
    {
      receiverId,
      prepared: null,
      comparisons: [],
      handOver: null,
      confirmation: null,
      messages: [],
      resolutions: [],
      withdrawal: null,
      done: new Map(),
    },
  ]);
  return {
    id: event.rotationId,
    procedure: event.procedure,
    started: recordedOf(event),
    retentionDays,
    oldKeyId: event.oldKeyId,
    newKeyId: null,
    exports: [],
    certificateRequests: [],
    authorityResponses: [],
    addition: null,
    receivers: new Map(receivers),
    done: new Map(),
    oldKeyRemoved: null,
    closed: null,
  };
}

function applied(
  rotation: Rotation,
  event: Exclude<RotationEvent, EventOf<'rotation-started'>>,
  own: OwnMaps,
): Rotation {
  const recorded = recordedOf(event);
  switch (event.type) {
    case 'key-pair-created':
      return { ...rotation, newKeyId: event.keyId };
    case 'key-pair-exported': {
      const { form, certificateSha256, file } = event;
      const exported = { ...file, form, certificateSha256, ...recorded };
      return { ...rotation, exports: [...rotation.exports, exported] };
    }
    case 'certificate-requested': {
      const { form, alternativeNames, file } = event;
      const request = { ...file, form, alternativeNames, ...recorded };
      return { ...rotation, certificateRequests: [...rotation.certificateRequests, request] };
    }
    case 'authority-response-accepted': {
      const { certificate, oddities, file } = event;
      const response = { ...file, certificateSha256: certificate.sha256, oddities, ...recorded };
      return { ...rotation, authorityResponses: [...rotation.authorityResponses, response] };
    }
    case 'keystore-addition-proven': {
      const { certificateSha256, file } = event;
      return { ...rotation, addition: { ...recorded, certificateSha256, file } };
    }
    case 'hand-over-prepared': {
      const { challenge, folder, files, archive, switchBy } = event;
      const exported = { ...recorded, folder, files, archive, switchBy };
      const before = progressOf(rotation, event.receiverId).prepared;
      const prepared =
        before === null
          ? { challenge, first: exported, again: [] }
          : { ...before, again: [...before.again, exported] };
      return withProgress(rotation, event.receiverId, { prepared }, own);
    }
    case 'fingerprint-compared': {
      const { certificateSha256, comparedAt, comparedWith, channel } = event;
      const before = progressOf(rotation, event.receiverId).comparisons;
      const comparison = { ...recorded, certificateSha256, comparedAt, comparedWith, channel };
      return withProgress(rotation, event.receiverId, { comparisons: [...before, comparison] }, own);
    }
    case 'certificate-handed-over': {
      const { handedOverAt, to, channel } = event;
      const handOver = { ...recorded, handedOverAt, to, channel };
      return withProgress(rotation, event.receiverId, { handOver }, own);
    }
    case 'confirmation-accepted': {
      const confirmation = { ...event.confirmation, ...recorded };
      return completed(withProgress(rotation, event.receiverId, { confirmation }, own), recorded);
    }
    case 'message-examined': {
      const messages = [
        ...progressOf(rotation, event.receiverId).messages,
        { ...event.message, ...recorded },
      ];
      return withProgress(rotation, event.receiverId, { messages }, own);
    }
    case 'alarm-resolved': {
      const { type: _, rotationId: __, receiverId, ...resolution } = event;
      const resolutions = [...progressOf(rotation, receiverId).resolutions, resolution];
      return completed(withProgress(rotation, receiverId, { resolutions }, own), recorded);
    }
    case 'withdrawal-recorded': {
      const { withdrawnAt, statedBy, channel, guaranteedDeliveryTimeHours } = event;
      const withdrawal = { ...recorded, withdrawnAt, statedBy, channel, guaranteedDeliveryTimeHours };
      return withProgress(rotation, event.receiverId, { withdrawal }, own);
    }
    case 'old-key-removed': {
      const { privateKeyDestroyed, early } = event;
      return completed({ ...rotation, oldKeyRemoved: { ...recorded, privateKeyDestroyed, early } }, recorded);
    }
    case 'rotation-abandoned':
      return {
        ...rotation,
        closed: { ...recorded, state: 'abandoned', reason: event.reason, keyRemoved: null },
      };
    case 'abandoned-key-removed': {
      if (rotation.closed?.state !== 'abandoned') throw new Error('key of a rotation that was not abandoned');
      return { ...rotation, closed: { ...rotation.closed, keyRemoved: { ...recorded, early: event.early } } };
    }
  }
}

/**
 * Complete once the old key is gone, every receiver has confirmed and no alarm stands; only an early removal (I8) is
 * not the last act.
 */
function completed(rotation: Rotation, recorded: Recorded): Rotation {
  if (rotation.oldKeyRemoved === null) return rotation;
  const all = [...rotation.receivers.values()].every(
    (progress) => progress.confirmation !== null && alarmOf(progress) === null,
  );
  if (!all) return rotation;
  return { ...rotation, closed: { ...recorded, state: 'completed' } };
}

/** Whatever steps the procedure says this event proves are done. */
function markDone(rotation: Rotation, event: RotationEvent, own: OwnMaps): Rotation {
  const proven = procedureOf(rotation.procedure).steps.filter((step) => step.evidence === event.type);
  if (proven.length === 0) return rotation;
  const recorded = recordedOf(event);
  const mark = (done: ReadonlyMap<StepId, Recorded>) =>
    proven.reduce((marked, step) => withEntry(marked, step.id, recorded, own), done);
  if (!('receiverId' in event)) return { ...rotation, done: mark(rotation.done) };
  const done = mark(progressOf(rotation, event.receiverId).done);
  return withProgress(rotation, event.receiverId, { done }, own);
}

function withProgress(
  rotation: Rotation,
  receiverId: string,
  change: Partial<ReceiverProgress>,
  own: OwnMaps,
): Rotation {
  const progress = { ...progressOf(rotation, receiverId), ...change };
  return { ...rotation, receivers: withEntry(rotation.receivers, receiverId, progress, own) };
}

/** The progress of a receiver of this rotation; throws where it has no part in it. */
export function progressOf(rotation: Rotation, receiverId: string): ReceiverProgress {
  const progress = rotation.receivers.get(receiverId);
  if (progress === undefined)
    throw new Error(`receiver ${receiverId} has no part in rotation ${rotation.id}`);
  return progress;
}
