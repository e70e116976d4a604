import { createHash, timingSafeEqual } from 'node:crypto';
import { decodeJavaUtf } from './java-utf.ts';
import { LISTING_ENTRY_LIMIT } from './parameters.ts';

/** One entry of a Java keystore: what stands in it without a password. */
export type JavaKeystoreEntry =
  | {
      readonly kind: 'private-key';
      readonly alias: string;
      /** An EncryptedPrivateKeyInfo (RFC 5958, 3) under a scheme of Java's own. */
      readonly protectedKey: Buffer;
      /** DER; its own certificate first. */
      readonly certificates: readonly Buffer[];
    }
  | { readonly kind: 'certificate'; readonly alias: string; readonly certificates: readonly Buffer[] };

export interface JavaKeystore {
  readonly format: 'jks' | 'jceks';
  readonly entries: readonly JavaKeystoreEntry[];
  /** A secret key (JCEKS) is a serialized Java object: nothing behind it can be found. */
  readonly hasMore: boolean;
}

const FORMATS: Readonly<Record<string, 'jks' | 'jceks'>> = { feedfeed: 'jks', cececece: 'jceks' };
const [PRIVATE_KEY, TRUSTED_CERTIFICATE] = [1, 2];

/** SHA-1. */
const DIGEST_BYTES = 20;
/** What Java hashes between the password and the contents (JavaKeyStore.getPreKeyedHash). */
const WHITENER = 'Mighty Aphrodite';

/** Does the file begin as a Java keystore does? */
export function isJavaKeystore(file: Uint8Array): boolean {
  return Buffer.from(file.subarray(0, 4)).toString('hex') in FORMATS;
}

/**
 * Reads the entries of a JKS or JCEKS keystore, whose form is that of sun.security.provider.JavaKeyStore in OpenJDK:
 * aliases and certificates are in clear, keys under a scheme of Java's own. Null where the file is damaged or has more
 * than LISTING_ENTRY_LIMIT entries. The digest at its end needs the password: digestHolds().
 */
export function parseJavaKeystore(file: Buffer): JavaKeystore | null {
  const format = FORMATS[file.toString('hex', 0, 4)];
  if (format === undefined || file.length < DIGEST_BYTES) return null;
  try {
    return { format, ...readEntries(new Cursor(file.subarray(0, -DIGEST_BYTES))) };
  } catch {
    return null;
  }
}

/** Is the digest at the end of the keystore the one over its contents under this password, as javaPassword() gives it? */
export function digestHolds(file: Buffer, password: Buffer): boolean {
  const expected = file.subarray(-DIGEST_BYTES);
  return timingSafeEqual(keystoreDigest(file.subarray(0, -DIGEST_BYTES), password), expected);
}

/** The digest that ends a keystore: SHA-1 over the password, a phrase, and the contents. */
export function keystoreDigest(contents: Buffer, password: Buffer): Buffer {
  return createHash('sha1').update(password).update(WHITENER, 'utf8').update(contents).digest();
}

/** A password as JKS hashes it: UTF-16, big-endian, nothing behind it. The caller zeroes it. */
export function javaPassword(password: string): Buffer {
  return Buffer.from(password, 'utf16le').swap16();
}

function readEntries(cursor: Cursor): Pick<JavaKeystore, 'entries' | 'hasMore'> {
  cursor.bytes(4);
  const version = cursor.number();
  const count = cursor.number();
  if (version < 1 || version > 2 || count > LISTING_ENTRY_LIMIT) throw new RangeError('not a keystore');
  const entries: JavaKeystoreEntry[] = [];
  for (let index = 0; index < count; index++) {
    const tag = cursor.number();
    if (tag !== PRIVATE_KEY && tag !== TRUSTED_CERTIFICATE) return { entries, hasMore: true };
    const alias = cursor.text();
    cursor.bytes(8); // the date of creation
    if (tag === PRIVATE_KEY) {
      const protectedKey = cursor.bytes(cursor.number());
      const certificates = readCertificates(cursor, cursor.number(), version);
      entries.push({ kind: 'private-key', alias, protectedKey, certificates });
    } else {
      entries.push({ kind: 'certificate', alias, certificates: readCertificates(cursor, 1, version) });
    }
  }
  if (!cursor.isAtEnd) throw new RangeError('bytes behind the last entry');
  return { entries, hasMore: false };
}

function readCertificates(cursor: Cursor, count: number, version: number): Buffer[] {
  if (count > LISTING_ENTRY_LIMIT) throw new RangeError('not a chain');
  return Array.from({ length: count }, () => {
    if (version === 2 && cursor.text() !== 'X.509') throw new RangeError('not an X.509 certificate');
    return cursor.bytes(cursor.number());
  });
}

/** Reads as Java's DataInputStream does; throws RangeError at the end of the file. */
class Cursor {
  readonly #file: Buffer;
  #at = 0;

  constructor(file: Buffer) {
    this.#file = file;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#file.length;
  }

  number(): number {
    return this.bytes(4).readUInt32BE();
  }

  text(): string {
    return decodeJavaUtf(this.bytes(this.bytes(2).readUInt16BE()));
  }

  bytes(length: number): Buffer {
    const bytes = this.#file.subarray(this.#at, this.#at + length);
    if (bytes.length !== length) throw new RangeError('the file ends too early');
    this.#at += length;
    return bytes;
  }
}
