import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Person } from '../rotation/events.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import type { NewVault, OpenVault, VaultFault, Vaults } from '../rotation/vault-port.ts';
import { encodeBackup, openBackup, splitBackup, type VaultFile } from './backup-file.ts';
import { sweepTemporaries, unreadable, unwritable, writeDurably } from './durable-files.ts';
import { diskFileSystem, type FileSystem } from './file-system.ts';
import {
  createKeySlot,
  formatVersion,
  type Header,
  openKeySlots,
  parseHeader,
  serializeHeader,
} from './header.ts';
import { JournalWriter, readJournal } from './journal.ts';
import { emptyHead, encodeRecord, type JournalKeys } from './journal-records.ts';
import { headerPath, journalPath, keysPath } from './layout.ts';
import { type Locking, locking, VaultLock } from './lock.ts';
import { claimFolder, leaveNothingBehind, syncMadeFolders } from './new-folder.ts';
import { type KeyDerivation, keyDerivation, sealing } from './parameters.ts';
import { PrivateKeyFiles } from './private-keys.ts';
import { subKey } from './sealing.ts';
import { systemReason } from './system-reason.ts';

/** What vaults stand on. The application has one of it, on disk; tests have others. */
export interface VaultGround {
  readonly fileSystem: FileSystem;
  readonly keyDerivation: KeyDerivation;
  readonly locking: Locking;
}

const diskGround: VaultGround = { fileSystem: diskFileSystem, keyDerivation, locking };

/** Vaults on a file system. */
export const createVaults = (ground: VaultGround): Vaults => ({
  create: (folder, vault) => createVault(ground, folder, vault),
  identify: (folder) => identifyVault(ground, folder),
  open: (folder, passphrase) => openVault(ground, folder, passphrase),
  restore: (backup, folder, passphrase) => restoreVault(ground, backup, folder, passphrase),
});

/** Vaults on this machine's disks. */
export const diskVaults: Vaults = createVaults(diskGround);

function createVault(
  ground: VaultGround,
  folder: string,
  vault: NewVault,
): Promise<Result<OpenVault, VaultFault>> {
  return inNewFolder(ground.fileSystem, folder, () => fillFolder(ground, folder, vault));
}

/** Fills a folder that is empty or new, durably, or leaves nothing behind. */
async function inNewFolder(
  fileSystem: FileSystem,
  folder: string,
  fill: () => Promise<Result<OpenVault, VaultFault>>,
): Promise<Result<OpenVault, VaultFault>> {
  const made = await claimFolder(fileSystem, folder);
  if (!made.ok) return made;
  const filled = await fill();
  const synced = filled.ok ? await attempted(folder, syncMadeFolders(fileSystem, made.value)) : filled;
  if (synced.ok) return filled;
  if (filled.ok) await filled.value.close();
  await leaveNothingBehind(fileSystem, made.value);
  return synced;
}

/** Nothing is written before the passphrase has opened the backup and everything in it was verified. */
async function restoreVault(
  ground: VaultGround,
  backup: Uint8Array,
  folder: string,
  passphrase: string,
): Promise<Result<OpenVault, VaultFault>> {
  const parts = splitBackup(backup);
  if (parts === null) return err({ code: 'not-a-backup' });
  const header = parseHeader(parts.header, ground.keyDerivation.bounds);
  if (!header.ok) return header.error.code === 'vault-damaged' ? err({ code: 'backup-damaged' }) : header;
  const { vaultId } = header.value;
  const opened = await openKeySlots(header.value, passphrase);
  if (opened === null) return err({ code: 'wrong-passphrase' });
  const backupKey = subKey(opened.masterKey, vaultId, 'backup');
  const files = openBackup(backupKey, vaultId, parts);
  backupKey.fill(0);
  if (files === null) {
    opened.masterKey.fill(0);
    return err({ code: 'backup-damaged' });
  }
  const { fileSystem } = ground;
  const fill = async () => {
    const written = await attempted(folder, writeBackup(fileSystem, folder, parts.header, files));
    if (written.ok) return locked(ground, folder, vaultId, opened.masterKey, opened.person);
    return written;
  };
  const restored = await inNewFolder(fileSystem, folder, fill);
  opened.masterKey.fill(0);
  return restored;
}

