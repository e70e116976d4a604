import { z } from 'zod';
import { certificate, channel, fileEvidence, id, instant, line, list, recorded, sha256 } from './facts.ts';

export const receiverDetails = z.object({
  systemName: line(),
  contact: z.object({ name: line(), email: line(), phone: line() }),
  integrationFlows: list(line()),
  guaranteedDeliveryTimeHours: z.number(),
});

/** The signature of a file that was verified. */
export const signatureFacts = {
  /** The signer's own statement. */
  signedAt: instant.nullable(),
  signatureAlgorithm: z.string(),
};

export const signatory = z.object({ subject: z.string(), sha256 });

const pinnedSigner = recorded.extend({
  certificate,
  file: fileEvidence,
  /** Why it is believed: its fingerprint was compared, or the one before signed it. */
  proof: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('compared'), comparedWith: z.string(), comparedBy: channel }),
    z.object({ kind: z.literal('signed'), signer: signatory, ...signatureFacts }),
  ]),
});

export const receiver = receiverDetails.extend({
  id,
  signer: pinnedSigner.nullable(),
  /** Those that were believed before, the newest last. */
  formerSigners: list(pinnedSigner.extend({ replaced: recorded })),
});

export const signerPreview = z.object({
  choice: id,
  file: fileEvidence,
  certificate,
  /** The signature by the pinned certificate, which vouches for this one; null where a person has to compare. */
  signature: z.object(signatureFacts).nullable(),
});

export type Receiver = z.infer<typeof receiver>;

export type ReceiverDetails = z.infer<typeof receiverDetails>;

export type SignerPreview = z.infer<typeof signerPreview>;
