import { z } from 'zod';
import type { AppError } from './errors.ts';
import { handOverForms, importMaximumBytes, unlockSeconds } from './options.ts';
import * as confirmations from './schemas/confirmations.ts';
import {
  channel,
  civilDate,
  fileEvidence,
  fingerprint,
  id,
  instant,
  line,
  list,
  nameAttribute,
  recorded,
  sha256,
} from './schemas/facts.ts';
import * as imports from './schemas/imports.ts';
import * as keyPairs from './schemas/key-pairs.ts';
import * as messages from './schemas/messages.ts';
import * as receivers from './schemas/receivers.ts';
import * as rotations from './schemas/rotations.ts';
import * as sessions from './schemas/session.ts';
import * as vaults from './schemas/vaults.ts';

const none = z.undefined();
const rotation = z.strictObject({ rotationId: id });
const rotationReceiver = z.strictObject({ rotationId: id, receiverId: id });
const rotationAlias = z.strictObject({ rotationId: id, typedAlias: line(300) });
const earlyRemoval = rotationAlias.extend({ reason: line(1000) });
/** Bounds work on a hostile value; the rules for good passphrases and passwords are the core's. */
const secret = z.string().max(1024);
/** Recovery cards as they were typed; SLIP-39 words of 32 bytes have less than 300 characters. */
const cards = list(z.string().max(1000)).refine((entered) => entered.length <= 16);
const vaultPlace = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('known'), vaultId: id }),
  z.strictObject({ kind: z.literal('chosen'), choice: id }),
]);
/** What opens a vault; with recovery cards the passphrase is a new one, of this person. */
const vaultKey = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('passphrase'), personId: id, passphrase: secret }),
  z.strictObject({ by: z.literal('recovery'), personId: id, passphrase: secret, cards }),
]);
/** One entry of an imported file, by its place in the preview. */
const importedEntry = z.strictObject({ choice: id, entry: z.int().min(0) });
const strictDetails = z.strictObject({
  systemName: line(),
  contact: z.strictObject({ name: line(), email: line(), phone: line() }),
  integrationFlows: list(line()).refine((flows) => flows.length <= 500),
  guaranteedDeliveryTimeHours: z.number(),
});

/**
 * Every call from the renderer to the main process: its input and its output. Preload, the handlers in main and
 * the renderer's client are derived from this table. Calls that choose a file or a folder open the system's
 * dialog in main: the renderer never names a path. A `choice` is what main holds of it until it is used.
 */