async function writeBackup(
  fileSystem: FileSystem,
  folder: string,
  header: Buffer,
  files: readonly VaultFile[],
): Promise<void> {
  await fileSystem.makeFolder(keysPath(folder));
  for (const { name, bytes } of files) await writeDurably(fileSystem, join(folder, name), bytes);
  await writeDurably(fileSystem, headerPath(folder), header);
}

async function fillFolder(
  ground: VaultGround,
  folder: string,
  { vaultId, person, passphrase, events }: NewVault,
): Promise<Result<OpenVault, VaultFault>> {
  const { fileSystem } = ground;
  const masterKey = randomBytes(sealing.keyBytes);
  const slot = await createKeySlot(vaultId, person, passphrase, masterKey, ground.keyDerivation.cost);
  const keys = journalKeys(masterKey, vaultId);
  const { bytes } = encodeRecord(keys, vaultId, emptyHead(vaultId), Buffer.from(JSON.stringify(events)));
  for (const key of [keys.journal, keys.frames]) key.fill(0);
  const header: Header = { format: 'keyturn-vault', version: formatVersion, vaultId, keySlots: [slot] };
  const write = async () => {
    await fileSystem.makeFolder(keysPath(folder));
    await writeDurably(fileSystem, journalPath(folder), bytes);
    // The header comes last: a folder without it is no vault yet.
    await writeDurably(fileSystem, headerPath(folder), serializeHeader(header));
  };
  const written = await attempted(folder, write());
  if (written.ok) return locked(ground, folder, vaultId, masterKey, person);
  masterKey.fill(0);
  return written;
}

async function attempted(path: string, work: Promise<void>): Promise<Result<void, VaultFault>> {
  try {
    return ok(await work);
  } catch (error) {
    return err(unwritable(path, error));
  }
}

async function readHeader(
  { fileSystem, keyDerivation }: VaultGround,
  folder: string,
): Promise<Result<Header, VaultFault>> {
  try {
    return parseHeader(await fileSystem.read(headerPath(folder)), keyDerivation.bounds);
  } catch (error) {
    const missing = ['ENOENT', 'ENOTDIR'].includes(systemReason(error));
    return err(missing ? { code: 'not-a-vault', folder } : unreadable(headerPath(folder), error));
  }
}

async function identifyVault(ground: VaultGround, folder: string): Promise<Result<string, VaultFault>> {
  const header = await readHeader(ground, folder);
  return header.ok ? ok(header.value.vaultId) : header;
}

async function openVault(
  ground: VaultGround,
  folder: string,
  passphrase: string,
): Promise<Result<OpenVault, VaultFault>> {
  const header = await readHeader(ground, folder);
  if (!header.ok) return header;
  const opened = await openKeySlots(header.value, passphrase);
  if (opened === null) return err({ code: 'wrong-passphrase' });
  return locked(ground, folder, header.value.vaultId, opened.masterKey, opened.person);
}

/** Becomes the vault's one writer, and only then reads what others may have written until now. */
async function locked(
  { fileSystem, locking }: VaultGround,
  folder: string,
  vaultId: string,
  masterKey: Buffer,
  person: Person,
): Promise<Result<OpenVault, VaultFault>> {
  const lock = await VaultLock.acquire(fileSystem, folder, person, locking);
  if (!lock.ok) {
    masterKey.fill(0);
    return lock;
  }
  const opened = await unlocked(fileSystem, folder, vaultId, masterKey, person);
  if (!opened.ok) {
    await lock.value.release();
    return opened;
  }
  return ok(withLock(opened.value, lock.value));
}

