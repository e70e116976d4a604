import type { Certificate } from '../rotation/certificate.ts';
import { chainAbove } from './certificate-chains.ts';
import { certificateFacts } from './certificates.ts';
import type { FileEntry, FileFormat, FileListing } from './file-listing.ts';
import { FileRefusal } from './file-refusal.ts';
import { LISTING_ENTRY_LIMIT } from './parameters.ts';

/** The listing of a file that holds certificates and nothing else. Throws FileRefusal as readCertificates() does. */
export function listCertificates(format: FileFormat, encodings: readonly (Buffer | null)[]): FileListing {
  const certificates = readCertificates(encodings);
  const entries = certificates.map((certificate) => certificateEntry(certificate, certificates));
  return { format, entries, isLocked: false };
}

/**
 * All certificates, in their order. None is passed over: throws FileRefusal `not-a-certificate` where one cannot be
 * read or is null, and `too-many-entries`.
 */
export function readCertificates(encodings: readonly (Buffer | null)[]): Certificate[] {
  if (encodings.length > LISTING_ENTRY_LIMIT) {
    throw new FileRefusal({ code: 'too-many-entries', count: encodings.length, limit: LISTING_ENTRY_LIMIT });
  }
  return encodings.map((der) => {
    const certificate = der === null ? null : certificateFacts(Buffer.from(der));
    if (certificate === null) throw new FileRefusal({ code: 'not-a-certificate' });
    return certificate;
  });
}

/** The entry of one certificate, its chain looked for among `candidates`. */
export function certificateEntry(
  certificate: Certificate,
  candidates: readonly Certificate[],
  alias: string | null = null,
): FileEntry {
  const chain = chainAbove(certificate, candidates);
  return { kind: 'certificate', alias, certificate, chain, keyMatches: null };
}
