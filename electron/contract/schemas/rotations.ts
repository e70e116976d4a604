import { z } from 'zod';
import { appErrorSchema } from '../errors.ts';
import {
  channel,
  civilDate,
  fileEvidence,
  id,
  instant,
  list,
  nameAttribute,
  names,
  recorded,
  sha256,
} from './facts.ts';
import { certificateRequestForm, keyPair, keyPairForm } from './key-pairs.ts';
import { recordedMessage } from './messages.ts';
import { signatory, signatureFacts } from './receivers.ts';
import { removalView, standing, stepView } from './steps.ts';

/** A key that went before its time (I8). */
const earlyRemoval = z.object({
  reason: z.string(),
  removableFrom: instant.nullable(),
  /** The system names of the receivers that had not confirmed. */
  unconfirmed: names,
});

export const rotationSummary = z.object({
  id,
  oldAlias: z.string(),
  /** Null until step 1 is done. */
  newAlias: z.string().nullable(),
  startedAt: instant,
  standing,
  confirmed: z.number(),
  receivers: z.number(),
  closed: z.enum(['completed', 'abandoned']).nullable(),
});

export const receiverProgress = z.object({
  receiverId: id,
  systemName: z.string(),
  contactName: z.string(),
  contactPhone: z.string(),
  guaranteedDeliveryTimeHours: z.number(),
  signerPinned: z.boolean(),
  steps: list(stepView),
  /** The exported hand-overs, the newest last; null before the first. */
  prepared: z
    .object({
      challenge: z.string(),
      exports: list(
        recorded.extend({
          folder: z.string(),
          files: list(fileEvidence),
          /** The .zip that holds the folder; null where it was written as a folder. */
          archive: fileEvidence.nullable(),
          switchBy: civilDate,
        }),
      ),
    })
    .nullable(),
  /** By when the next hand-over would ask to switch, unless a person says otherwise. */
  proposedSwitchBy: civilDate,
  /** Why a comparison cannot be recorded now; null where it can. */
  comparisonRefusal: appErrorSchema.nullable(),
  /** Every time the new fingerprint was compared with a person at the receiver. */
  comparisons: list(
    recorded.extend({ certificateSha256: sha256, comparedAt: instant, comparedWith: z.string(), channel }),
  ),
  handOver: recorded.extend({ handedOverAt: instant, to: z.string(), channel }).nullable(),
  confirmation: recorded
    .extend({
      switchedAt: instant,
      oldCertificateRemovedAt: instant,
      confirmedBy: z.string(),
      signer: signatory,
      ...signatureFacts,
      file: fileEvidence,
      /** Where the signature is detached: the file that it signs. */
      contentFile: fileEvidence.optional(),
    })
    .nullable(),
  /** Since when the receiver no longer uses the old key, as far as is known; null before its confirmation. */
  switchedAt: instant.nullable(),
  /** Messages of this receiver that were recorded as evidence, in the order in which they were. */
  messages: list(recordedMessage),
  /** The message for the old key that should not have been; null where no alarm stands. */
  alarm: recordedMessage.nullable(),
  /** Alarms that were resolved. */
  resolutions: list(
    recorded.extend({ switchedAt: instant, statedBy: z.string(), channel, reason: z.string() }),
  ),
  /** Why no message can be recorded now; null where one can. */
  messageRefusal: appErrorSchema.nullable(),
  withdrawal: recorded.extend({ withdrawnAt: instant, statedBy: z.string(), channel }).nullable(),
});

export const rotationView = z.object({
  id,
  started: recorded,
  standing,
  steps: list(stepView),
  oldKeyPair: keyPair,
  newKeyPair: keyPair.nullable(),
  exports: list(
    fileEvidence.extend({
      ...recorded.shape,
      form: keyPairForm,
      certificateSha256: sha256,
      /** Does it hold the certificate of today, and not one that an authority's has replaced? */
      isCurrent: z.boolean(),
    }),
  ),
  authority: z.object({
    /** Why no request can leave and no response be accepted now; null where it can. */
    refusal: appErrorSchema.nullable(),
    requests: list(
      fileEvidence.extend({ ...recorded.shape, form: certificateRequestForm, alternativeNames: names }),
    ),
    responses: list(
      fileEvidence.extend({ ...recorded.shape, certificateSha256: sha256, oddities: list(appErrorSchema) }),
    ),
  }),
  /** In which forms the new key pair may leave for the tenant keystore; the refusal is null where it may. */
  exportForms: list(z.object({ form: keyPairForm, refusal: appErrorSchema.nullable() })),
  addition: recorded.extend({ certificateSha256: sha256, file: fileEvidence }).nullable(),
  receivers: list(receiverProgress),
  removal: removalView.nullable(),
  keptKeyRemoval: removalView.nullable(),
  abandon: appErrorSchema.nullable(),
  removeKeptKey: appErrorSchema.nullable(),
  /** Why the old key cannot be removed before its time; null where it can (I8). */
  earlyRemoval: appErrorSchema.nullable(),
  /** The same for the kept key of an abandoned rotation. */
  earlyKeptKeyRemoval: appErrorSchema.nullable(),
  /** What is waited for, said where a key shall go before its time: the receivers that have not confirmed. */
  unconfirmed: names,
  /** The removal of the old key, also where the rotation goes on because it was early. */
  oldKeyRemoved: recorded
    .extend({ privateKeyDestroyed: z.boolean(), early: earlyRemoval.nullable() })
    .nullable(),
  closed: recorded
    .extend({
      state: z.enum(['completed', 'abandoned']),
      reason: z.string(),
      privateKeyDestroyed: z.boolean(),
      keyRemoved: recorded.extend({ early: earlyRemoval.nullable() }).nullable(),
    })
    .nullable(),
  /** What step 1 is pre-filled with. */
  proposal: z.object({
    alias: z.string(),
    subject: list(nameAttribute),
    notBefore: instant,
    notAfter: instant,
  }),
});

export type RotationSummary = z.infer<typeof rotationSummary>;

export type RotationView = z.infer<typeof rotationView>;

export type ReceiverProgress = z.infer<typeof receiverProgress>;
