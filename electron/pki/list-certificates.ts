import type { FileEntry, FileFormat, FileListing } from '../rotation/file-listing.ts';
import { CertificateShelf } from './certificate-shelf.ts';
import { FileRefusal } from './file-refusal.ts';
import { certificateEntry } from './listing-entries.ts';
import { LISTING_ENTRY_LIMIT } from './parameters.ts';

/**
 * The listing of a file that holds certificates and nothing else. Throws FileRefusal as CertificateShelf does, and
 * `file-without-entries` where there is none.
 */
export async function listCertificates(
  format: FileFormat,
  encodings: readonly (Buffer | null)[],
): Promise<FileListing> {
  refuseTooMany(encodings.length);
  if (encodings.length === 0) throw new FileRefusal({ code: 'file-without-entries' });
  const shelf = new CertificateShelf();
  const certificates = await shelf.read(encodings);
  const entries: FileEntry[] = [];
  for (const certificate of certificates) entries.push(await certificateEntry(certificate, shelf));
  return { format, entries, isLocked: false };
}

/** Throws FileRefusal `too-many-entries` beyond LISTING_ENTRY_LIMIT. */
export function refuseTooMany(count: number): void {
  if (count <= LISTING_ENTRY_LIMIT) return;
  throw new FileRefusal({ code: 'too-many-entries', count, limit: LISTING_ENTRY_LIMIT });
}
