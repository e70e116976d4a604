import type { Certificate } from './certificate.ts';
import type { FileEvidence, Recorded } from './events.ts';

/**
 * - `created`: exists here alone;
 * - `deployed`: in the tenant keystore, beside the old one;
 * - `in-use`: receivers encrypt with its certificate;
 * - `kept`: of an abandoned rotation, kept because a receiver may use it (I7);
 * - `removed`: gone from the tenant keystore, and its private key from here.
 */
export type KeyPairState = 'created' | 'deployed' | 'in-use' | 'kept' | 'removed';

/** A key pair of the tenant. Often only its certificate is known here: the tenant keystore gives no private key out. */
export interface KeyPair {
  readonly id: string;
  readonly alias: string;
  readonly certificate: Certificate;
  /** The certificates above it, each the issuer of the one before; empty where it is self-signed, or not known. */
  readonly chain: readonly Certificate[];
  /** Its certificate as it was created or registered: what an authority was asked to sign. */
  readonly requested: Certificate;
  readonly privateKeyHeld: boolean;
  readonly state: KeyPairState;
  /** The receivers known to encrypt with it, or to have been given its certificate. */
  readonly receiverIds: readonly string[];
  readonly recorded: Recorded;
  /** The file it came from; null when it was created here. */
  readonly file: FileEvidence | null;
}

/** Must the tenant keystore hold it? Everything but a key pair that exists here alone or is gone. */
export const isInTenantKeystore = (state: KeyPairState): boolean =>
  state === 'deployed' || state === 'in-use' || state === 'kept';
