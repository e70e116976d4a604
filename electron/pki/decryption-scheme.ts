import type { PasswordForm } from './password-encodings.ts';

/** How one part of a file was encrypted, read and found supported before any password is tried. */
export interface DecryptionScheme {
  readonly passwordForm: PasswordForm;
  /** What deriving the key costs, once: Pkcs12Budget.spend() took it. */
  readonly cost: number;
  /** Null where the padding does not come out, and so the password is wrong. The caller zeroes the plaintext. */
  decrypt(data: Buffer, secret: Buffer): Promise<Buffer | null>;
}
