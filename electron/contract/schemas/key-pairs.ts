import { z } from 'zod';
import { appErrorSchema } from '../errors.ts';
import { certificate, fileEvidence, id, list, recorded } from './facts.ts';

export const keyPair = z.object({
  id,
  alias: z.string(),
  certificate,
  /** The certificates above it, its issuer first; empty where it is self-signed or they are not known. */
  chain: list(certificate),
  privateKeyHeld: z.boolean(),
  state: z.enum(['created', 'deployed', 'in-use', 'kept', 'removed']),
  receiverIds: list(id),
  recorded,
  /** The open rotation that renews it; null where there is none. */
  openRotationId: id.nullable(),
});

/** The forms in which a key pair leaves for the tenant keystore, as the core has them. */
export const keyPairForm = z.enum(['pkcs12-modern', 'pkcs12-compatible', 'jks']);

/** In which encoding a certificate request leaves. */
export const certificateRequestForm = z.enum(['pem', 'der']);

/** The outcome of one check of a response of an authority; what was found stops it only where it `blocks`. */
const issuanceCheck = z.object({
  id: z.enum([
    'subject',
    'validity',
    'key-usage',
    'authority',
    'chain',
    'signatures',
    'issuer-keys',
    'contents',
  ]),
  finding: appErrorSchema.nullable(),
  blocks: z.boolean(),
});

/** What an authority sent, before it is accepted. */
export const authorityResponsePreview = z.object({
  choice: id,
  file: fileEvidence,
  certificate,
  chain: list(certificate),
  checks: list(issuanceCheck),
  acceptable: z.boolean(),
});

export const keyPairLike = z.object({
  keyBits: z.union([z.literal(2048), z.literal(3072), z.literal(4096)]),
  points: list(
    z.object({
      what: z.string(),
      outcome: z.enum(['taken-over', 'adapted', 'left-out']),
      reason: z
        .enum([
          'new-key',
          'self-signed',
          'service-of-the-issuer',
          'not-an-authority',
          'key-transport-only',
          'not-known',
          'key-too-small',
          'key-not-rsa',
          'key-size-not-offered',
          'shared-names',
          'dates-are-new',
          'old-encoding',
        ])
        .nullable(),
    }),
  ),
});

export type KeyPair = z.infer<typeof keyPair>;

export type KeyPairForm = z.infer<typeof keyPairForm>;

export type CertificateRequestForm = z.infer<typeof certificateRequestForm>;

export type AuthorityResponsePreview = z.infer<typeof authorityResponsePreview>;

export type KeyPairLike = z.infer<typeof keyPairLike>;
