import {
  abandonRotation,
  recordWithdrawal,
  removeKeptKey,
  removeKeptKeyEarly,
  type WithdrawalStatement,
} from './abandon.ts';
import { type AlarmResolution, resolveAlarm } from './alarm.ts';
import type { AuthorityResponse, CertificateRequest } from './authority.ts';
import type { Certificate } from './certificate.ts';
import { confirmDate, type DateStatement, noteClockDeparture, timeBeforeDeparture } from './clock.ts';
import type { SignedConfirmation } from './confirmation.ts';
import { acceptOlderCopy } from './copies.ts';
import type { EarlyRemovalStatement } from './early-removal.ts';
import type {
  Event,
  FileEvidence,
  Happening,
  Person,
  ReceiverDetails,
  Recorded,
  SeenHead,
} from './events.ts';
import { actorRefusal } from './four-eyes.ts';
import type { KeyPairForm } from './key-pair-form.ts';
import { type MessageStatement, recordMessage } from './messages.ts';
import { addPerson, type Role, removePerson, setFourEyes } from './people.ts';
import { recordedOf } from './recorded.ts';
import { type RecoveryScheme, recordRecovery, recordRecoveryShares, recordRehearsal } from './recovery.ts';
import type { Refusal } from './refusals.ts';
import {
  addPrivateKey,
  changeReceiver,
  type KeyInUse,
  type RotationStart,
  registerKeyInUse,
  registerReceiver,
  startRotation,
} from './registry.ts';
import { err, ok, type Result } from './result.ts';
import {
  type PinnedSignerStatement,
  pinSigningCertificate,
  replaceSigningCertificate,
  type SignedReplacement,
} from './signing-certificates.ts';
import { proveAddition, recordExport } from './steps/add-to-tenant-keystore.ts';
import { type ComparisonStatement, recordComparison } from './steps/compare-fingerprint.ts';
import { acceptConfirmation } from './steps/confirm.ts';
import { createKeyPair, type KeyPairChoice } from './steps/create-key-pair.ts';
import {
  type HandOverStatement,
  prepareHandOver,
  recordHandOver,
  type WrittenHandOver,
} from './steps/hand-over.ts';
import { removeOldKey, removeOldKeyEarly } from './steps/remove-old-key.ts';
import { acceptAuthorityResponse, recordCertificateRequest } from './steps/sign-by-authority.ts';
import type { Tenant } from './tenant.ts';
import { later } from './time.ts';
import { makeSigningCertificate, recordSigningCertificateExport } from './vault-signing-certificate.ts';
import { setWaitingPolicy, type WaitingPolicy } from './waiting-policy.ts';

