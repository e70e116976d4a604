import { randomBytes } from 'node:crypto';
import { err, ok, type Result } from '../rotation/result.ts';
import type { NewVault, OpenVault, VaultFault } from '../rotation/vault-port.ts';
import { unwritable, writeDurably } from './durable-files.ts';
import type { VaultGround } from './ground.ts';
import { formatVersion, type Header, serializeHeader } from './header.ts';
import { emptyHead, encodeRecord } from './journal-records.ts';
import { createKeySlot } from './key-slots.ts';
import { headerPath, journalPath, keysPath } from './layout.ts';
import { inNewFolder } from './new-folder.ts';
import { openUnlocked } from './opening.ts';
import { sealing } from './parameters.ts';
import { journalKeysOf } from './vault-keys.ts';

/** Creates a vault in an empty or new folder, or leaves nothing behind. */
export const createVault = (
  ground: VaultGround,
  folder: string,
  vault: NewVault,
): Promise<Result<OpenVault, VaultFault>> =>
  inNewFolder(ground.fileSystem, folder, () => fillFolder(ground, folder, vault));

async function fillFolder(
  ground: VaultGround,
  folder: string,
  { vaultId, person, passphrase, cost, events }: NewVault,
): Promise<Result<OpenVault, VaultFault>> {
  const masterKey = randomBytes(sealing.keyBytes);
  try {
    const slot = { person, role: 'administrator' as const, passphrase, cost };
    const keySlot = await createKeySlot(vaultId, slot, masterKey);
    const header: Header = {
      ...{ format: 'keyturn-vault', version: formatVersion, vaultId },
      ...{ keySlots: [keySlot], recoverySlots: [] },
    };
    const bytes = serializeHeader(header, ground.keyDerivation.bounds);
    const record = firstRecord(masterKey, vaultId, JSON.stringify(events(keySlot.id)));
    const written = await write(ground, folder, bytes, record);
    if (!written.ok) return written;
    const from = { bytes, header };
    const unlocked = { from, masterKey, person: keySlot.person, keySlotId: keySlot.id, newSlot: null };
    const key = { by: 'passphrase', personId: person.id, passphrase } as const;
    return await openUnlocked(ground, folder, key, unlocked);
  } finally {
    masterKey.fill(0);
  }
}

function firstRecord(masterKey: Buffer, vaultId: string, events: string): Buffer {
  const keys = journalKeysOf(masterKey, vaultId);
  const { bytes } = encodeRecord(keys, vaultId, emptyHead(vaultId), Buffer.from(events));
  keys.zero();
  return bytes;
}

async function write(
  { fileSystem }: VaultGround,
  folder: string,
  header: Buffer,
  record: Buffer,
): Promise<Result<void, VaultFault>> {
  try {
    await fileSystem.makeFolder(keysPath(folder));
    await writeDurably(fileSystem, journalPath(folder), record);
    // The header comes last: a folder without it is no vault yet.
    await writeDurably(fileSystem, headerPath(folder), header);
    return ok(undefined);
  } catch (error) {
    return err(unwritable(folder, error));
  }
}
