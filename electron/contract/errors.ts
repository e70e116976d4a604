import { z } from 'zod';
import type { FileSystemFault } from '../rotation/exchange-port.ts';
import type { RecoveryFault } from '../rotation/recovery-port.ts';
import type { Refusal } from '../rotation/refusals.ts';
import type { VaultFault } from '../rotation/vault-port.ts';

/** What can go wrong around the core: the session, the choices made in dialogs, the boundary itself. */
export type BoundaryError =
  | { readonly code: 'no-vault-open' }
  | { readonly code: 'passphrase-too-short'; readonly minimum: number }
  /** Guessed too easily; the screen shows why beside the field. */
  | { readonly code: 'passphrase-too-weak' }
  /** Several wrong passphrases in a row: the vault takes the next one after so many seconds. */
  | { readonly code: 'too-many-attempts'; readonly waitSeconds: number }
  /** A dialog was closed without a choice: nothing happened, and nothing needs to be said. */
  | { readonly code: 'cancelled' }
  /** The file or folder chosen before is no longer held: choose it again. */
  | { readonly code: 'choice-expired' }
  | { readonly code: 'vault-unknown' }
  | { readonly code: 'invalid-input'; readonly field: string }
  | { readonly code: 'unknown-call' }
  | { readonly code: 'not-allowed' }
  | { readonly code: 'print-failed'; readonly reason: string }
  /** A defect: the detail stays in the main process, under this incident id. */
  | { readonly code: 'internal'; readonly incident: string };

/** Everything that an answer across the process boundary can refuse with. Texts live in the language files. */
export type AppError = Refusal | VaultFault | FileSystemFault | RecoveryFault | BoundaryError;

export type ErrorCode = AppError['code'];