/** What a person wants recorded, with all the evidence it needs. */
export type Act =
  | { readonly type: 'register-receiver'; readonly receiverId: string; readonly details: ReceiverDetails }
  | { readonly type: 'change-receiver'; readonly receiverId: string; readonly details: ReceiverDetails }
  | { readonly type: 'pin-signing-certificate'; readonly statement: PinnedSignerStatement }
  | { readonly type: 'replace-signing-certificate'; readonly replacement: SignedReplacement }
  | { readonly type: 'register-key-in-use'; readonly key: KeyInUse }
  | { readonly type: 'add-private-key'; readonly keyId: string; readonly file: FileEvidence }
  | { readonly type: 'start-rotation'; readonly start: RotationStart }
  | {
      readonly type: 'create-key-pair';
      readonly choice: KeyPairChoice;
      readonly keyId: string;
      readonly certificate: Certificate;
    }
  | {
      readonly type: 'record-export';
      readonly rotationId: string;
      readonly form: KeyPairForm;
      readonly file: FileEvidence;
    }
  | ({
      readonly type: 'record-certificate-request';
      readonly rotationId: string;
      readonly file: FileEvidence;
    } & CertificateRequest)
  | {
      readonly type: 'accept-authority-response';
      readonly rotationId: string;
      readonly response: AuthorityResponse;
    }
  | {
      readonly type: 'prove-addition';
      readonly rotationId: string;
      readonly certificate: Certificate;
      readonly file: FileEvidence;
    }
  | { readonly type: 'prepare-hand-over'; readonly written: WrittenHandOver }
  | { readonly type: 'record-comparison'; readonly statement: ComparisonStatement }
  | { readonly type: 'record-hand-over'; readonly statement: HandOverStatement }
  | {
      readonly type: 'accept-confirmation';
      readonly rotationId: string;
      readonly receiverId: string;
      readonly confirmation: SignedConfirmation;
    }
  | { readonly type: 'record-message'; readonly statement: MessageStatement }
  | { readonly type: 'resolve-alarm'; readonly resolution: AlarmResolution }
  | { readonly type: 'remove-old-key'; readonly rotationId: string; readonly typedAlias: string }
  | ({ readonly type: 'remove-old-key-early' } & EarlyRemovalStatement)
  | { readonly type: 'abandon-rotation'; readonly rotationId: string; readonly reason: string }
  | { readonly type: 'record-withdrawal'; readonly statement: WithdrawalStatement }
  | { readonly type: 'remove-kept-key'; readonly rotationId: string; readonly typedAlias: string }
  | ({ readonly type: 'remove-kept-key-early' } & EarlyRemovalStatement)
  | {
      readonly type: 'add-person';
      readonly person: Person;
      readonly role: Role;
      readonly keySlotId: string;
    }
  | { readonly type: 'remove-person'; readonly personId: string; readonly typedName: string }
  | {
      readonly type: 'renew-key-slot';
      readonly keySlotId: string;
      readonly change: 'passphrase' | 'key-derivation';
    }
  | { readonly type: 'set-four-eyes'; readonly required: boolean }
  | { readonly type: 'set-waiting-policy'; readonly policy: WaitingPolicy }
  | {
      readonly type: 'record-recovery-shares';
      readonly recoverySlotId: string;
      readonly scheme: RecoveryScheme;
    }
  | { readonly type: 'record-rehearsal'; readonly shareNumbers: readonly number[] }
  | {
      readonly type: 'record-recovery';
      readonly shareNumbers: readonly number[];
      readonly keySlotId: string;
    }
  /** The first one, or the next in the place of the one before. */
  | {
      readonly type: 'make-vault-signing-certificate';
      readonly keyId: string;
      readonly certificate: Certificate;
    }
  | { readonly type: 'record-vault-signing-certificate-export'; readonly file: FileEvidence }
  | { readonly type: 'record-backup'; readonly file: FileEvidence }
  | { readonly type: 'record-restore'; readonly file: FileEvidence }
  | { readonly type: 'accept-older-copy'; readonly lastSeen: SeenHead; readonly reason: string }
  | { readonly type: 'confirm-date'; readonly statement: DateStatement }
  | { readonly type: 'note-clock-departure'; readonly byMilliseconds: number };

/** An act with the person who does it, the second one where there is one, and the workstation's time (an instant). */
export type Command = Act & Recorded;

/**
 * Decides whether an act may happen: the events that record it, or the reason why not. Recorded time never
 * runs backwards (I6): acts that do not depend on the time are recorded no earlier than the last event; acts
 * that do are refused while the clock is behind.
 */
export function decide(tenant: Tenant, command: Command): Result<Event[], Refusal> {
  const { by, witness } = command;
  const notOpenTo = actorRefusal(tenant, command, by, witness ?? null);
  // A second person is asked for only where nothing else is in the way.
  if (notOpenTo !== null && notOpenTo.code !== 'second-person-needed') return err(notOpenTo);
  const happenings = happeningsOf(tenant, command);
  if (!happenings.ok) return happenings;
  if (notOpenTo !== null) return err(notOpenTo);
  const now = command.at;
  const at = command.type === 'note-clock-departure' ? timeBeforeDeparture(now, command.byMilliseconds) : now;
  const recorded = recordedOf({ ...command, at: later(at, tenant.lastRecordedAt) });
  return ok(happenings.value.map((happening) => ({ ...happening, ...recorded })));
}

