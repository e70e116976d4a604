import type { IssuanceOddity, IssuanceRefusal } from './authority.ts';
import type { MessageFault } from './message-port.ts';
import type { FileFault, SignatureFault } from './ports.ts';
import type { StepId } from './procedure.ts';

/** What is uploaded to the tenant keystore, each with a limit of its own. */
export type UploadKind = 'key-pair' | 'certificate' | 'authority-response' | 'keystore';

/** A rule of the tenant keystore that would be broken (`domain.md`). */
export type KeystoreRefusal =
  | { readonly code: 'alias-empty' }
  | { readonly code: 'alias-surrounded-by-spaces' }
  | { readonly code: 'alias-too-long'; readonly limit: number }
  | { readonly code: 'alias-reserved-prefix'; readonly prefix: string }
  | { readonly code: 'alias-reserved'; readonly alias: string }
  | { readonly code: 'alias-taken'; readonly alias: string }
  /** JKS knows aliases in lower case only. */
  | { readonly code: 'alias-changes-in-jks'; readonly alias: string; readonly lowerCase: string }
  | { readonly code: 'password-not-ascii' }
  | { readonly code: 'password-too-short'; readonly minimum: number }
  | { readonly code: 'password-too-simple'; readonly classes: number; readonly minimum: number }
  | {
      readonly code: 'too-large-for-tenant-keystore';
      readonly kind: UploadKind;
      readonly bytes: number;
      readonly limit: number;
    };

/** Which of the two waiting periods of I2 decides. */
export type WaitingRule = 'guaranteed-delivery-time' | 'retention';

/** Why the date is in doubt, since when, and how much time is in question. */
export interface DateDoubt {
  readonly doubt: 'gap' | 'clock-set-forward' | 'clock-set-back';
  /** The last record before the gap, or the moment at which the moved clock was noticed. */
  readonly since: string;
  readonly milliseconds: number;
}

/** No waiting period counts as over before a person has confirmed the date (I6). */
export type DateRefusal = { readonly code: 'date-not-confirmed' } & DateDoubt;

/** An alarm stands: these receivers still used the old key after the switch that they confirmed (I2, I3). */
export interface AlarmRefusal {
  readonly code: 'message-for-old-key';
  readonly receivers: readonly string[];
  /** When the last such message was captured. */
  readonly capturedAt: string;
}

/** A rule about when an act is possible: order of the steps, waiting periods, the clock. */
export type GateRefusal =
  | { readonly code: 'step-already-done'; readonly step: StepId }
  | { readonly code: 'step-out-of-order'; readonly step: StepId; readonly missing: StepId }
  | { readonly code: 'receivers-not-confirmed'; readonly receivers: readonly string[] }
  | AlarmRefusal
  | { readonly code: 'receivers-not-withdrawn'; readonly receivers: readonly string[] }
  | {
      readonly code: 'too-early';
      readonly until: string;
      readonly rule: WaitingRule;
      readonly receiver: string;
      readonly retentionDays: number;
    }
  | {
      readonly code: 'clock-behind-record';
      readonly now: string;
      readonly lastRecordedAt: string;
      readonly behindMilliseconds: number;
    }
  | DateRefusal
  | { readonly code: 'rotation-closed'; readonly state: 'completed' | 'abandoned' }
  | { readonly code: 'rotation-not-abandoned' }
  /** It can go in the regular way: nothing has to be forced. */
  | { readonly code: 'removal-not-early' }
  | { readonly code: 'rotation-already-open'; readonly rotationId: string }
  | { readonly code: 'receiver-confirmed'; readonly receivers: readonly string[] };