/** Writes nothing once the lock is another's. */
function withLock(vault: OpenVault, lock: VaultLock): OpenVault {
  const holding = async (act: () => Promise<Result<void, VaultFault>>) => {
    const held = await lock.stillHeld();
    return held.ok ? act() : held;
  };
  return {
    vaultId: vault.vaultId,
    folder: vault.folder,
    person: vault.person,
    events: vault.events,
    droppedBytes: vault.droppedBytes,
    get head() {
      return vault.head;
    },
    append: (events) => holding(() => vault.append(events)),
    storePrivateKey: (keyId, privateKey) => holding(() => vault.storePrivateKey(keyId, privateKey)),
    readPrivateKey: (keyId) => vault.readPrivateKey(keyId),
    destroyPrivateKey: (keyId) => holding(() => vault.destroyPrivateKey(keyId)),
    backUp: () => vault.backUp(),
    backupFault: (file) => vault.backupFault(file),
    async close() {
      await vault.close();
      await lock.release();
    },
  };
}

/** Reads what the master key opens, and zeroes it: from here on the sub-keys do. */
async function unlocked(
  fileSystem: FileSystem,
  folder: string,
  vaultId: string,
  masterKey: Buffer,
  person: Person,
): Promise<Result<OpenVault, VaultFault>> {
  const keys = journalKeys(masterKey, vaultId);
  const wrappingKey = subKey(masterKey, vaultId, 'keyWrap');
  const backupKey = subKey(masterKey, vaultId, 'backup');
  masterKey.fill(0);
  const zeroKeys = () => [keys.journal, keys.frames, wrappingKey, backupKey].map((key) => key.fill(0));

  const contents = await readJournal(fileSystem, journalPath(folder), keys, vaultId);
  if (!contents.ok) {
    zeroKeys();
    return contents;
  }
  const writer = await JournalWriter.open(fileSystem, journalPath(folder), keys, vaultId, contents.value);
  if (!writer.ok) {
    zeroKeys();
    return writer;
  }
  for (const swept of [folder, keysPath(folder)]) await sweepTemporaries(fileSystem, swept);
  const privateKeys = new PrivateKeyFiles(fileSystem, keysPath(folder), wrappingKey, vaultId);
  const journal = writer.value;
  return ok({
    vaultId,
    folder,
    person,
    events: contents.value.events,
    droppedBytes: contents.value.tornBytes,
    get head() {
      return journal.head;
    },
    append: (events) => journal.append(events),
    storePrivateKey: (keyId, privateKey) => privateKeys.store(keyId, privateKey),
    readPrivateKey: (keyId) => privateKeys.read(keyId),
    destroyPrivateKey: (keyId) => privateKeys.destroy(keyId),
    async backUp() {
      try {
        const { header, files } = await readFiles(fileSystem, folder);
        return ok(encodeBackup(backupKey, vaultId, header, files));
      } catch (error) {
        return err(unreadable(folder, error));
      }
    },
    async backupFault(file) {
      const parts = splitBackup(file);
      const found = parts && openBackup(backupKey, vaultId, parts);
      if (!found) return { code: 'backup-damaged' };
      try {
        const { header, files } = await readFiles(fileSystem, folder);
        const same = (left: VaultFile, at: number) =>
          left.name === files[at]?.name && left.bytes.equals(files[at].bytes);
        const whole = parts.header.equals(header) && found.length === files.length && found.every(same);
        return whole ? null : { code: 'backup-damaged' };
      } catch (error) {
        return unreadable(folder, error);
      }
    },
    close() {
      zeroKeys();
      return journal.close();
    },
  });
}

/** Everything that makes the vault up, as it is on disk. */
async function readFiles(
  fileSystem: FileSystem,
  folder: string,
): Promise<{ header: Buffer; files: VaultFile[] }> {
  const keyFiles = (await fileSystem.list(keysPath(folder))).filter((name) => name.endsWith('.json')).sort();
  const names = ['journal', ...keyFiles.map((name) => `keys/${name}`)];
  const files: VaultFile[] = [];
  for (const name of names) files.push({ name, bytes: await fileSystem.read(join(folder, name)) });
  return { header: await fileSystem.read(headerPath(folder)), files };
}

const journalKeys = (masterKey: Buffer, vaultId: string): JournalKeys => ({
  journal: subKey(masterKey, vaultId, 'journal'),
  frames: subKey(masterKey, vaultId, 'frames'),
});
