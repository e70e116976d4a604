import type { VerifiedSignature } from './signing-certificates.ts';

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

/** A confirmation whose signature was verified. */
export interface SignedConfirmation extends VerifiedSignature {
  readonly statement: ConfirmationStatement;
}
