import type { Certificate } from './certificate.ts';

/** What a file of keys and certificates turned out to be, whatever its name says. */
export type FileFormat =
  | 'certificates'
  | 'pkcs7'
  | 'pkcs12'
  | 'jks'
  | 'jceks'
  | 'pem'
  | 'pkcs8'
  | 'encrypted-pkcs8'
  | 'pkcs1'
  | 'sec1';

/** One entry of a file. */
export interface FileEntry {
  readonly kind: 'certificate' | 'private-key' | 'other';
  /** The name of the entry, of PKCS#12 the friendlyName (RFC 2985, 5.5.1); null where it has none. */
  readonly alias: string | null;
  /** Of an entry of another kind, what the file calls it: `CERTIFICATE REQUEST`; null where it has no name for it. */
  readonly what: string | null;
  /** Of a private key, the certificate that belongs to it; null where the file has none, or does not show it. */
  readonly certificate: Certificate | null;
  /** The certificates of the file that lead from `certificate` upwards, each verified to have issued the one before. */
  readonly chain: readonly Certificate[];
  /**
   * Of a private key that was opened, in a file with certificates: is it that of `certificate`, is `certificate` its
   * own? False too where no certificate is. Null for everything else.
   */
  readonly keyMatches: boolean | null;
  /** The private key that was opened, PKCS#8 DER; whoever receives it zeroes it. Null for everything else. */
  readonly privateKey: Uint8Array | null;
}

export interface FileListing {
  readonly format: FileFormat;
  readonly entries: readonly FileEntry[];
  /** Is there more to see with a password? */
  readonly isLocked: boolean;
}