/** What a confirmation says does not fit what it should confirm (I5). Times are RFC 3339, UTC. */
export type ConfirmationRefusal =
  | { readonly code: 'signer-not-pinned'; readonly receiver: string }
  /** The signature holds, but the certificate behind it is believed no more. */
  | {
      readonly code: 'signed-by-replaced-certificate';
      readonly expected: string;
      readonly found: string;
      readonly replacedAt: string;
    }
  | { readonly code: 'confirmation-malformed'; readonly field: string; readonly reason: MalformedReason }
  | { readonly code: 'another-rotation'; readonly expected: string; readonly found: string }
  | { readonly code: 'another-receiver'; readonly expected: string; readonly found: string }
  | { readonly code: 'another-old-certificate'; readonly expected: string; readonly found: string }
  | { readonly code: 'another-new-certificate'; readonly expected: string; readonly found: string }
  | { readonly code: 'another-challenge'; readonly expected: string; readonly found: string }
  | { readonly code: 'switched-before-hand-over'; readonly switchedAt: string; readonly handedOverAt: string }
  | { readonly code: 'switched-in-the-future'; readonly switchedAt: string; readonly now: string }
  | { readonly code: 'removed-before-switch'; readonly removedAt: string; readonly switchedAt: string }
  | { readonly code: 'removed-in-the-future'; readonly removedAt: string; readonly now: string }
  | { readonly code: 'signed-in-the-future'; readonly signedAt: string; readonly now: string }
  /** What a receiver has signed is a certificate: the one with which it will sign from now on. */
  | { readonly code: 'signed-signing-certificate'; readonly receiver: string }
  /** No receiver has a signing certificate pinned yet. */
  | { readonly code: 'no-signer-pinned' }
  /** Nobody whose signing certificate is pinned has signed it; `found` names the signer as the file does. */
  | { readonly code: 'signed-by-nobody-known'; readonly found: string }
  /** It is signed by a receiver, and for a rotation that is not here, or in which that receiver has no part. */
  | { readonly code: 'confirmation-for-nothing-here'; readonly receiver: string }
  | { readonly code: 'confirmation-used-before'; readonly acceptedAt: string };

export type MalformedReason =
  | 'not-json'
  | 'missing'
  | 'not-filled-in'
  | 'not-a-date-time'
  | 'wrong-value'
  | 'unknown-field';

/** Who may do it: roles, four eyes, and what has to stay true of the people of a vault. */
export type PeopleRefusal =
  | { readonly code: 'witness-may-not-act' }
  | { readonly code: 'second-person-needed' }
  | { readonly code: 'second-person-is-the-first' }
  | { readonly code: 'wrong-second-passphrase' }
  | { readonly code: 'no-second-person' }
  | { readonly code: 'person-name-taken'; readonly name: string }
  | { readonly code: 'last-administrator'; readonly name: string }
  | { readonly code: 'removing-oneself' }
  | { readonly code: 'four-eyes-need-two-people' }
  | { readonly code: 'typed-name-differs'; readonly expected: string }
  | { readonly code: 'key-slot-replaced' }
  | { readonly code: 'recovery-shares-invalid'; readonly minimum: number; readonly maximum: number }
  | { readonly code: 'no-recovery-shares' };

/** Why the vault signs nothing now. */
export type SigningRefusal =
  | { readonly code: 'no-signing-certificate' }
  | { readonly code: 'signing-certificate-expired'; readonly notAfter: string };

/** A message cannot be evidence, or an alarm cannot be resolved like that. Times are instants. */
export type EvidenceRefusal =
  | { readonly code: 'captured-in-the-future'; readonly capturedAt: string; readonly now: string }
  | {
      readonly code: 'captured-before-hand-over';
      readonly capturedAt: string;
      readonly handedOverAt: string;
    }
  /** No open rotation has a receiver that was given the new certificate. */
  | { readonly code: 'no-receiver-for-message' }
  | { readonly code: 'message-recorded-before'; readonly recordedAt: string }
  /** It names a key that does not decrypt it. */
  | { readonly code: 'message-does-not-decrypt'; readonly alias: string }
  | { readonly code: 'no-alarm'; readonly receiver: string }
  | { readonly code: 'stated-switch-in-the-future'; readonly switchedAt: string; readonly now: string }
  | { readonly code: 'switch-before-message'; readonly switchedAt: string; readonly capturedAt: string };

