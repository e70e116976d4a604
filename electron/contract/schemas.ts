import { z } from 'zod';
import { appErrorSchema } from './errors.ts';
import { lockMinutes } from './options.ts';

/** Text that a person typed: one line, of a length that a screen and a report can show. */
const line = (maximum = 200) => z.string().max(maximum);
const id = z.uuid();
const instant = z.iso.datetime();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** A day without a time zone: `2027-01-15`. */
const civilDate = z.iso.date();
const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly();

export const text = { line, id, instant, sha256, civilDate, list };

export const nameAttribute = z.object({ type: line(64), value: line(1000) });

export const certificate = z.object({
  sha256,
  sha1: z.string(),
  subject: z.string(),
  subjectAttributes: list(nameAttribute),
  issuer: z.string(),
  serialNumber: z.string(),
  notBefore: instant,
  notAfter: instant,
  keyType: z.enum(['RSA', 'EC', 'DSA', 'Ed25519', 'other']),
  keyBits: z.number(),
  subjectKeyIdentifier: z.string().nullable(),
});

export const person = z.object({ id: z.string(), name: z.string() });
/** The witness is the second person, where four eyes were needed. */
export const recorded = z.object({ at: instant, by: person, witness: person.optional() });
export const fileEvidence = z.object({ name: z.string(), sha256, bytes: z.number() });
export const channel = z.enum(['in-person', 'phone', 'usb-stick', 'mail', 'other']);

export const receiverDetails = z.object({
  systemName: line(),
  contact: z.object({ name: line(), email: line(), phone: line() }),
  integrationFlows: list(line()),
  guaranteedDeliveryTimeHours: z.number(),
});

/** The signature of a file that was verified. */
const signatureFacts = {
  /** The signer's own statement. */
  signedAt: instant.nullable(),
  signatureAlgorithm: z.string(),
};
const signatory = z.object({ subject: z.string(), sha256 });

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

const stepId = z.enum([
  'create-key-pair',
  'add-to-tenant-keystore',
  'hand-over',
  'switch',
  'remove-old-certificate',
  'confirm',
  'remove-old-key',
]);

const waitingRule = z.enum(['guaranteed-delivery-time', 'retention']);

export const stepView = z.object({
  step: stepId,
  number: z.number(),
  actor: z.enum(['tenant-administrator', 'receiver-administrator']),
  status: z.enum(['done', 'possible', 'blocked']),
  done: recorded.nullable(),
  refusal: appErrorSchema.nullable(),
});

const removalRule = { rule: waitingRule, receiver: z.string(), retentionDays: z.number() };

export const removalView = z.object({ at: instant, ...removalRule });

const names = list(z.string());

/** A key that went before its time (I8). */
const earlyRemoval = z.object({
  reason: z.string(),
  removableFrom: instant.nullable(),
  /** The system names of the receivers that had not confirmed. */
  unconfirmed: names,
});

export const standing = z.discriminatedUnion('code', [
  z.object({ code: z.literal('create-key-pair') }),
  z.object({ code: z.literal('add-to-tenant-keystore') }),
  z.object({ code: z.literal('hand-over'), receivers: names, of: z.number() }),
  z.object({ code: z.literal('wait-for-confirmation'), receivers: names, of: z.number() }),
  z.object({ code: z.literal('alarm'), receivers: names, capturedAt: instant }),
  z.object({ code: z.literal('wait-until'), until: instant, ...removalRule }),
  z.object({ code: z.literal('stopped'), refusal: appErrorSchema }),
  z.object({ code: z.literal('confirm-date'), refusal: appErrorSchema }),
  z.object({ code: z.literal('remove-old-key') }),
  z.object({ code: z.literal('completed'), at: instant }),
  z.object({ code: z.literal('abandoned'), at: instant }),
  z.object({ code: z.literal('abandoned-key-kept'), refusal: appErrorSchema }),
  z.object({ code: z.literal('remove-kept-key') }),
]);

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

const recordedMessage = recorded.extend({ ...messageAssessment.shape, capturedAt: instant });

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

/** The forms in which a key pair leaves for the tenant keystore, as the core has them. */
export const keyPairForm = z.enum(['pkcs12-modern', 'pkcs12-compatible', 'jks']);

/** In which encoding a certificate request leaves. */
export const certificateRequestForm = z.enum(['pem', 'der']);

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

