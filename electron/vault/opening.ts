import { ok, type Result } from '../rotation/result.ts';
import type { OpenVault, VaultFault, VaultKey } from '../rotation/vault-port.ts';
import { CheckpointWriting, readCheckpoint } from './checkpoint-file.ts';
import { sweepTemporaries } from './durable-files.ts';
import type { VaultGround } from './ground.ts';
import { HeaderFile, readHeader } from './header-file.ts';
import { readJournal } from './journal-reading.ts';
import { JournalWriter } from './journal-writer.ts';
import { journalPath, keysPath } from './layout.ts';
import { VaultLock } from './lock.ts';
import { openVaultOf } from './open-vault.ts';
import { type Unlocked, unlock } from './unlocking.ts';
import { type VaultKeys, vaultKeysOf } from './vault-keys.ts';

/** Opens the vault in a folder. A key that does not fit leaves no trace in it. */
export async function openVault(
  ground: VaultGround,
  folder: string,
  key: VaultKey,
): Promise<Result<OpenVault, VaultFault>> {
  const header = await readHeader(ground, folder);
  if (!header.ok) return header;
  const unlocked = await unlock(ground.keyDerivation, header.value, key);
  return unlocked.ok ? openUnlocked(ground, folder, key, unlocked.value) : unlocked;
}

/** Becomes the vault's one writer, and only then reads what others may have written until now. */
export async function openUnlocked(
  ground: VaultGround,
  folder: string,
  key: VaultKey,
  unlocked: Unlocked,
): Promise<Result<OpenVault, VaultFault>> {
  let lock: VaultLock | null = null;
  let opened: Result<OpenVault, VaultFault> | null = null;
  try {
    const acquired = await VaultLock.acquire(ground.fileSystem, folder, unlocked.person, ground.locking);
    if (!acquired.ok) return acquired;
    lock = acquired.value;
    opened = await underLock(ground, folder, key, unlocked, lock);
    return opened;
  } finally {
    unlocked.masterKey.fill(0);
    if (!opened?.ok) await lock?.release();
  }
}

async function underLock(
  ground: VaultGround,
  folder: string,
  key: VaultKey,
  before: Unlocked,
  lock: VaultLock,
): Promise<Result<OpenVault, VaultFault>> {
  const unlocked = await unlockedNow(ground, folder, key, before);
  if (!unlocked.ok) return unlocked;
  const { from, masterKey } = unlocked.value;
  const keys = vaultKeysOf(masterKey, from.header.vaultId);
  masterKey.fill(0);
  let opened: Result<OpenVault, VaultFault> | null = null;
  try {
    opened = await withKeys(ground, folder, unlocked.value, keys, lock);
    return opened;
  } finally {
    if (!opened?.ok) keys.zero();
  }
}

/** What was unlocked, by the header as it is now: somebody may have changed it before the lock was ours. */
async function unlockedNow(
  ground: VaultGround,
  folder: string,
  key: VaultKey,
  before: Unlocked,
): Promise<Result<Unlocked, VaultFault>> {
  const now = await readHeader(ground, folder);
  if (!now.ok) return now;
  return now.value.bytes.equals(before.from.bytes)
    ? ok(before)
    : unlock(ground.keyDerivation, now.value, key);
}

async function withKeys(
  ground: VaultGround,
  folder: string,
  unlocked: Unlocked,
  keys: VaultKeys,
  lock: VaultLock,
): Promise<Result<OpenVault, VaultFault>> {
  const { fileSystem } = ground;
  const [path, { vaultId }] = [journalPath(folder), unlocked.from.header];
  const { checkpoint, damaged } = await readCheckpoint(fileSystem, folder, keys.checkpoint, vaultId);
  const contents = await readJournal(fileSystem, path, keys.journal, vaultId, checkpoint);
  if (!contents.ok) return contents;
  const journal = await JournalWriter.open(fileSystem, path, keys.journal, vaultId, contents.value);
  if (!journal.ok) return journal;
  for (const swept of [folder, keysPath(folder)]) await sweepTemporaries(fileSystem, swept);
  const header = new HeaderFile(ground, folder, unlocked.from);
  let ready: Result<void, VaultFault> | null = null;
  try {
    ready = await writeNewSlot(header, unlocked);
  } finally {
    if (!ready?.ok) await journal.value.close();
  }
  if (!ready.ok) return ready;
  const { events, tornBytes, openedRecords } = contents.value;
  const isDue = damaged || openedRecords >= ground.recordsPerCheckpoint;
  const writing = isDue
    ? new CheckpointWriting(fileSystem, folder, keys.checkpoint, vaultId, contents.value.checkpoint, () =>
        lock.stillHeld(),
      )
    : null;
  const parts = { fileSystem, folder, unlocked, keys, lock, header, journal: journal.value };
  const found = { events, droppedBytes: tornBytes, checkpointDamaged: damaged };
  return ok(openVaultOf({ ...parts, found, writing }));
}

/** Last of all: a vault that cannot be opened does not gather slots with each attempt to recover it. */
const writeNewSlot = (header: HeaderFile, { newSlot }: Unlocked): Promise<Result<void, VaultFault>> =>
  header.change((now) => (newSlot === null ? now : { ...now, keySlots: [...now.keySlots, newSlot] }));
