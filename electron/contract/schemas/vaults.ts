import { z } from 'zod';
import { appErrorSchema } from '../errors.ts';
import { certificate, fileEvidence, id, instant, list, recorded } from './facts.ts';

export const vaultSummary = z.object({
  vaultId: z.string(),
  tenant: z.string(),
  folder: z.string(),
  lastOpenedAt: instant,
  lastOpenedBy: z.string(),
});

export const role = z.enum(['administrator', 'witness']);

/** Who can be named before a vault is opened: read from its front, proven only by opening it. */
export const keySlotOwner = z.object({ id, name: z.string(), role });

/** How many shares of the recovery key open the vault, and of how many. */
const recoveryScheme = { threshold: z.number(), shares: z.number() };

/** What stands on the front of a vault. */
export const vaultFront = z.object({
  people: list(keySlotOwner),
  /** Null where recovery shares were never made. */
  recovery: z.object(recoveryScheme).nullable(),
});

/** A person of the vault that is open, and what trying a passphrase of this person costs. */
export const personOfVault = keySlotOwner.extend({
  since: recorded,
  keyDerivation: z.object({ memoryKiB: z.number(), iterations: z.number(), parallelism: z.number() }),
});

export const recovery = recorded.extend({
  ...recoveryScheme,
  rehearsed: recorded.extend({ shareNumbers: list(z.number()) }).nullable(),
});

/** The certificate with which the vault signs, or one that it used to sign with. */
const signingCertificate = z.object({ certificate, made: recorded });

export const signing = signingCertificate.extend({
  standing: z.enum(['valid', 'expiring', 'expired']),
  /** The files with it that left the workstation outside of a hand-over. */
  exports: list(fileEvidence.extend(recorded.shape)),
  /** Those before it, the newest first, and when each was replaced. */
  former: list(signingCertificate.extend({ replacedAt: instant })),
});

/** A copy of a vault that lacks records which this workstation has seen. */
export const olderCopy = z.object({
  vaultId: z.string(),
  tenant: z.string(),
  person: keySlotOwner,
  /** The last record that it has. */
  lastRecord: z.object({ sequence: z.number(), at: instant }),
  /** The last record that was seen here. */
  lastSeen: z.object({ sequence: z.number(), at: instant }),
  /** Does it go another way, and not only end earlier? */
  diverged: z.boolean(),
  /** Why this person cannot accept it, as far as that is known; null where nothing is in the way. */
  refusal: appErrorSchema.nullable(),
  /** Everybody whose passphrase can be the second one. */
  people: list(keySlotOwner),
});

/** How hard a passphrase is to guess: 0 (at once) to 4 (very hard), and the estimator's keys for why. */
export const passphraseJudgement = z.object({
  score: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  warning: z.string().nullable(),
  suggestions: list(z.string()),
  /** Why it will not do for a key slot; null where it will. */
  refusal: appErrorSchema.nullable(),
});

export type Role = z.infer<typeof role>;

export type KeySlotOwner = z.infer<typeof keySlotOwner>;

export type VaultFrontView = z.infer<typeof vaultFront>;

export type OlderCopy = z.infer<typeof olderCopy>;

export type PassphraseJudgement = z.infer<typeof passphraseJudgement>;

export type VaultSummary = z.infer<typeof vaultSummary>;
