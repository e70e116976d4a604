import type { JournalKeys } from './journal-records.ts';
import { subKey } from './sealing.ts';

/** What an open vault works with, in place of the master key. */
export interface VaultKeys {
  readonly journal: JournalKeys;
  readonly wrapping: Buffer;
  readonly backup: Buffer;
  readonly checkpoint: Buffer;
  zero(): void;
}

export function journalKeysOf(masterKey: Buffer, vaultId: string): JournalKeys & { zero(): void } {
  const [journal, frames] = [subKey(masterKey, vaultId, 'journal'), subKey(masterKey, vaultId, 'frames')];
  return { journal, frames, zero: () => [journal, frames].forEach((key) => void key.fill(0)) };
}

/** The sub-keys of an open vault; the caller zeroes the master key, and these when it is closed. */
export function vaultKeysOf(masterKey: Buffer, vaultId: string): VaultKeys {
  const journal = journalKeysOf(masterKey, vaultId);
  const wrapping = subKey(masterKey, vaultId, 'keyWrap');
  const backup = subKey(masterKey, vaultId, 'backup');
  const checkpoint = subKey(masterKey, vaultId, 'checkpoint');
  const zero = () => {
    journal.zero();
    for (const key of [wrapping, backup, checkpoint]) key.fill(0);
  };
  return { journal, wrapping, backup, checkpoint, zero };
}
