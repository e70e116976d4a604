import { z } from 'zod';
import { certificate, fileEvidence, id, list, refusal } from './facts.ts';

const entryUse = z.discriminatedUnion('use', [
  z.object({ use: z.literal('register-key-in-use'), withPrivateKey: z.boolean(), refusal }),
  z.object({ use: z.literal('add-private-key'), keyId: id, alias: z.string(), refusal }),
  z.object({ use: z.literal('pin-signing-certificate'), refusal }),
]);

/** One entry of an imported file; `certificate` and `chain` are places in the list of certificates. */
export const importEntry = z.object({
  kind: z.enum(['certificate', 'private-key', 'other']),
  alias: z.string().nullable(),
  what: z.string().nullable(),
  certificate: z.number().nullable(),
  chain: list(z.number()),
  keyMatches: z.boolean().nullable(),
  isLocked: z.boolean(),
  uses: list(entryUse),
});

/** The rotation and the receiver that an imported file is about. */
const importSubject = z.object({
  rotationId: id,
  receiverId: id,
  receiver: z.string(),
  oldAlias: z.string(),
  newAlias: z.string().nullable(),
});

/** What is inside a file, before anything of it is stored. */
export const importPreview = z.object({
  choice: id,
  file: fileEvidence,
  contents: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('keys-and-certificates'),
      format: z.enum([
        'certificates',
        'pkcs7',
        'pkcs12',
        'jks',
        'jceks',
        'pem',
        'pkcs8',
        'encrypted-pkcs8',
        'pkcs1',
        'sec1',
      ]),
      isLocked: z.boolean(),
      certificates: list(certificate),
      entries: list(importEntry),
    }),
    z.object({ kind: z.literal('confirmation'), ...importSubject.shape }),
    /** Nothing in a message says whose it is: these are the receivers that it may be of. */
    z.object({ kind: z.literal('message'), subjects: list(importSubject) }),
  ]),
});

export type ImportPreview = z.infer<typeof importPreview>;

export type ImportEntry = z.infer<typeof importEntry>;

export type EntryUse = z.infer<typeof entryUse>;
