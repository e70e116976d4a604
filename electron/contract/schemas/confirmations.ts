import { z } from 'zod';
import { appErrorSchema } from '../errors.ts';
import { fileEvidence, id, instant, list } from './facts.ts';
import { signatory, signatureFacts } from './receivers.ts';

/** The outcome of one check of a confirmation; `refusal` is null where it holds. */
export const confirmationCheck = z.object({
  id: z.enum([
    'signature',
    'rotation',
    'receiver',
    'old-certificate',
    'new-certificate',
    'challenge',
    'switch-date',
    'removal-date',
    'signing-date',
  ]),
  refusal: appErrorSchema.nullable(),
});

export const confirmationPreview = z.object({
  choice: id,
  file: fileEvidence,
  /** Where the signature is detached: the file that it signs. */
  contentFile: fileEvidence.optional(),
  receiver: z.string(),
  signer: signatory,
  ...signatureFacts,
  switchedAt: instant,
  oldCertificateRemovedAt: instant,
  confirmedBy: z.string(),
  checks: list(confirmationCheck),
  acceptable: z.boolean(),
});

export type ConfirmationPreview = z.infer<typeof confirmationPreview>;
