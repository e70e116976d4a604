import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Event, Person } from '../rotation/events.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import type { NewVault, OpenVault, VaultFault, Vaults } from '../rotation/vault-port.ts';
import { fileSystemReason, syncFolder, unreadable, unwritable, writeDurably } from './durable-files.ts';
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
import { sealing } from './parameters.ts';
import { PrivateKeyFiles } from './private-keys.ts';
import { subKey } from './sealing.ts';

const headerPath = (folder: string) => join(folder, 'vault.json');
const journalPath = (folder: string) => join(folder, 'journal');
const keysPath = (folder: string) => join(folder, 'keys');

/** Vaults on this machine's disks. */
export const diskVaults: Vaults = { create: createVault, identify: identifyVault, open: openVault };

async function createVault(folder: string, vault: NewVault): Promise<Result<OpenVault, VaultFault>> {
  const { vaultId, person, passphrase, events } = vault;
  const made = await claimFolder(folder);
  if (!made.ok) return made;
  const masterKey = randomBytes(sealing.keyBytes);
  const slot = await createKeySlot(vaultId, person, passphrase, masterKey);
  const bytes = firstRecord(masterKey, vaultId, events);
  const header: Header = { format: 'keyturn-vault', version: formatVersion, vaultId, keySlots: [slot] };
  try {
    await mkdir(keysPath(folder), { mode: 0o700 });
    await writeDurably(journalPath(folder), bytes);
    // The header comes last: a folder without it is no vault yet.
    await writeDurably(headerPath(folder), serializeHeader(header));
    await syncFolder(dirname(folder));
  } catch (error) {
    const fault = unwritable(folder, error);
    masterKey.fill(0);
    await leaveNothingBehind(folder, made.value);
    return err(fault);
  }
  return unlocked(folder, vaultId, masterKey, person);
}

function firstRecord(masterKey: Buffer, vaultId: string, events: readonly Event[]): Buffer {
  const keys = journalKeys(masterKey, vaultId);
  const plain = Buffer.from(JSON.stringify(events), 'utf8');
  const { bytes } = encodeRecord(keys, vaultId, emptyHead(vaultId), plain);
  zeroJournalKeys(keys);
  return bytes;
}

/** An empty folder, made when there is none: true when it was made. Anything else belongs to somebody. */
async function claimFolder(folder: string): Promise<Result<boolean, VaultFault>> {
  try {
    const made = (await mkdir(folder, { recursive: true, mode: 0o700 })) !== undefined;
    const entries = await readdir(folder);
    return entries.length === 0 ? ok(made) : err({ code: 'folder-not-empty', folder });
  } catch (error) {
    return err({ code: 'file-unwritable', name: basename(folder), reason: fileSystemReason(error) });
  }
}

async function leaveNothingBehind(folder: string, folderToo: boolean): Promise<void> {
  for (const path of [headerPath(folder), journalPath(folder), keysPath(folder)]) {
    await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
  if (folderToo) await rmdir(folder).catch(() => undefined);
}

async function readHeader(folder: string): Promise<Result<Header, VaultFault>> {
  try {
    return parseHeader(await readFile(headerPath(folder)));
  } catch (error) {
    const missing = ['ENOENT', 'ENOTDIR'].includes(fileSystemReason(error));
    return err(missing ? { code: 'not-a-vault', folder } : unreadable(headerPath(folder), error));
  }
}

async function identifyVault(folder: string): Promise<Result<string, VaultFault>> {
  const header = await readHeader(folder);
  return header.ok ? ok(header.value.vaultId) : header;
}

async function openVault(folder: string, passphrase: string): Promise<Result<OpenVault, VaultFault>> {
  const header = await readHeader(folder);
  if (!header.ok) return header;
  const opened = await openKeySlots(header.value, passphrase);
  if (opened === null) return err({ code: 'wrong-passphrase' });
  return unlocked(folder, header.value.vaultId, opened.masterKey, opened.person);
}

/** Reads what the master key opens, and zeroes it: from here on the sub-keys do. */
async function unlocked(
  folder: string,
  vaultId: string,
  masterKey: Buffer,
  person: Person,
): Promise<Result<OpenVault, VaultFault>> {
  const keys = journalKeys(masterKey, vaultId);
  const wrappingKey = subKey(masterKey, vaultId, 'keyWrap');
  masterKey.fill(0);
  const zeroKeys = () => {
    zeroJournalKeys(keys);
    wrappingKey.fill(0);
  };

  const contents = await readJournal(journalPath(folder), keys, vaultId);
  if (!contents.ok) {
    zeroKeys();
    return contents;
  }
  const writer = await JournalWriter.open(journalPath(folder), keys, vaultId, contents.value);
  if (!writer.ok) {
    zeroKeys();
    return writer;
  }
  const privateKeys = new PrivateKeyFiles(keysPath(folder), wrappingKey, vaultId);
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
    append: (events: readonly Event[]) => journal.append(events),
    storePrivateKey: (keyId, privateKey) => privateKeys.store(keyId, privateKey),
    readPrivateKey: (keyId) => privateKeys.read(keyId),
    destroyPrivateKey: (keyId) => privateKeys.destroy(keyId),
    close() {
      zeroKeys();
      return journal.close();
    },
  });
}

function zeroJournalKeys({ journal, frames }: JournalKeys): void {
  journal.fill(0);
  frames.fill(0);
}

const journalKeys = (masterKey: Buffer, vaultId: string): JournalKeys => ({
  journal: subKey(masterKey, vaultId, 'journal'),
  frames: subKey(masterKey, vaultId, 'frames'),
});
