import { LISTING_ENTRY_LIMIT } from './parameters.ts';

/** One entry of a Java keystore: what stands in it without a password. */
export interface JavaKeystoreEntry {
  readonly kind: 'private-key' | 'certificate';
  readonly alias: string;
  /** DER; of a private key its chain, its own certificate first. */
  readonly certificates: readonly Buffer[];
}

export interface JavaKeystore {
  readonly format: 'jks' | 'jceks';
  readonly entries: readonly JavaKeystoreEntry[];
  /** A secret key (JCEKS) is a serialized Java object: nothing behind it can be found. */
  readonly hasMore: boolean;
}

const FORMATS: Readonly<Record<string, 'jks' | 'jceks'>> = { feedfeed: 'jks', cececece: 'jceks' };
const [PRIVATE_KEY, TRUSTED_CERTIFICATE] = [1, 2];

/** Does the file begin as a Java keystore does? */
export function isJavaKeystore(file: Uint8Array): boolean {
  return Buffer.from(file.subarray(0, 4)).toString('hex') in FORMATS;
}

/**
 * Reads the entries of a JKS or JCEKS keystore, whose form is that of sun.security.provider.JavaKeyStore in OpenJDK:
 * aliases and certificates are in clear, keys under a scheme of Java's own, which is not read. Null where the file is
 * damaged or has more than LISTING_ENTRY_LIMIT entries. The digest at its end needs the password and is not checked.
 */
export function readJavaKeystore(file: Buffer): JavaKeystore | null {
  const format = FORMATS[file.toString('hex', 0, 4)];
  if (format === undefined) return null;
  try {
    return { format, ...readEntries(new Cursor(file)) };
  } catch {
    return null;
  }
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
    if (tag === PRIVATE_KEY) cursor.bytes(cursor.number());
    const certificates = readCertificates(cursor, tag === PRIVATE_KEY ? cursor.number() : 1, version);
    entries.push({ kind: tag === PRIVATE_KEY ? 'private-key' : 'certificate', alias, certificates });
  }
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

  number(): number {
    return this.bytes(4).readUInt32BE();
  }

  text(): string {
    return this.bytes(this.bytes(2).readUInt16BE()).toString('utf8');
  }

  bytes(length: number): Buffer {
    const bytes = this.#file.subarray(this.#at, this.#at + length);
    if (bytes.length !== length) throw new RangeError('the file ends too early');
    this.#at += length;
    return bytes;
  }
}
