import type { FileEntry, FileListing } from './file-listing.ts';
import { FileRefusal } from './file-refusal.ts';
import { readJavaKeystore } from './java-keystore.ts';
import { certificateEntry, readCertificates } from './list-certificates.ts';

/**
 * The entries of a Java keystore; its keys stay locked, for Java's own scheme is not read. Throws FileRefusal
 * `java-keystore-damaged`.
 */
export function listJavaKeystore(file: Buffer): FileListing {
  const keystore = readJavaKeystore(file);
  if (keystore === null) throw new FileRefusal({ code: 'java-keystore-damaged' });
  const entries = keystore.entries.map(({ kind, alias, certificates }): FileEntry => {
    const [own, ...chain] = readCertificates(certificates);
    if (own === undefined) return { kind, alias, certificate: null, chain: [], keyMatches: null };
    return { ...certificateEntry(own, chain, alias), kind };
  });
  const isLocked = keystore.hasMore || entries.some(({ kind }) => kind === 'private-key');
  return { format: keystore.format, entries, isLocked };
}