export const calls = {
  'session.read': { input: none, output: sessions.session },
  'session.setPreferences': { input: z.strictObject(sessions.preferences.shape), output: sessions.session },

  'vault.chooseNewFolder': { input: none, output: z.object({ choice: id, folder: z.string() }) },
  'vault.create': {
    input: z.strictObject({ choice: id, tenant: line(), person: line(), passphrase: secret }),
    output: sessions.session,
  },
  'vault.chooseFolder': { input: none, output: z.object({ choice: id, folder: z.string() }) },
  /** Whose passphrases open a vault, before it is opened. */
  'vault.front': { input: z.strictObject({ vault: vaultPlace }), output: vaults.vaultFront },
  /** A copy that is older than what was seen here is not open yet: `older` says so. */
  'vault.open': {
    input: z.strictObject({ vault: vaultPlace, key: vaultKey }),
    output: sessions.session,
  },
  'vault.acceptOlderCopy': { input: z.strictObject({ reason: line(1000) }), output: sessions.session },
  /** The vault's own signing certificate: the first one, or the next in its place. */
  'vault.makeSigningCertificate': { input: none, output: sessions.session },
  'vault.exportSigningCertificate': {
    input: z.strictObject({ form: z.enum(['der', 'pem']) }),
    output: sessions.session,
  },
  'vault.backUp': { input: none, output: sessions.session },
  'vault.chooseBackup': {
    input: none,
    output: z.object({ choice: id, file: fileEvidence, front: vaults.vaultFront }),
  },
  'vault.restore': {
    input: z.strictObject({ backup: id, folder: id, key: vaultKey }),
    output: sessions.session,
  },
  /** Afterwards main loads the page afresh: whoever called is gone by then. */
  'vault.lock': { input: none, output: z.null() },
  'vault.forget': { input: z.strictObject({ vaultId: id }), output: sessions.session },

  /** Judges a new passphrase while it is typed; `names` are words that somebody would try first. */
  'passphrase.judge': {
    input: z.strictObject({ passphrase: secret, names: list(line()) }),
    output: vaults.passphraseJudgement,
  },

  /** The master key is not kept while a vault is open: new slots need the acting person's passphrase once more. */
  'people.add': {
    input: z.strictObject({ name: line(), role: vaults.role, passphrase: secret, ownPassphrase: secret }),
    output: sessions.session,
  },
  'people.remove': {
    input: z.strictObject({ personId: id, typedName: line() }),
    output: sessions.session,
  },
  /** A new key slot for the person who is here: another passphrase, another cost to try it, or both. */
  'people.renewKeySlot': {
    input: z.strictObject({
      ownPassphrase: secret,
      newPassphrase: secret.nullable(),
      /** About how long unlocking shall take on this machine; null leaves the cost as it is. */
      unlockSeconds: z.literal(unlockSeconds).nullable(),
    }),
    output: sessions.session,
  },
  /** Whole days; the bounds are the core's. */
  'vault.setWaitingPolicy': {
    input: z.strictObject({ retentionDays: z.number(), unrecordedDays: z.number() }),
    output: sessions.session,
  },
  'people.setFourEyes': { input: z.strictObject({ required: z.boolean() }), output: sessions.session },

  'recovery.makeShares': {
    input: z.strictObject({
      threshold: z.number(),
      shares: z.number(),
      ownPassphrase: secret,
      cards: z.enum(['pdf', 'printer']),
    }),
    output: sessions.session,
  },
  /** Checks that these cards would open the vault, and opens nothing. */
  'recovery.rehearse': { input: z.strictObject({ cards }), output: sessions.session },

  'clock.confirmDate': {
    input: z.strictObject({ date: civilDate, source: line() }),
    output: recorded,
  },

  /** One import for every kind of file: main recognises it by its content. Nothing is stored by looking. */
  'imports.choose': { input: none, output: imports.importPreview },
  /** A file that was dropped on the window. The page reads it, so that it need not name a path, nor could. */
  'imports.take': {
    input: z.strictObject({
      name: line(1000),
      bytes: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= importMaximumBytes),
    }),
    output: imports.importPreview,
  },
  'imports.unlock': {
    input: z.strictObject({ choice: id, password: secret }),
    output: imports.importPreview,
  },
  /** Main forgets the file, and zeroes what is secret in it. */
  'imports.close': { input: z.strictObject({ choice: id }), output: z.null() },

  'receivers.list': { input: none, output: list(receivers.receiver) },
  'receivers.register': { input: strictDetails, output: receivers.receiver },
  'receivers.change': {
    input: z.strictObject({ receiverId: id, details: strictDetails }),
    output: receivers.receiver,
  },
  /** A certificate alone, or one that the pinned certificate signed: the answer says which. */
  'receivers.chooseSigningCertificate': {
    input: z.strictObject({ receiverId: id }),
    output: receivers.signerPreview,
  },
  'receivers.pinSigningCertificate': {
    input: importedEntry.extend({
      receiverId: id,
      comparedSha256: sha256,
      comparedWith: line(),
      comparedBy: channel,
    }),
    output: receivers.receiver,
  },
  /** For a certificate that the pinned one signed. */
  'receivers.replaceSigningCertificate': {
    input: z.strictObject({ receiverId: id, choice: id }),
    output: receivers.receiver,
  },

  'keys.list': { input: none, output: list(keyPairs.keyPair) },
  'keys.registerInUse': {
    input: importedEntry.extend({
      alias: line(300),
      receiverIds: list(id),
      /** Shall the private key of the entry be taken into the vault too? */
      withPrivateKey: z.boolean(),
    }),
    output: keyPairs.keyPair,
  },
  /** Of a key pair that the vault knows by its certificate alone. */
  'keys.addPrivateKey': { input: importedEntry, output: keyPairs.keyPair },

  'rotations.list': { input: none, output: list(rotations.rotationSummary) },
  'rotations.read': { input: rotation, output: rotations.rotationView },
  'rotations.start': {
    input: z.strictObject({ oldKeyId: id, receiverIds: list(id) }),
    output: rotations.rotationView,
  },
  'rotations.createKeyPair': {
    input: z.strictObject({
      rotationId: id,
      alias: line(300),
      keyBits: z.union([z.literal(2048), z.literal(3072), z.literal(4096)]),
      subject: list(z.strictObject(nameAttribute.shape)).refine((names) => names.length <= 50),
      notBefore: instant,
      notAfter: instant,
      /** With the string types and the extensions of the old certificate, as far as they fit. */
      likeOldKey: z.boolean().optional(),
    }),
    output: rotations.rotationView,
  },
  /** What a new key pair has of the old certificate, where it is made like that one. */
  'rotations.likeOldKey': { input: rotation, output: keyPairs.keyPairLike },
  'rotations.exportKeyPair': {
    input: z.strictObject({ rotationId: id, form: keyPairs.keyPairForm, password: secret }),
    output: rotations.rotationView,
  },
  'rotations.exportCertificateRequest': {
    input: z.strictObject({
      rotationId: id,
      form: keyPairs.certificateRequestForm,
      alternativeNames: list(line(320)).refine((names) => names.length <= 50),
    }),
    output: rotations.rotationView,
  },
  'rotations.chooseAuthorityResponse': { input: rotation, output: keyPairs.authorityResponsePreview },
  'rotations.acceptAuthorityResponse': {
    input: z.strictObject({ rotationId: id, choice: id }),
    output: rotations.rotationView,
  },
  'rotations.proveAddition': { input: rotation, output: rotations.rotationView },
  'rotations.exportHandOver': {
    input: z.strictObject({
      rotationId: id,
      receiverId: id,
      form: z.enum(handOverForms),
      /** In which the receiver reads. */
      language: z.enum(sessions.languages),
      switchBy: civilDate,
    }),
    output: rotations.rotationView,
  },
  /** The fingerprint of the new certificate, to be compared with people at the receivers. */
  'rotations.readFingerprint': { input: rotation, output: fingerprint },
  'rotations.recordComparison': {
    input: z.strictObject({
      rotationId: id,
      receiverId: id,
      comparedSha256: sha256,
      comparedAt: instant,
      comparedWith: line(),
      channel: channel,
    }),
    output: rotations.rotationView,
  },
  'rotations.recordHandOver': {
    input: z.strictObject({
      rotationId: id,
      receiverId: id,
      handedOverAt: instant,
      to: line(),
      channel: channel,
    }),
    output: rotations.rotationView,
  },
  'rotations.chooseConfirmation': { input: rotationReceiver, output: confirmations.confirmationPreview },
  /** The same for a file that was imported already. */
  'rotations.openConfirmation': {
    input: rotationReceiver.extend({ choice: id }),
    output: confirmations.confirmationPreview,
  },
  'rotations.acceptConfirmation': {
    input: z.strictObject({ rotationId: id, receiverId: id, choice: id }),
    output: rotations.rotationView,
  },
  /** Examines a message that was captured at the tenant: takes a few seconds, and changes nothing. */
  'rotations.chooseMessage': { input: rotationReceiver, output: messages.messagePreview },
  /** The same for a file that was imported already. */
  'rotations.openMessage': {
    input: rotationReceiver.extend({ choice: id }),
    output: messages.messagePreview,
  },
  'rotations.recordMessage': {
    input: z.strictObject({ rotationId: id, receiverId: id, choice: id, capturedAt: instant }),
    output: rotations.rotationView,
  },
  'rotations.resolveAlarm': {
    input: z.strictObject({
      rotationId: id,
      receiverId: id,
      switchedAt: instant,
      statedBy: line(),
      channel: channel,
      reason: line(1000),
    }),
    output: rotations.rotationView,
  },
  'rotations.removeOldKey': { input: rotationAlias, output: rotations.rotationView },
  'rotations.removeOldKeyEarly': { input: earlyRemoval, output: rotations.rotationView },
  'rotations.abandon': {
    input: z.strictObject({ rotationId: id, reason: line(1000) }),
    output: rotations.rotationView,
  },
  'rotations.recordWithdrawal': {
    input: z.strictObject({
      rotationId: id,
      receiverId: id,
      withdrawnAt: instant,
      statedBy: line(),
      channel: channel,
    }),
    output: rotations.rotationView,
  },
  'rotations.removeKeptKey': { input: rotationAlias, output: rotations.rotationView },
  'rotations.removeKeptKeyEarly': { input: earlyRemoval, output: rotations.rotationView },

  'report.save': { input: rotation, output: fileEvidence },
  'report.print': { input: rotation, output: z.null() },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

