import type { CertificateRequestForm, IssuanceOddity } from './authority.ts';
import type { Certificate } from './certificate.ts';
import type { KeyPairForm } from './key-pair-form.ts';
import type { MessageEvidence } from './message.ts';
import type { Role } from './people.ts';
import type { ProcedureId } from './procedure.ts';
import type { WaitingPolicy } from './waiting-policy.ts';

/** Who acted, named as at that moment. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** How two people compared a fingerprint, or a file changed hands. */
export type Channel = 'in-person' | 'phone' | 'usb-stick' | 'mail' | 'other';

export interface ContactPerson {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

export interface ReceiverDetails {
  readonly systemName: string;
  readonly contact: ContactPerson;
  readonly integrationFlows: readonly string[];
  readonly guaranteedDeliveryTimeHours: number;
}

/** A file that left the workstation or came to it: its name without folder, and its SHA-256 in lower-case hexadecimal. */
export interface FileEvidence {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** A signature that was verified against a pinned certificate. */
export interface SignatureEvidence {
  readonly signer: { readonly subject: string; readonly sha256: string };
  /** The signer's own statement of the time, an instant; null where the signature carries none. */
  readonly signedAt: string | null;
  readonly signatureAlgorithm: string;
  /** Where the signature is detached: the file that it signs. */
  readonly contentFile?: FileEvidence;
}

/** What a receiver signed, after everything about it was verified. Times are instants. */
export interface ConfirmationEvidence extends SignatureEvidence {
  readonly switchedAt: string;
  readonly oldCertificateRemovedAt: string;
  readonly confirmedBy: string;
  /** The receiver's figure in force when the confirmation was accepted: a later change never shortens the wait. */
  readonly guaranteedDeliveryTimeHours: number;
  readonly file: FileEvidence;
}

/** A key that went before its time (I8): why, and what was not waited for. */
export interface EarlyRemoval {
  readonly reason: string;
  /** The date from which it might have gone; null where that could not be told yet. An instant. */
  readonly removableFrom: string | null;
  /** The receivers of which nobody knew that they had stopped using it. */
  readonly unconfirmed: readonly string[];
}

/** The journal of a vault as it was seen last on this workstation; `at` is the instant of its last record. */
export interface SeenHead {
  readonly sequence: number;
  readonly digest: string;
  readonly at: string;
}

/** What happened: the journal is a sequence of these, and all state is their fold. */
export type Happening =
  /** Whoever created it is its first administrator, and has this key slot. */
  | {
      readonly type: 'vault-created';
      readonly vaultId: string;
      readonly tenant: string;
      readonly keySlotId: string;
    }
  | {
      readonly type: 'person-added';
      readonly person: Person;
      readonly role: Role;
      readonly keySlotId: string;
    }
  | { readonly type: 'person-removed'; readonly person: Person }
  /** A person has a new key slot in place of the one before. */
  | {
      readonly type: 'key-slot-renewed';
      readonly keySlotId: string;
      readonly change: 'passphrase' | 'key-derivation';
    }
  | { readonly type: 'four-eyes-set'; readonly required: boolean }
  | ({ readonly type: 'waiting-policy-set' } & WaitingPolicy)
  /** From here on these shares open the vault, and no others. */
  | {
      readonly type: 'recovery-shares-made';
      readonly recoverySlotId: string;
      readonly threshold: number;
      readonly shares: number;
    }
  | { readonly type: 'recovery-rehearsed'; readonly shareNumbers: readonly number[] }
  /** The vault was opened with recovery shares, and whoever did it has this new key slot. */
  | {
      readonly type: 'vault-recovered';
      readonly shareNumbers: readonly number[];
      readonly keySlotId: string;
    }
  /** The vault signs with this one from here on; its private key is held under this identifier. */
  | {
      readonly type: 'vault-signing-certificate-made';
      readonly keyId: string;
      readonly certificate: Certificate;
    }
  | {
      readonly type: 'vault-signing-certificate-exported';
      readonly certificateSha256: string;
      readonly file: FileEvidence;
    }
  | { readonly type: 'vault-restored'; readonly file: FileEvidence }
  /** This copy of the vault lacks records that this workstation has seen: it was opened all the same. */
  | { readonly type: 'older-copy-accepted'; readonly lastSeen: SeenHead; readonly reason: string }
  | { readonly type: 'receiver-registered'; readonly receiverId: string; readonly details: ReceiverDetails }
  | { readonly type: 'receiver-changed'; readonly receiverId: string; readonly details: ReceiverDetails }
  | {
      readonly type: 'signing-certificate-pinned';
      readonly receiverId: string;
      readonly certificate: Certificate;
      readonly file: FileEvidence;
      readonly comparedWith: string;
      readonly comparedBy: Channel;
    }
  /** Another signing certificate takes the place of the pinned one, which signed it. */
  | {
      readonly type: 'signing-certificate-replaced';
      readonly receiverId: string;
      readonly certificate: Certificate;
      readonly file: FileEvidence;
      readonly signature: SignatureEvidence;
    }
  | {
      readonly type: 'key-in-use-registered';
      readonly keyId: string;
      readonly alias: string;
      readonly certificate: Certificate;
      readonly privateKeyHeld: boolean;
      readonly receiverIds: readonly string[];
      readonly file: FileEvidence;
    }
  /** The private key of a key pair that was registered by its certificate alone. */
  | { readonly type: 'private-key-added'; readonly keyId: string; readonly file: FileEvidence }
  | {
      readonly type: 'rotation-started';
      readonly rotationId: string;
      readonly procedure: ProcedureId;
      readonly oldKeyId: string;
      readonly receiverIds: readonly string[];
    }
  | {
      readonly type: 'key-pair-created';
      readonly rotationId: string;
      readonly keyId: string;
      readonly alias: string;
      readonly certificate: Certificate;
    }
  | {
      readonly type: 'key-pair-exported';
      readonly rotationId: string;
      readonly form: KeyPairForm;
      readonly certificateSha256: string;
      readonly file: FileEvidence;
    }
  /** A certificate request for the new key pair left for an authority. */
  | {
      readonly type: 'certificate-requested';
      readonly rotationId: string;
      readonly form: CertificateRequestForm;
      readonly alternativeNames: readonly string[];
      readonly file: FileEvidence;
    }
  /** The authority's certificate took the place of the self-signed one. */
  | {
      readonly type: 'authority-response-accepted';
      readonly rotationId: string;
      readonly certificate: Certificate;
      readonly chain: readonly Certificate[];
      /** What was odd about it, and accepted. */
      readonly oddities: readonly IssuanceOddity[];
      readonly file: FileEvidence;
    }
  | {
      readonly type: 'keystore-addition-proven';
      readonly rotationId: string;
      readonly certificateSha256: string;
      readonly file: FileEvidence;
    }
  | {
      readonly type: 'hand-over-prepared';
      readonly rotationId: string;
      readonly receiverId: string;
      readonly challenge: string;
      readonly folder: string;
      readonly files: readonly FileEvidence[];
      /** The .zip that holds the folder; null where it was written as a folder. */
      readonly archive: FileEvidence | null;
      /** The last day on which the receiver is asked to switch: a civil date, `2027-01-15`. */
      readonly switchBy: string;
    }
  /** Two people compared the fingerprint of the new certificate as it is here with what the receiver was given. */
  | {
      readonly type: 'fingerprint-compared';
      readonly rotationId: string;
      readonly receiverId: string;
      readonly certificateSha256: string;
      readonly comparedAt: string;
      readonly comparedWith: string;
      readonly channel: Channel;
    }
  | {
      readonly type: 'certificate-handed-over';
      readonly rotationId: string;
      readonly receiverId: string;
      readonly handedOverAt: string;
      readonly to: string;
      readonly channel: Channel;
    }
  | {
      readonly type: 'confirmation-accepted';
      readonly rotationId: string;
      readonly receiverId: string;
      readonly confirmation: ConfirmationEvidence;
    }
  /** A message of that receiver was captured at the tenant: it shows which key the receiver encrypts with. */
  | {
      readonly type: 'message-examined';
      readonly rotationId: string;
      readonly receiverId: string;
      readonly message: MessageEvidence;
    }
  /** A message was for the old key after the confirmed switch: since when the receiver really no longer uses it. */
  | {
      readonly type: 'alarm-resolved';
      readonly rotationId: string;
      readonly receiverId: string;
      /** The file of the message that raised it. */
      readonly messageSha256: string;
      readonly switchedAt: string;
      readonly statedBy: string;
      readonly channel: Channel;
      readonly reason: string;
      readonly guaranteedDeliveryTimeHours: number;
    }
  | {
      readonly type: 'old-key-removed';
      readonly rotationId: string;
      readonly privateKeyDestroyed: boolean;
      /** Null where it went in its time (I2). */
      readonly early: EarlyRemoval | null;
    }
  | { readonly type: 'rotation-abandoned'; readonly rotationId: string; readonly reason: string }
  | {
      readonly type: 'withdrawal-recorded';
      readonly rotationId: string;
      readonly receiverId: string;
      readonly withdrawnAt: string;
      readonly statedBy: string;
      readonly channel: Channel;
      readonly guaranteedDeliveryTimeHours: number;
    }
  | {
      readonly type: 'abandoned-key-removed';
      readonly rotationId: string;
      readonly early: EarlyRemoval | null;
    }
  | { readonly type: 'backup-made'; readonly file: FileEvidence }
  | {
      readonly type: 'date-confirmed';
      /** The civil date as the person read it, `2027-03-04`. */
      readonly date: string;
      readonly source: string;
      /** By how much civil time was ahead of UTC at the workstation: ties the date to the instant. */
      readonly utcOffsetMinutes: number;
    }
  /** The wall clock went ahead of elapsed time while the application ran, or fell behind it (negative). */
  | { readonly type: 'clock-departed'; readonly byMilliseconds: number };

/** When and by whom; `at` is an instant and never before the event recorded last (I6). */
export interface Recorded {
  readonly at: string;
  readonly by: Person;
  /** The second person, whose passphrase was entered at that moment (four eyes). */
  readonly witness?: Person;
}

export type Event = Happening & Recorded;

export type EventOf<Type extends Happening['type']> = Extract<Happening, { type: Type }> & Recorded;
