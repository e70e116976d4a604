import { z } from 'zod';
import { fileEvidence, id, instant, list, recorded, sha256 } from './facts.ts';

/** How a message names the key that it is encrypted for. */
const keyName = z.discriminatedUnion('by', [
  z.object({ by: z.literal('issuer-serial'), issuer: z.string(), serialNumber: z.string() }),
  z.object({ by: z.literal('subject-key-identifier'), identifier: z.string() }),
  z.object({
    by: z.literal('thumbprint'),
    digest: z.enum(['SHA-1', 'SHA-256', 'SHA-512']),
    value: z.string(),
  }),
  z.object({ by: z.literal('certificate'), sha256 }),
  z.object({ by: z.literal('key-name'), name: z.string() }),
]);

/** Which key a message is encrypted for, and how that is known. */
const messageAssessment = z.object({
  encryptedFor: z.enum(['old', 'new', 'another', 'unknown']),
  /** The alias of that key; null where it is unknown. */
  alias: z.string().nullable(),
  names: list(keyName),
  keyTransport: z.string(),
  contentEncryption: z.string(),
  soapVersion: z.enum(['1.1', '1.2']),
  proof: z.enum(['decrypted', 'not-held', 'does-not-decrypt']),
  file: fileEvidence,
});

export const recordedMessage = recorded.extend({ ...messageAssessment.shape, capturedAt: instant });

/** What a message says, before it is recorded. */
export const messagePreview = messageAssessment.extend({
  choice: id,
  receiver: z.string(),
  /** Since when the receiver no longer uses the old key, by its confirmation; null before it. */
  switchStatedAt: instant.nullable(),
});

export type KeyName = z.infer<typeof keyName>;

export type MessageAssessment = z.infer<typeof messageAssessment>;

export type RecordedMessage = z.infer<typeof recordedMessage>;

export type MessagePreview = z.infer<typeof messagePreview>;
