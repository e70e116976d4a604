import type { FileEntry, FileListing } from './file-listing.ts';
import { FileRefusal } from './file-refusal.ts';
import { type JavaKeystore, type JavaKeystoreEntry, parseJavaKeystore } from './java-keystore.ts';
import { unlockJavaKeystore } from './java-keystore-unlock.ts';
import { certificateEntry, readCertificates } from './list-certificates.ts';
import { Pkcs12Budget } from './pkcs12-budget.ts';
import { isKeyOf, loadPrivateKey } from './private-keys.ts';

/**
 * The entries of a Java keystore. With a password its digest has to hold, and keys are opened to say whether they match,
 * and zeroed; one that has a password of its own stays locked. Throws FileRefusal `java-keystore-damaged`, and with a
 * password as unlockJavaKeystore() does.
 */
export async function listJavaKeystore(file: Buffer, password: string | null): Promise<FileListing> {
  if (password === null) {
    const keystore = parseJavaKeystore(file);
    if (keystore === null) throw new FileRefusal({ code: 'java-keystore-damaged' });
    return listing(keystore, new Map());
  }
  const plaintexts: Buffer[] = [];
  try {
    const { keystore, keys } = await unlockJavaKeystore(file, password, new Pkcs12Budget(), plaintexts);
    return listing(keystore, keys);
  } finally {
    for (const plaintext of plaintexts) plaintext.fill(0);
  }
}

function listing(keystore: JavaKeystore, keys: ReadonlyMap<JavaKeystoreEntry, Buffer>): FileListing {
  const isLocked =
    keystore.hasMore || keystore.entries.some((entry) => entry.kind === 'private-key' && !keys.has(entry));
  const entries = keystore.entries.map((entry) => listedEntry(entry, keys.get(entry)));
  return { format: keystore.format, entries, isLocked };
}

function listedEntry({ kind, alias, certificates }: JavaKeystoreEntry, pkcs8: Buffer | undefined): FileEntry {
  const key = pkcs8 === undefined ? null : loadPrivateKey(pkcs8);
  const [own, ...chain] = readCertificates(certificates);
  if (own === undefined) {
    return { kind, alias, certificate: null, chain: [], keyMatches: key === null ? null : false };
  }
  const keyMatches = key === null ? null : isKeyOf(key, own);
  return { ...certificateEntry(own, chain, alias), kind, keyMatches };
}
