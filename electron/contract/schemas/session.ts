import { z } from 'zod';
import { appErrorSchema } from '../errors.ts';
import { lockMinutes } from '../options.ts';
import { fileEvidence, instant, list, recorded, sha256 } from './facts.ts';
import { keySlotOwner, olderCopy, personOfVault, recovery, signing, vaultSummary } from './vaults.ts';

export const languages = ['en', 'de'] as const;

export const themes = ['light', 'dark', 'high-contrast-black', 'high-contrast-white'] as const;

export const preferences = z.object({
  /** Null: as the operating system has it. */
  language: z.enum(languages).nullable(),
  theme: z.enum(themes).nullable(),
  lockAfterMinutes: z.literal(lockMinutes),
});

/** Why a vault was locked: by hand, or by something that happened on the workstation. */
export const lockCause = z.enum(['person', 'idle', 'suspend', 'screen-lock']);

export const session = z.object({
  version: z.string(),
  /** The language of the operating system, of those that Keyturn speaks. */
  systemLanguage: z.enum(languages),
  preferences,
  /** Today, by the workstation's clock. */
  now: instant,
  /** Is this the test build, whose clock can be moved? A packaged application never has it. */
  simulatedClock: z.boolean(),
  knownVaults: list(vaultSummary),
  /** Why no vault is open any more; null while one is, and before the first one was. */
  lockedBy: lockCause.nullable(),
  open: z
    .object({
      vaultId: z.string(),
      tenant: z.string(),
      folder: z.string(),
      person: keySlotOwner,
      /** Everybody who has a key slot, in the order in which they were added. */
      people: list(personOfVault),
      /** Do exports and removals of private keys, and changes of people, need a second person? */
      fourEyes: z.boolean(),
      waitingPolicy: z.object({ retentionDays: z.number(), unrecordedDays: z.number() }),
      /** The shares that open the vault; null before any were made. */
      recovery: recovery.nullable(),
      /** The certificate with which the vault signs; null before the first was made. */
      signing: signing.nullable(),
      droppedBytes: z.number(),
      checkpointDamaged: z.boolean(),
      head: z.object({ sequence: z.number(), digest: sha256 }),
      /** The last backup, and whether it holds everything that was recorded; null before the first. */
      backup: recorded.extend({ file: fileEvidence, current: z.boolean() }).nullable(),
      /** Was anything recorded that no backup holds? */
      backupDue: z.boolean(),
      /** Why a person has to confirm today's date before a waiting period counts as over; null while it is believed. */
      dateInDoubt: appErrorSchema.nullable(),
    })
    .nullable(),
  /** A copy that was unlocked, and waits for a person to accept it; null otherwise. */
  older: olderCopy.nullable(),
});

export type Session = z.infer<typeof session>;

export type Preferences = z.infer<typeof preferences>;

export type LockCause = z.infer<typeof lockCause>;

export type VaultSigningCertificate = NonNullable<NonNullable<Session['open']>['signing']>;