function happeningsOf(tenant: Tenant, command: Command): Result<Happening[], Refusal> {
  const now = command.at;
  switch (command.type) {
    case 'register-receiver':
      return registerReceiver(tenant, command.receiverId, command.details);
    case 'change-receiver':
      return changeReceiver(tenant, command.receiverId, command.details, now);
    case 'pin-signing-certificate':
      return pinSigningCertificate(tenant, command.statement);
    case 'replace-signing-certificate':
      return replaceSigningCertificate(tenant, command.replacement, now);
    case 'register-key-in-use':
      return registerKeyInUse(tenant, command.key);
    case 'add-private-key':
      return addPrivateKey(tenant, command.keyId, command.file);
    case 'start-rotation':
      return startRotation(tenant, command.start);
    case 'create-key-pair': {
      const { keyId, certificate } = command;
      return createKeyPair(tenant, command.choice, { keyId, certificate }, now);
    }
    case 'record-export':
      return recordExport(tenant, command.rotationId, command);
    case 'record-certificate-request':
      return recordCertificateRequest(tenant, command.rotationId, command);
    case 'accept-authority-response':
      return acceptAuthorityResponse(tenant, command.rotationId, command.response, now);
    case 'prove-addition': {
      const { certificate, file } = command;
      return proveAddition(tenant, command.rotationId, { certificate, file });
    }
    case 'prepare-hand-over':
      return prepareHandOver(tenant, command.written, now);
    case 'record-comparison':
      return recordComparison(tenant, command.statement, now);
    case 'record-hand-over':
      return recordHandOver(tenant, command.statement, now);
    case 'accept-confirmation':
      return acceptConfirmation(tenant, command.rotationId, command.receiverId, command.confirmation, now);
    case 'record-message':
      return recordMessage(tenant, command.statement, now);
    case 'resolve-alarm':
      return resolveAlarm(tenant, command.resolution, now);
    case 'remove-old-key':
      return removeOldKey(tenant, command.rotationId, command.typedAlias, now);
    case 'remove-old-key-early':
      return removeOldKeyEarly(tenant, command, now);
    case 'remove-kept-key-early':
      return removeKeptKeyEarly(tenant, command, now);
    case 'add-person':
      return addPerson(tenant, command);
    case 'remove-person':
      return removePerson(tenant, command.personId, command.typedName, command.by);
    case 'renew-key-slot':
      return ok([{ type: 'key-slot-renewed', keySlotId: command.keySlotId, change: command.change }]);
    case 'set-four-eyes':
      return setFourEyes(tenant, command.required);
    case 'set-waiting-policy':
      return setWaitingPolicy(command.policy);
    case 'record-recovery-shares':
      return recordRecoveryShares(command.recoverySlotId, command.scheme);
    case 'record-rehearsal':
      return recordRehearsal(tenant, command.shareNumbers);
    case 'record-recovery':
      return recordRecovery(tenant, command.shareNumbers, command.keySlotId);
    case 'make-vault-signing-certificate':
      return makeSigningCertificate(tenant, command, now);
    case 'record-vault-signing-certificate-export':
      return recordSigningCertificateExport(tenant, command.file);
    case 'record-restore':
      return ok([{ type: 'vault-restored', file: command.file }]);
    case 'accept-older-copy':
      return acceptOlderCopy(command.lastSeen, command.reason);
    case 'abandon-rotation':
      return abandonRotation(tenant, command.rotationId, command.reason);
    case 'record-withdrawal':
      return recordWithdrawal(tenant, command.statement, now);
    case 'record-backup':
      return ok([{ type: 'backup-made', file: command.file }]);
    case 'remove-kept-key':
      return removeKeptKey(tenant, command.rotationId, command.typedAlias, now);
    case 'confirm-date':
      return confirmDate(tenant, command.statement, now);
    case 'note-clock-departure':
      return noteClockDeparture(command.byMilliseconds);
  }
}
