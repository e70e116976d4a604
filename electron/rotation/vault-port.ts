import type { Event, Person } from './events.ts';
import type { PrivateKeyDer } from './ports.ts';
import type { Result } from './result.ts';

/** Why a vault could not be created, opened or written. `part` names a file or a record, without a folder. */
export type VaultFault =
  | { readonly code: 'wrong-passphrase' }
  | { readonly code: 'not-a-vault'; readonly folder: string }
  | { readonly code: 'vault-newer-version'; readonly version: number; readonly supported: number }
  | { readonly code: 'vault-damaged'; readonly part: string }
  | { readonly code: 'vault-changed-outside' }
  /** Somebody else is its one writer: another window, process, user account or machine. */
  | {
      readonly code: 'vault-in-use';
      readonly person: string;
      readonly host: string;
      readonly pid: number;
      readonly since: string;
    }
  | { readonly code: 'not-a-backup' }
  | { readonly code: 'backup-damaged' }
  | { readonly code: 'folder-not-empty'; readonly folder: string }
  | { readonly code: 'file-unreadable'; readonly name: string; readonly reason: string }
  | { readonly code: 'file-unwritable'; readonly name: string; readonly reason: string };

/** The last record of the journal: how many there are, and the digest that fixes them all. */
export interface JournalHead {
  /** The sequence number of the last record; the first record has 1. */
  readonly sequence: number;
  /** SHA-256 of the last record, lower-case hexadecimal. Every record binds the digest of the one before. */
  readonly digest: string;
}

/** A vault that is unlocked. Whoever opened it closes it. */
export interface OpenVault {
  readonly vaultId: string;
  readonly folder: string;
  /** Whose key slot was opened: every event is recorded in this name. */
  readonly person: Person;
  /** All events recorded so far, in order. */
  readonly events: readonly Event[];
  /** Bytes of a torn last record that were dropped when the vault was opened: it was never acknowledged. */
  readonly droppedBytes: number;
  readonly head: JournalHead;
  /** Appends the events as one record. They are recorded once this resolves to ok: on disk, not before. */
  append(events: readonly Event[]): Promise<Result<void, VaultFault>>;
  /** Seals a private key under an own random key. Acknowledged once it is on disk. Never replaces one. */
  storePrivateKey(keyId: string, privateKey: PrivateKeyDer): Promise<Result<void, VaultFault>>;
  /** A copy of the private key; the caller zeroes it. */
  readPrivateKey(keyId: string): Promise<Result<PrivateKeyDer, VaultFault>>;
  /** Crypto-erasure: drops the wrapped key, then the file. A key that is gone already is no fault. */
  destroyPrivateKey(keyId: string): Promise<Result<void, VaultFault>>;
  /** The whole vault as one sealed file, as it is at this moment. No act may be under way. */
  backUp(): Promise<Result<Uint8Array, VaultFault>>;
  /** Does this file hold the same bytes as `backUp` would give now, and can they be opened? Null when it does. */
  backupFault(file: Uint8Array): Promise<VaultFault | null>;
  /** Zeroes the keys and lets others open the vault. Nothing works afterwards. */
  close(): Promise<void>;
}

export interface NewVault {
  readonly vaultId: string;
  readonly person: Person;
  readonly passphrase: string;
  /** The first record: the creation of the vault. */
  readonly events: readonly Event[];
}

/** Vaults on disk: one folder each. */
export interface Vaults {
  /** Creates a vault in an empty or new folder. Leaves nothing behind when it fails. */
  create(folder: string, vault: NewVault): Promise<Result<OpenVault, VaultFault>>;
  /** The identifier that the vault in a folder bears. It is proven only when the vault is opened. */
  identify(folder: string): Promise<Result<string, VaultFault>>;
  /** Opens a vault as its one writer; its header and its journal are verified. */
  open(folder: string, passphrase: string): Promise<Result<OpenVault, VaultFault>>;
  /** Restores a backup into an empty or new folder, never over a vault, and opens it. */
  restore(backup: Uint8Array, folder: string, passphrase: string): Promise<Result<OpenVault, VaultFault>>;
}
