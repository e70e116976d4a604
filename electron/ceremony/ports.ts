import type { BoundaryError } from '../contract/errors.ts';
import type { Preferences } from '../contract/schemas/session.ts';
import type { VaultSummary } from '../contract/schemas/vaults.ts';
import type { SeenHead } from '../rotation/events.ts';
import type { ReportDocument } from '../rotation/report-port.ts';
import type { Result } from '../rotation/result.ts';

/** What a file dialog is for: its title, its file types and where it opens. */
export type FilePurpose =
  | 'import'
  | 'signing-certificate'
  | 'downloaded-certificate'
  | 'authority-response'
  | 'confirmation'
  | 'message'
  | 'backup';

/** The system's dialogs. Null when the person closed one without a choice. */
export interface Dialogs {
  chooseFile(purpose: FilePurpose): Promise<string | null>;
  /** One file or several, chosen together. */
  chooseFiles(purpose: FilePurpose): Promise<readonly string[] | null>;
  /** A path for a new file; the name is a proposal. */
  chooseNewFile(
    purpose:
      | 'key-pair'
      | 'java-keystore'
      | 'certificate-request'
      | 'report'
      | 'backup'
      | 'recovery-cards'
      | 'hand-over-archive'
      | 'vault-signing-certificate',
    name: string,
  ): Promise<string | null>;
  chooseFolder(purpose: 'new-vault' | 'vault' | 'hand-over'): Promise<string | null>;
}

/** What is neither secret nor evidence, and outlives a session. */
export interface PreferencesStore {
  read(): Preferences;
  write(preferences: Preferences): void;
}

/** The vaults that were opened on this workstation. */
export interface KnownVaults {
  list(): readonly VaultSummary[];
  remember(vault: VaultSummary): void;
  forget(vaultId: string): void;
}

/** The head of each vault's journal as it was seen last on this workstation, also of vaults that were forgotten. */
export interface SeenHeads {
  read(vaultId: string): SeenHead | null;
  write(vaultId: string, head: SeenHead): void;
}

/** Wrong passphrases in a row, and when the last of them was entered (RFC 3339, UTC). */
export interface FailedUnlocks {
  readonly count: number;
  readonly lastAt: string;
}

/** What is remembered of wrong passphrases, by vault; it outlives the application. */
export interface FailedUnlocksStore {
  read(vaultId: string): FailedUnlocks | null;
  /** Null forgets them. */
  write(vaultId: string, failed: FailedUnlocks | null): void;
}

/** Turns documents into paper or PDF. */
export interface Printer {
  /** A tagged PDF, A4. */
  pdf(document: ReportDocument): Promise<Buffer>;
  /** The system's print dialog. */
  print(document: ReportDocument): Promise<Result<null, BoundaryError>>;
}
