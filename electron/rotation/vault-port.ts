import type { Event, Person } from './events.ts';
import type { Role } from './people.ts';
import type { PrivateKeyDer } from './ports.ts';
import type { Result } from './result.ts';

/** Why a vault could not be created, opened or written. `part` names a file or a record, without a folder. */
export type VaultFault =
  | { readonly code: 'wrong-passphrase' }
  /** The cards are whole and belong together, but open no recovery slot of this vault. */
  | { readonly code: 'recovery-shares-of-another-vault' }
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

/** What deriving the key of a key slot costs (Argon2id, RFC 9106). */
export interface KeyDerivationCost {
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly parallelism: number;
}

/** A key slot of the header, without its secrets: whose it is, and what its passphrase costs to try. */
export interface KeySlot {
  /** Given once: a slot that replaces another has an identifier of its own. */
  readonly id: string;
  readonly person: Person;
  readonly role: Role;
  readonly cost: KeyDerivationCost;
}

/** A slot of the header that a recovery key opens; the key itself exists as shares on paper only. */
export interface RecoverySlot {
  readonly id: string;
  /** How many shares open the vault, and of how many. */
  readonly threshold: number;
  readonly shares: number;
}

/** A person and the passphrase of this person's key slot. */
export interface Credentials {
  readonly personId: string;
  readonly passphrase: string;
}

/** What opens a vault: a passphrase, or the recovery key. */
export type VaultKey =
  | ({ readonly by: 'passphrase' } & Credentials)
  /** Opens the recovery slot, and gives this person a new key slot beside the ones there are. */
  | {
      readonly by: 'recovery';
      /** 32 bytes; whoever passed it zeroes it. */
      readonly recoveryKey: Uint8Array;
      readonly holder: KeySlotHolder;
      readonly passphrase: string;
    };

/** For whom a key slot is made. */
export interface KeySlotHolder {
  readonly person: Person;
  readonly role: Role;
}

/** What can be read of a vault without opening it. It is proven only when the vault is opened. */
export interface VaultFront {
  readonly vaultId: string;
  readonly keySlots: readonly KeySlot[];
  readonly recoverySlots: readonly RecoverySlot[];
}

/** A vault that is unlocked. Whoever opened it closes it. */
export interface OpenVault {
  readonly vaultId: string;
  readonly folder: string;
  /** Whose key slot was opened: every event is recorded in this name. */
  readonly person: Person;
  /** The key slot that was opened; after a recovery the new one. */
  readonly keySlotId: string;
  /** The slots of the header as they are now. Which of them count is the journal's to say. */
  readonly keySlots: readonly KeySlot[];
  readonly recoverySlots: readonly RecoverySlot[];
  /** All events recorded so far, in order. */
  readonly events: readonly Event[];
  /** Bytes of a torn last record that were dropped when the vault was opened: it was never acknowledged. */
  readonly droppedBytes: number;
  /** The file that makes opening faster was damaged: everything was read without it, and it is made anew. */
  readonly checkpointDamaged: boolean;
  readonly head: JournalHead;
  /** The digest of the record with this sequence number; null where there is none. */
  digestOf(sequence: number): string | null;
  /** Appends the events as one record. They are recorded once this resolves to ok: on disk, not before. */
  append(events: readonly Event[]): Promise<Result<void, VaultFault>>;
  /** Seals a private key under an own random key. Acknowledged once it is on disk. Never replaces one. */
  storePrivateKey(keyId: string, privateKey: PrivateKeyDer): Promise<Result<void, VaultFault>>;
  /** A copy of the private key; the caller zeroes it. */
  readPrivateKey(keyId: string): Promise<Result<PrivateKeyDer, VaultFault>>;
  /** Crypto-erasure: drops the wrapped key, then the file. A key that is gone already is no fault. */
  destroyPrivateKey(keyId: string): Promise<Result<void, VaultFault>>;
  /** Does this passphrase open a key slot of this person? `wrong-passphrase` where not. */
  prove(credentials: Credentials): Promise<Result<Person, VaultFault>>;
  /**
   * Writes a further key slot; resolves to its identifier once it is on disk. The master key is not kept while a
   * vault is open: `authority` is a passphrase that opens it once more.
   */
  addKeySlot(
    slot: KeySlotHolder & { readonly passphrase: string; readonly cost: KeyDerivationCost },
    authority: Credentials,
  ): Promise<Result<string, VaultFault>>;
  /** Writes a recovery slot for a new random recovery key of 32 bytes; the caller zeroes the key. */
  addRecoverySlot(
    slot: Omit<RecoverySlot, 'id'>,
    authority: Credentials,
  ): Promise<Result<{ readonly id: string; readonly recoveryKey: Uint8Array }, VaultFault>>;
  /** Does this recovery key open that slot? Nothing is opened. `recovery-shares-of-another-vault` where not. */
  proveRecovery(slotId: string, recoveryKey: Uint8Array): Promise<Result<void, VaultFault>>;
  /** Drops every slot of the header that is not named here. Writes nothing where all are. */
  keepSlots(ids: ReadonlySet<string>): Promise<Result<void, VaultFault>>;
  /** The whole vault as one sealed file, as it is at this moment. No act may be under way. */
  backUp(): Promise<Result<Uint8Array, VaultFault>>;
  /** Does this file hold the same bytes as `backUp` would give now, and can they be opened? Null when it does. */
  backupFault(file: Uint8Array): Promise<VaultFault | null>;
  /** Zeroes the keys and lets others open the vault. Nothing works afterwards. */
  close(): Promise<void>;
}

export interface NewVault {
  readonly vaultId: string;
  /** The first administrator. */
  readonly person: Person;
  readonly passphrase: string;
  readonly cost: KeyDerivationCost;
  /** The first record: the creation of the vault and its first person, who has this key slot. */
  readonly events: (keySlotId: string) => readonly Event[];
}

/** Vaults on disk: one folder each. */
export interface Vaults {
  /** What deriving a key in about so many seconds costs on this machine; never below the minimum. Takes a while. */
  costOf(seconds: number): Promise<KeyDerivationCost>;
  /** Creates a vault in an empty or new folder. Leaves nothing behind when it fails. */
  create(folder: string, vault: NewVault): Promise<Result<OpenVault, VaultFault>>;
  /** What stands on the front of the vault in a folder. */
  front(folder: string): Promise<Result<VaultFront, VaultFault>>;
  /** What stands on the front of the vault in a backup. */
  backupFront(backup: Uint8Array): Result<VaultFront, VaultFault>;
  /** Opens a vault as its one writer; its header and its journal are verified. */
  open(folder: string, key: VaultKey): Promise<Result<OpenVault, VaultFault>>;
  /** Restores a backup into an empty or new folder, never over a vault, and opens it. */
  restore(backup: Uint8Array, folder: string, key: VaultKey): Promise<Result<OpenVault, VaultFault>>;
}