/** What was entered or chosen cannot be used. */
export type InputRefusal =
  | {
      readonly code: 'not-found';
      readonly what: 'rotation' | 'receiver' | 'key-pair' | 'person';
      readonly id: string;
    }
  | { readonly code: 'name-missing' }
  | { readonly code: 'receiver-name-taken'; readonly name: string }
  | { readonly code: 'delivery-time-invalid'; readonly minimumHours: number; readonly maximumHours: number }
  | {
      readonly code: 'waiting-policy-invalid';
      readonly figure: 'retentionDays' | 'unrecordedDays';
      readonly minimum: number;
      readonly maximum: number;
    }
  | { readonly code: 'channel-proves-nothing' }
  | { readonly code: 'fingerprint-differs'; readonly expected: string; readonly found: string }
  | { readonly code: 'signing-certificate-unchanged' }
  | { readonly code: 'signing-certificate-replaced-before'; readonly replacedAt: string }
  | { readonly code: 'pinned-certificate-expired'; readonly notAfter: string }
  /** What the pinned certificate signed is no certificate. */
  | { readonly code: 'signed-file-without-certificate' }
  /** Neither one file nor a signature and what it signs. */
  | { readonly code: 'files-not-a-pair'; readonly count: number }
  | { readonly code: 'certificate-already-registered'; readonly alias: string }
  | { readonly code: 'not-an-rsa-key'; readonly keyType: string }
  | { readonly code: 'key-not-in-use'; readonly alias: string }
  /** A private key that no password was given for. */
  | { readonly code: 'private-key-locked' }
  /** Neither its file nor the vault has the certificate that belongs to it. */
  | { readonly code: 'private-key-alone' }
  /** The file says that they belong together, and they do not. */
  | { readonly code: 'private-key-of-another-certificate' }
  | { readonly code: 'private-key-held-already'; readonly alias: string }
  | { readonly code: 'no-receivers-registered' }
  | { readonly code: 'no-receivers-chosen' }
  | { readonly code: 'receiver-left-out'; readonly receivers: readonly string[] }
  | { readonly code: 'subject-without-common-name' }
  | { readonly code: 'subject-attribute-invalid'; readonly attribute: string }
  | { readonly code: 'validity-invalid'; readonly notBefore: string; readonly notAfter: string }
  | { readonly code: 'certificate-is-the-old-one'; readonly found: string }
  | { readonly code: 'certificate-is-another'; readonly expected: string; readonly found: string }
  | { readonly code: 'key-pair-not-exported' }
  | { readonly code: 'hand-over-not-prepared' }
  | { readonly code: 'hand-over-in-the-future'; readonly at: string; readonly now: string }
  | { readonly code: 'hand-over-before-preparation'; readonly at: string; readonly preparedAt: string }
  /** Civil dates, both included. */
  | { readonly code: 'switch-date-out-of-range'; readonly earliestDate: string; readonly latestDate: string }
  | { readonly code: 'comparison-in-the-future'; readonly at: string; readonly now: string }
  | { readonly code: 'comparison-before-preparation'; readonly at: string; readonly preparedAt: string }
  | { readonly code: 'withdrawal-in-the-future'; readonly at: string; readonly now: string }
  | { readonly code: 'withdrawal-before-hand-over'; readonly at: string; readonly handedOverAt: string }
  | { readonly code: 'withdrawal-before-message'; readonly at: string; readonly capturedAt: string }
  | { readonly code: 'typed-alias-differs'; readonly expected: string }
  | { readonly code: 'not-handed-out'; readonly receiver: string }
  | { readonly code: 'date-differs'; readonly typedDate: string; readonly clockDate: string };

/** Every reason why the core says no. */
export type Refusal =
  | KeystoreRefusal
  | GateRefusal
  | PeopleRefusal
  | ConfirmationRefusal
  | SigningRefusal
  | InputRefusal
  | EvidenceRefusal
  | IssuanceRefusal
  | IssuanceOddity
  | FileFault
  | MessageFault
  | SignatureFault;
