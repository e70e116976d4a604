import type { KeyObject } from 'node:crypto';
import type { Certificate } from '../rotation/certificate.ts';
import type { FileEntry } from '../rotation/file-listing.ts';
import type { CertificateShelf } from './certificate-shelf.ts';

/** The entry of one certificate, its chain looked for on the shelf. */
export async function certificateEntry(
  certificate: Certificate,
  shelf: CertificateShelf,
  alias: string | null = null,
): Promise<FileEntry> {
  const chain = await shelf.chainAbove(certificate);
  return { ...empty, kind: 'certificate', alias, certificate, chain };
}

/**
 * The entry of a private key and of its certificate, as far as they are known; of a key that is locked (null) no more
 * than the file says of it. `matches` as in FileEntry.
 */
export async function privateKeyEntry(
  key: KeyObject | null,
  certificate: Certificate | null,
  shelf: CertificateShelf,
  { alias = null, matches }: { readonly alias?: string | null; readonly matches: boolean | null },
): Promise<FileEntry> {
  return {
    ...empty,
    kind: 'private-key',
    alias,
    certificate,
    chain: certificate === null ? [] : await shelf.chainAbove(certificate),
    keyMatches: matches,
    privateKey: key === null ? null : key.export({ type: 'pkcs8', format: 'der' }),
  };
}

/** The entry of something that is neither: it is listed all the same. */
export function otherEntry(what: string | null, alias: string | null = null): FileEntry {
  return { ...empty, kind: 'other', what, alias };
}

const empty = {
  alias: null,
  what: null,
  certificate: null,
  chain: [],
  keyMatches: null,
  privateKey: null,
} as const;