const codes: Record<ErrorCode, true> = {
  'alias-empty': true,
  'alias-surrounded-by-spaces': true,
  'alias-too-long': true,
  'alias-reserved-prefix': true,
  'alias-reserved': true,
  'alias-taken': true,
  'alias-changes-in-jks': true,
  'password-not-ascii': true,
  'password-too-short': true,
  'password-too-simple': true,
  'too-large-for-tenant-keystore': true,
  'step-already-done': true,
  'step-out-of-order': true,
  'receivers-not-confirmed': true,
  'receivers-not-withdrawn': true,
  'too-early': true,
  'clock-behind-record': true,
  'date-not-confirmed': true,
  'rotation-closed': true,
  'rotation-not-abandoned': true,
  'rotation-already-open': true,
  'receiver-confirmed': true,
  'removal-not-early': true,
  'witness-may-not-act': true,
  'second-person-needed': true,
  'second-person-is-the-first': true,
  'wrong-second-passphrase': true,
  'no-second-person': true,
  'person-name-taken': true,
  'last-administrator': true,
  'removing-oneself': true,
  'four-eyes-need-two-people': true,
  'typed-name-differs': true,
  'key-slot-replaced': true,
  'recovery-shares-invalid': true,
  'no-recovery-shares': true,
  'signer-not-pinned': true,
  'signed-by-replaced-certificate': true,
  'confirmation-malformed': true,
  'another-rotation': true,
  'another-receiver': true,
  'another-old-certificate': true,
  'another-new-certificate': true,
  'another-challenge': true,
  'switched-before-hand-over': true,
  'switched-in-the-future': true,
  'removed-before-switch': true,
  'removed-in-the-future': true,
  'signed-in-the-future': true,
  'signed-signing-certificate': true,
  'no-signer-pinned': true,
  'signed-by-nobody-known': true,
  'confirmation-for-nothing-here': true,
  'confirmation-used-before': true,
  'no-signing-certificate': true,
  'signing-certificate-expired': true,
  'message-for-old-key': true,
  'captured-in-the-future': true,
  'captured-before-hand-over': true,
  'message-recorded-before': true,
  'message-does-not-decrypt': true,
  'no-alarm': true,
  'stated-switch-in-the-future': true,
  'switch-before-message': true,
  'withdrawal-before-message': true,
  'xml-malformed': true,
  'xml-with-doctype': true,
  'xml-encoding-unsupported': true,
  'xml-beyond-bounds': true,
  'not-a-soap-message': true,
  'message-damaged': true,
  'message-ambiguous': true,
  'message-not-encrypted': true,
  'message-without-encrypted-key': true,
  'examination-ended': true,
  'not-found': true,
  'name-missing': true,
  'receiver-name-taken': true,
  'delivery-time-invalid': true,
  'waiting-policy-invalid': true,
  'channel-proves-nothing': true,
  'fingerprint-differs': true,
  'signing-certificate-unchanged': true,
  'signing-certificate-replaced-before': true,
  'pinned-certificate-expired': true,
  'signed-file-without-certificate': true,
  'files-not-a-pair': true,
  'certificate-already-registered': true,
  'not-an-rsa-key': true,
  'key-not-in-use': true,
  'private-key-locked': true,
  'private-key-alone': true,
  'private-key-of-another-certificate': true,
  'private-key-held-already': true,
  'no-receivers-registered': true,
  'no-receivers-chosen': true,
  'receiver-left-out': true,
  'subject-without-common-name': true,
  'subject-attribute-invalid': true,
  'validity-invalid': true,
  'certificate-is-the-old-one': true,
  'certificate-is-another': true,
  'key-pair-not-exported': true,
  'hand-over-not-prepared': true,
  'hand-over-in-the-future': true,
  'hand-over-before-preparation': true,
  'withdrawal-in-the-future': true,
  'withdrawal-before-hand-over': true,
  'typed-alias-differs': true,
  'not-handed-out': true,
  'date-differs': true,
  'not-a-certificate': true,
  'several-certificates': true,
  'certificate-damaged': true,
  'not-a-pkcs12': true,
  'wrong-pkcs12-password': true,
  'pkcs12-altered': true,
  'pkcs12-damaged': true,
  'pkcs12-with-several-passwords': true,
  'pkcs12-empty': true,
  'file-without-private-key': true,
  'file-with-several-keys': true,
  'key-without-certificate': true,
  'java-keystore': true,
  'java-keystore-damaged': true,
  'wrong-java-keystore-password': true,
  'java-keystore-altered': true,
  'java-key-with-own-password': true,
  'private-key-damaged': true,
  'wrong-private-key-password': true,
  'file-not-recognised': true,
  'file-with-something-else': true,
  'file-without-entries': true,
  'too-many-entries': true,
  'too-many-signatures': true,
  'file-incomplete': true,
  'unsupported-algorithm': true,
  'file-too-large': true,
  'not-signed-data': true,
  'message-encrypted': true,
  'without-signature': true,
  'mail-not-signed': true,
  'mail-malformed': true,
  'mail-without-content': true,
  'mail-with-several-attachments': true,
  'content-not-included': true,
  'signed-by-another-certificate': true,
  'weak-digest': true,
  'signed-attributes-missing': true,
  'message-digest-missing': true,
  'signed-attribute-repeated': true,
  'certificate-not-valid-at-signing': true,
  'content-type-mismatch': true,
  'content-altered': true,
  'signature-invalid': true,
  'wrong-passphrase': true,
  'recovery-shares-of-another-vault': true,
  'recovery-card-unreadable': true,
  'recovery-card-twice': true,
  'recovery-card-of-other-shares': true,
  'recovery-cards-missing': true,
  'not-a-vault': true,
  'vault-newer-version': true,
  'vault-damaged': true,
  'vault-changed-outside': true,
  'vault-in-use': true,
  'not-a-backup': true,
  'backup-damaged': true,
  'folder-not-empty': true,
  'file-unreadable': true,
  'file-unwritable': true,
  'file-exists': true,
  'file-not-as-written': true,
  'no-vault-open': true,
  'passphrase-too-short': true,
  'passphrase-too-weak': true,
  'too-many-attempts': true,
  cancelled: true,
  'choice-expired': true,
  'vault-unknown': true,
  'invalid-input': true,
  'unknown-call': true,
  'not-allowed': true,
  'print-failed': true,
  internal: true,
};

/** All codes: the language files have a text for each of them. */
export const errorCodes = Object.keys(codes) as ErrorCode[];

/** A name that comes from a file can be of any length: of a long one, the beginning. */
const shortText = z
  .string()
  .transform((text) => (text.length <= 2000 ? text : `${text.slice(0, 1999).replace(/\p{Cs}$/u, '')}…`));

/** An error as it crosses the boundary: a known code and short facts, never an object from inside. */
export const appErrorSchema = z
  .object({ code: z.enum(errorCodes) })
  .catchall(z.union([shortText, z.number(), z.array(shortText).max(1000)]))
  .transform((value) => value as AppError);
