import type { PasswordForm } from './password-encodings.ts';

/** The MAC of a PKCS#12 file, read and found supported before any password is tried. */
export interface IntegrityCheck {
  readonly passwordForm: PasswordForm;
  /** What deriving the key costs, once: Pkcs12Budget.spend() took it. */
  readonly cost: number;
  /** Is this the MAC over `data` under this password? */
  holds(data: Buffer, secret: Buffer): Promise<boolean>;
}
