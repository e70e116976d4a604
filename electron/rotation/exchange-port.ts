import type { AgreedDates } from './agreed-dates.ts';
import type { Certificate } from './certificate.ts';
import type { ConfirmationStatement } from './confirmation.ts';
import type { ContactPerson, FileEvidence } from './events.ts';
import type { Letter } from './letter.ts';
import type { ConfirmationRefusal } from './refusals.ts';
import type { Result } from './result.ts';

/** Why a file could not be read or written; `name` is without folder, `reason` the system's code (`ENOSPC`). */
export type FileSystemFault =
  | { readonly code: 'file-exists'; readonly name: string }
  | { readonly code: 'file-unreadable'; readonly name: string; readonly reason: string }
  | { readonly code: 'file-unwritable'; readonly name: string; readonly reason: string }
  | { readonly code: 'file-too-large'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'file-not-as-written'; readonly name: string };

export interface ReadFile {
  readonly bytes: Uint8Array;
  readonly evidence: FileEvidence;
}

/** Files that travel by USB stick. Nothing that exists is ever overwritten. */
export interface TravelFiles {
  /** A file that came as bytes, under the name that it has where it came from. */
  received(name: string, bytes: Uint8Array): ReadFile;
  /** Reads a whole file of at most so many bytes; 16 MiB unless told. */
  read(path: string, maximumBytes?: number): Promise<Result<ReadFile, FileSystemFault>>;
  /**
   * Writes a new file, reads it back from disk, compares it, and has `verify` look at what was read (null when
   * all is well). A file that fails is removed again.
   */
  write<Fault>(
    path: string,
    bytes: Uint8Array,
    verify: (readBack: Uint8Array) => Promise<Fault | null>,
  ): Promise<Result<FileEvidence, FileSystemFault | Fault>>;
  /** Writes a new folder of files, all or none, each read back and compared. */
  writeFolder(
    parent: string,
    folder: string,
    files: readonly HandOverFile[],
  ): Promise<Result<readonly FileEvidence[], FileSystemFault>>;
  /** Writes a new .zip with a folder of files; it is read back, and its entries are compared. */
  writeArchive(
    path: string,
    folder: string,
    files: readonly HandOverFile[],
    at: string,
  ): Promise<
    Result<{ readonly archive: FileEvidence; readonly files: readonly FileEvidence[] }, FileSystemFault>
  >;
  /** Takes back what was just written, when it could not be recorded. */
  discard(...path: readonly string[]): Promise<void>;
}

/** What a receiver needs to know to switch and to confirm. */
export interface HandOverContents {
  readonly language: 'en' | 'de';
  readonly tenant: string;
  readonly rotationId: string;
  readonly receiver: {
    readonly id: string;
    readonly systemName: string;
    readonly contact: Pick<ContactPerson, 'name' | 'email'>;
  };
  readonly oldCertificate: Certificate;
  readonly newCertificate: Certificate;
  /** The new certificate and what it was issued under, ready to be written: PEM, and PKCS#7 as PEM. */
  readonly newCertificatePem: string;
  readonly newCertificatePkcs7: string;
  readonly challenge: string;
  readonly dates: AgreedDates;
  /** For how many days after the exchange the tenant keeps its old key: 90, or more. */
  readonly retentionDays: number;
  /** How many hand-overs were made for this receiver before: calendars and mail programs tell them apart. */
  readonly madeBefore: number;
  readonly preparedAt: string;
  readonly preparedBy: string;
  /** A test build whose clock was moved must not pass for the real thing. */
  readonly simulatedClock: boolean;
}

/** A file as it is to be written; its name is without a folder. */
export interface HandOverFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the manifest of a hand-over says besides its files. `createdAt` is an instant. */
export interface ManifestFacts {
  readonly createdAt: string;
  readonly tenant: string;
  readonly vaultId: string;
  readonly rotationId: string;
  readonly receiverId: string;
  readonly receiver: string;
  readonly oldCertificateSha256: string;
  readonly newCertificateSha256: string;
  readonly signingCertificateSha256: string;
}

export interface Manifest extends ManifestFacts {
  readonly files: readonly FileEvidence[];
}

/** The files that Keyturn defines for the exchange with receivers. */
export interface Exchange {
  /** The name of a hand-over's folder: safe on every file system. */
  handOverFolder(contents: {
    readonly receiver: { readonly systemName: string };
    readonly newCertificate: Certificate;
  }): string;
  /** The one-page letter that goes with a hand-over. */
  letter(contents: HandOverContents): Letter;
  /** The files of a hand-over, with the letter as PDF. */
  handOverFiles(contents: HandOverContents, letterPdf: Uint8Array): Promise<readonly HandOverFile[]>;
  /** A fingerprint as words to be read out: one of the PGP word list for each byte, in order. */
  fingerprintWords(sha256: string): readonly string[];
  /** The names of the files by which a hand-over is checked. */
  readonly manifestFiles: Readonly<
    Record<'manifest' | 'signature' | 'certificateDer' | 'certificatePem', string>
  >;
  /** The manifest of a hand-over with these files, to be signed as it is. */
  writeManifest(facts: ManifestFacts, files: readonly HandOverFile[]): Uint8Array;
  /** Reads a manifest whose signature holds; null where it is none. */
  readManifest(content: Uint8Array): Manifest | null;
  /** Reads the content of a confirmation whose signature holds; strict about every field. */
  readConfirmation(content: Uint8Array): Result<ConfirmationStatement, ConfirmationRefusal>;
}
