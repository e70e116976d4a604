import { err, ok, type Result } from '../rotation/result.ts';
import type { OpenVault, VaultFault } from '../rotation/vault-port.ts';
import { encodeBackup, openBackup, splitBackup } from './backup-file.ts';
import type { CheckpointWriting } from './checkpoint-file.ts';
import { unreadable } from './durable-files.ts';
import type { FileSystem } from './file-system.ts';
import type { HeaderFile } from './header-file.ts';
import type { JournalWriter } from './journal-writer.ts';
import { keysPath } from './layout.ts';
import type { VaultLock } from './lock.ts';
import { PrivateKeyFiles } from './private-keys.ts';
import { Slots } from './slots.ts';
import type { Unlocked } from './unlocking.ts';
import { readVaultFiles, sameFiles } from './vault-files.ts';
import type { VaultKeys } from './vault-keys.ts';

/** What an open vault is made of. */
export interface VaultParts {
  readonly fileSystem: FileSystem;
  readonly folder: string;
  readonly unlocked: Pick<Unlocked, 'person' | 'keySlotId'>;
  readonly keys: VaultKeys;
  readonly lock: VaultLock;
  readonly header: HeaderFile;
  readonly journal: JournalWriter;
  /** What was found when it was opened. */
  readonly found: Pick<OpenVault, 'events' | 'droppedBytes' | 'checkpointDamaged'>;
  /** The checkpoint that is being written; null where none is due. */
  readonly writing: CheckpointWriting | null;
}

/** Whoever lost the lock, or has closed the vault, writes nothing more. */
export function openVaultOf(parts: VaultParts): OpenVault {
  const { fileSystem, folder, unlocked, keys, lock, header, journal, found, writing } = parts;
  const { vaultId } = header.header;
  let closed = false;
  const working = async <Value>(act: () => Promise<Result<Value, VaultFault>>) =>
    closed ? err({ code: 'vault-changed-outside' } as const) : act();
  const holding = (act: () => Promise<Result<void, VaultFault>>) =>
    working(async () => {
      const held = await lock.stillHeld();
      return held.ok ? act() : held;
    });
  const slots = new Slots(header, holding);
  const privateKeys = new PrivateKeyFiles(fileSystem, keysPath(folder), keys.wrapping, vaultId);

  async function backUp(): Promise<Result<Uint8Array, VaultFault>> {
    try {
      const { header: front, files } = await readVaultFiles(fileSystem, folder);
      return ok(encodeBackup(keys.backup, vaultId, front, files));
    } catch (error) {
      return err(unreadable(folder, error));
    }
  }

  async function compare(file: Uint8Array): Promise<Result<void, VaultFault>> {
    const split = splitBackup(file);
    const files = split && openBackup(keys.backup, vaultId, split);
    if (!files) return err({ code: 'backup-damaged' });
    try {
      const now = await readVaultFiles(fileSystem, folder);
      return sameFiles({ header: split.header, files }, now)
        ? ok(undefined)
        : err({ code: 'backup-damaged' });
    } catch (error) {
      return err(unreadable(folder, error));
    }
  }

  return {
    vaultId,
    folder,
    person: unlocked.person,
    keySlotId: unlocked.keySlotId,
    ...found,
    get keySlots() {
      return slots.front.keySlots;
    },
    get recoverySlots() {
      return slots.front.recoverySlots;
    },
    get head() {
      return journal.head;
    },
    digestOf: (sequence) => journal.digestOf(sequence),
    append: (events) => holding(() => journal.append(events)),
    storePrivateKey: (keyId, privateKey) => holding(() => privateKeys.store(keyId, privateKey)),
    readPrivateKey: (keyId) => working(() => privateKeys.read(keyId)),
    destroyPrivateKey: (keyId) => holding(() => privateKeys.destroy(keyId)),
    prove: (credentials) => working(() => slots.prove(credentials)),
    addKeySlot: (slot, authority) => working(() => slots.addKeySlot(slot, authority)),
    addRecoverySlot: (slot, authority) => working(() => slots.addRecoverySlot(slot, authority)),
    proveRecovery: (slotId, recoveryKey) => working(async () => slots.proveRecovery(slotId, recoveryKey)),
    keepSlots: (ids) => working(() => slots.keep(ids)),
    backUp: () => working(backUp),
    async backupFault(file) {
      const compared = await working(() => compare(file));
      return compared.ok ? null : compared.error;
    },
    async close() {
      closed = true;
      const stopped = writing?.stop();
      keys.zero();
      await stopped;
      await journal.close();
      await lock.release();
    },
  };
}