/** The fingerprint of the new certificate in the forms in which people compare it. */
export const fingerprint = z.object({
  sha256,
  /** One for each byte: the PGP word list. */
  words: names,
  /** An SVG path over a white square of that size. */
  qrCode: z.object({ size: z.number(), dark: z.string() }),
});

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

/** What a message says, before it is recorded. */
export const messagePreview = messageAssessment.extend({
  choice: id,
  receiver: z.string(),
  /** Since when the receiver no longer uses the old key, by its confirmation; null before it. */
  switchStatedAt: instant.nullable(),
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

const refusal = appErrorSchema.nullable();

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

export const signerPreview = z.object({
  choice: id,
  file: fileEvidence,
  certificate,
  /** The signature by the pinned certificate, which vouches for this one; null where a person has to compare. */
  signature: z.object(signatureFacts).nullable(),
});

export const vaultSummary = z.object({
  vaultId: z.string(),
  tenant: z.string(),
  folder: z.string(),
  lastOpenedAt: instant,
  lastOpenedBy: z.string(),
});

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
const personOfVault = keySlotOwner.extend({
  since: recorded,
  keyDerivation: z.object({ memoryKiB: z.number(), iterations: z.number(), parallelism: z.number() }),
});

const recovery = recorded.extend({
  ...recoveryScheme,
  rehearsed: recorded.extend({ shareNumbers: list(z.number()) }).nullable(),
});

/** The certificate with which the vault signs, or one that it used to sign with. */
const signingCertificate = z.object({ certificate, made: recorded });

const signing = signingCertificate.extend({
  standing: z.enum(['valid', 'expiring', 'expired']),
  /** The files with it that left the workstation outside of a hand-over. */
  exports: list(fileEvidence.extend(recorded.shape)),
  /** Those before it, the newest first, and when each was replaced. */
  former: list(signingCertificate.extend({ replacedAt: instant })),
});

/** A copy of a vault that lacks records which this workstation has seen. */
const olderCopy = z.object({
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

export type Certificate = z.infer<typeof certificate>;
export type Receiver = z.infer<typeof receiver>;
export type ReceiverDetails = z.infer<typeof receiverDetails>;
export type Channel = z.infer<typeof channel>;
export type KeyPair = z.infer<typeof keyPair>;
export type KeyPairForm = z.infer<typeof keyPairForm>;
export type CertificateRequestForm = z.infer<typeof certificateRequestForm>;
export type AuthorityResponsePreview = z.infer<typeof authorityResponsePreview>;
export type StepView = z.infer<typeof stepView>;
export type StepId = z.infer<typeof stepId>;
export type Standing = z.infer<typeof standing>;
export type RotationSummary = z.infer<typeof rotationSummary>;
export type RotationView = z.infer<typeof rotationView>;
export type ReceiverProgress = z.infer<typeof receiverProgress>;
export type Fingerprint = z.infer<typeof fingerprint>;
export type ConfirmationPreview = z.infer<typeof confirmationPreview>;
export type ImportPreview = z.infer<typeof importPreview>;
export type ImportEntry = z.infer<typeof importEntry>;
export type EntryUse = z.infer<typeof entryUse>;
export type KeyPairLike = z.infer<typeof keyPairLike>;
export type KeyName = z.infer<typeof keyName>;
export type MessageAssessment = z.infer<typeof messageAssessment>;
export type RecordedMessage = z.infer<typeof recordedMessage>;
export type MessagePreview = z.infer<typeof messagePreview>;
export type SignerPreview = z.infer<typeof signerPreview>;
export type FileEvidence = z.infer<typeof fileEvidence>;
export type Recorded = z.infer<typeof recorded>;
export type RemovalView = z.infer<typeof removalView>;
export type Session = z.infer<typeof session>;
export type Preferences = z.infer<typeof preferences>;
export type LockCause = z.infer<typeof lockCause>;
export type Role = z.infer<typeof role>;
export type KeySlotOwner = z.infer<typeof keySlotOwner>;
export type VaultFrontView = z.infer<typeof vaultFront>;
export type OlderCopy = z.infer<typeof olderCopy>;
export type PassphraseJudgement = z.infer<typeof passphraseJudgement>;
export type VaultSigningCertificate = NonNullable<NonNullable<Session['open']>['signing']>;
export type VaultSummary = z.infer<typeof vaultSummary>;
export type NameAttribute = z.infer<typeof nameAttribute>;
