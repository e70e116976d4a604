import type { PasswordForm } from './password-encodings.ts';

/** How one part of a file was encrypted, read and found supported before any password is tried. */
export interface DecryptionScheme {
  readonly passwordForm: PasswordForm;
  /** Null where the padding does not come out, and so the password is wrong. The caller zeroes the plaintext. */
  decrypt(data: Buffer, secret: Buffer): Promise<Buffer | null>;
}