/** What main tells the renderer unasked. */
export const events = {
  /** Something was recorded: what is on the screen may be out of date. */
  'state.changed': z.null(),
  /** The menu asks for the import of a file. */
  'import.requested': z.null(),
  /** A vault was opened, or a preference changed: the session must be read again. */
  'session.changed': z.null(),
} as const satisfies Record<string, z.ZodType>;

export type CallName = keyof typeof calls;
export type CallInput<Name extends CallName> = z.output<(typeof calls)[Name]['input']>;
export type CallOutput<Name extends CallName> = z.output<(typeof calls)[Name]['output']>;

export type EventName = keyof typeof events;

/** The answer to a call: refusals are values, and nothing is thrown across the boundary. */
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: AppError };

/** The second person of an act that needs four eyes, and this person's passphrase, entered at that moment. */
export const secondPerson = z.strictObject({ personId: id, passphrase: secret });
export type SecondPerson = z.infer<typeof secondPerson>;

/** What main implements: one handler for every call of the table. */
export type Handlers = {
  readonly [Name in CallName]: (
    input: CallInput<Name>,
    second: SecondPerson | null,
  ) => Answer<CallOutput<Name>> | Promise<Answer<CallOutput<Name>>>;
};

/** What the preload script exposes to the renderer as `window.keyturn`. */
export interface Bridge {
  /** A call that answers `second-person-needed` did nothing, and can be made again with a second person. */
  call<Name extends CallName>(
    name: Name,
    input: CallInput<Name>,
    second?: SecondPerson,
  ): Promise<Answer<CallOutput<Name>>>;
  /** Calls back on every such event; returns the function that ends it. */
  on(name: EventName, listener: () => void): () => void;
}
