import type { Pkcs12Budget } from './pkcs12-budget.ts';

/**
 * What a scheme wants as its password: `bmp` for the key derivation of PKCS#12 (RFC 7292, B.1: UTF-16, big-endian,
 * with two terminating zero bytes), `octets` for PBKDF2 (RFC 8018, which leaves the encoding open).
 */
export type PasswordForm = 'bmp' | 'octets';

/**
 * The encodings of one password that programs in use have written PKCS#12 files under, the right one first. ASCII
 * has one in each form, and one that is wrong but in the wild.
 */
export class PasswordEncodings {
  readonly #encodings: Record<PasswordForm, Buffer[]>;

  constructor(password: string) {
    this.#encodings = { bmp: distinct(bmpEncodings(password)), octets: distinct(octetEncodings(password)) };
  }

  /**
   * The first result that is not null, of trying one encoding after the other; null where none gives one. The
   * encoding that did is tried first from then on: one program wrote the whole file. What the first attempt costs was
   * taken off the budget when the file was read; further ones are made as long as it affords them.
   */
  async firstThatFits<T>(
    { passwordForm, cost }: { readonly passwordForm: PasswordForm; readonly cost: number },
    budget: Pkcs12Budget,
    attempt: (secret: Buffer) => Promise<T | null>,
  ): Promise<T | null> {
    const encodings = this.#encodings[passwordForm];
    for (const [index, secret] of encodings.entries()) {
      if (index > 0 && !budget.affords(cost)) return null;
      const result = await attempt(secret);
      if (result === null) continue;
      encodings.unshift(...encodings.splice(index, 1));
      return result;
    }
    return null;
  }

  /** Overwrites the encoded passwords; the object is of no use afterwards. */
  zero(): void {
    for (const secret of [...this.#encodings.bmp, ...this.#encodings.octets]) secret.fill(0);
  }
}

/** RFC 7292, B.1: the password as BMPString with its two terminating zero bytes. The caller zeroes it. */
export function bmpPassword(password: string): Buffer {
  return Buffer.from(`${password}\0`, 'utf16le').swap16();
}

function bmpEncodings(password: string): Buffer[] {
  // GnuTLS and Windows tell "no password" from an empty one; people cannot.
  if (password === '') return [bmpPassword(''), Buffer.alloc(0)];
  return [
    ...asTyped(password).map(bmpPassword),
    // OpenSSL before 1.1.0 widened every byte of the UTF-8 to a character of its own.
    bmpPassword(Buffer.from(password, 'utf8').toString('latin1')),
  ];
}

function octetEncodings(password: string): Buffer[] {
  return [
    ...asTyped(password).map((text) => Buffer.from(text, 'utf8')),
    // OpenSSL takes what the terminal sends: on Windows, and under an old locale, that is one byte a character.
    ...(/^[\0-\xff]*$/.test(password) ? [Buffer.from(password, 'latin1')] : []),
    // Some programs, NSS once among them, give PBKDF2 the password in the form of RFC 7292.
    bmpPassword(password),
  ];
}

/** As typed, and composed as GnuTLS does (RFC 8265: NFC): some keyboards send a letter and its accent apart. */
function asTyped(password: string): string[] {
  return [password, password.normalize('NFC')];
}

function distinct(encodings: Buffer[]): Buffer[] {
  return encodings.filter((one, index) => encodings.findIndex((other) => other.equals(one)) === index);
}
