import type { FileEvidence } from './events.ts';
import type { VerifiedContent } from './ports.ts';

/** What a receiver states in a confirmation, as read from verified content. Times are instants. */
export interface ConfirmationStatement {
  readonly rotationId: string;
  readonly receiverId: string;
  readonly oldCertificateSha256: string;
  readonly newCertificateSha256: string;
  readonly challenge: string;
  readonly switchedAt: string;
  readonly oldCertificateRemovedAt: string;
  readonly confirmedBy: string;
}

/** A confirmation whose signature was verified against the receiver's pinned certificate. */
export interface SignedConfirmation {
  readonly statement: ConfirmationStatement;
  readonly signedAt: VerifiedContent['signedAt'];
  readonly signatureAlgorithm: string;
  /** The SHA-256 of the pinned certificate against which the signature was verified. */
  readonly signerSha256: string;
  readonly file: FileEvidence;
}
