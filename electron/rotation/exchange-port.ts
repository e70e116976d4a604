import type { Certificate } from './certificate.ts';
import type { ConfirmationStatement } from './confirmation.ts';
import type { FileEvidence } from './events.ts';
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
    files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  ): Promise<Result<readonly FileEvidence[], FileSystemFault>>;
  /** Takes back what was just written, when it could not be recorded. */
  discard(...path: readonly string[]): Promise<void>;
}

/** What a receiver needs to know to switch and to confirm. */
export interface HandOverContents {
  readonly tenant: string;
  readonly rotationId: string;
  readonly receiver: { readonly id: string; readonly systemName: string; readonly contact: string };
  readonly oldCertificate: Certificate;
  readonly newCertificate: Certificate;
  readonly newCertificatePem: string;
  readonly challenge: string;
}

/** The files that Keyturn defines for the exchange with receivers. */
export interface Exchange {
  /** The files of a hand-over, and a folder name that is safe on every file system. */
  handOver(contents: HandOverContents): {
    readonly folder: string;
    readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  };
  /** Reads the content of a confirmation whose signature holds; strict about every field. */
  readConfirmation(content: Uint8Array): Result<ConfirmationStatement, ConfirmationRefusal>;
}
