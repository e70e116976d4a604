import type { AlgorithmIdentifier } from 'pkijs';

/** A ciphertext and the AlgorithmIdentifier under which it can be decrypted. */
export interface EncryptedPart {
  readonly algorithm: AlgorithmIdentifier;
  readonly data: Buffer;
}
