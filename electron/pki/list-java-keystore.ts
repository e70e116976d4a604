import { setImmediate } from 'node:timers/promises';
import type { FileEntry, FileListing } from '../rotation/file-listing.ts';
import { CertificateShelf } from './certificate-shelf.ts';
import { FileRefusal } from './file-refusal.ts';
import { type JavaKeystore, type JavaKeystoreEntry, parseJavaKeystore } from './java-keystore.ts';
import { unlockJavaKeystore } from './java-keystore-unlock.ts';
import { certificateEntry, privateKeyEntry } from './listing-entries.ts';
import { Pkcs12Budget } from './pkcs12-budget.ts';
import { isKeyOf, loadPrivateKey } from './private-keys.ts';

/**
 * The entries of a Java keystore. With a password its digest has to hold, and keys are opened; one that has a password
 * of its own stays locked. Throws FileRefusal `java-keystore-damaged`, and with a password as unlockJavaKeystore() does.
 */
export async function listJavaKeystore(file: Buffer, password: string | null): Promise<FileListing> {
  if (password === null) {
    const keystore = parseJavaKeystore(file);
    if (keystore === null) throw new FileRefusal({ code: 'java-keystore-damaged' });
    return await listing(keystore, new Map());
  }
  const plaintexts: Buffer[] = [];
  try {
    const { keystore, keys } = await unlockJavaKeystore(file, password, new Pkcs12Budget(), plaintexts);
    return await listing(keystore, keys);
  } finally {
    for (const plaintext of plaintexts) plaintext.fill(0);
  }
}

async function listing(
  keystore: JavaKeystore,
  keys: ReadonlyMap<JavaKeystoreEntry, Buffer>,
): Promise<FileListing> {
  const isLocked =
    keystore.hasMore || keystore.entries.some((entry) => entry.kind === 'private-key' && !keys.has(entry));
  const shelf = new CertificateShelf();
  const entries: FileEntry[] = [];
  for (const entry of keystore.entries) {
    entries.push(await listedEntry(entry, keys.get(entry), shelf));
    await setImmediate();
  }
  return { format: keystore.format, entries, isLocked };
}

async function listedEntry(
  { kind, alias, certificates }: JavaKeystoreEntry,
  pkcs8: Buffer | undefined,
  shelf: CertificateShelf,
): Promise<FileEntry> {
  const key = pkcs8 === undefined ? null : loadPrivateKey(pkcs8);
  const [own = null] = await shelf.read(certificates);
  if (kind === 'certificate' && own !== null) return await certificateEntry(own, shelf, alias);
  const matches = key === null ? null : own !== null && isKeyOf(key, own);
  return await privateKeyEntry(key, own, shelf, { alias, matches });
}
