import { join } from 'node:path';
import { err, ok, type Result } from '../rotation/result.ts';
import type { OpenVault, VaultFault, VaultFront, VaultKey } from '../rotation/vault-port.ts';
import { openBackup, splitBackup, type VaultFile } from './backup-file.ts';
import { unwritable, writeDurably } from './durable-files.ts';
import type { VaultGround } from './ground.ts';
import { frontOf, parseHeader } from './header.ts';
import type { WrittenHeader } from './header-file.ts';
import { headerPath, keysPath } from './layout.ts';
import { inNewFolder } from './new-folder.ts';
import { openUnlocked } from './opening.ts';
import type { KeyDerivationBounds } from './parameters.ts';
import { subKey } from './sealing.ts';
import { unlock } from './unlocking.ts';

interface Backup {
  readonly from: WrittenHeader;
  readonly sealed: Buffer;
}

function readBackup(file: Uint8Array, bounds: KeyDerivationBounds): Result<Backup, VaultFault> {
  const parts = splitBackup(file);
  if (parts === null) return err({ code: 'not-a-backup' });
  const header = parseHeader(parts.header, bounds);
  if (header.ok) return ok({ from: { bytes: parts.header, header: header.value }, sealed: parts.sealed });
  return header.error.code === 'vault-damaged' ? err({ code: 'backup-damaged' }) : header;
}

/** What can be read of the vault in a backup without opening it. */
export function backupFront(ground: VaultGround, file: Uint8Array): Result<VaultFront, VaultFault> {
  const backup = readBackup(file, ground.keyDerivation.bounds);
  return backup.ok ? ok(frontOf(backup.value.from.header)) : backup;
}

/** Nothing is written before the key has opened the backup and everything in it was verified. */
export async function restoreVault(
  ground: VaultGround,
  file: Uint8Array,
  folder: string,
  key: VaultKey,
): Promise<Result<OpenVault, VaultFault>> {
  const backup = readBackup(file, ground.keyDerivation.bounds);
  if (!backup.ok) return backup;
  const { from, sealed } = backup.value;
  const unlocked = await unlock(ground.keyDerivation, from, key);
  if (!unlocked.ok) return unlocked;
  const { masterKey } = unlocked.value;
  try {
    const files = filesOf(masterKey, from, sealed);
    if (files === null) return err({ code: 'backup-damaged' });
    return await inNewFolder(ground.fileSystem, folder, async () => {
      const written = await writeBackup(ground, folder, from.bytes, files);
      return written.ok ? openUnlocked(ground, folder, key, unlocked.value) : written;
    });
  } finally {
    masterKey.fill(0);
  }
}

function filesOf(masterKey: Buffer, { header, bytes }: WrittenHeader, sealed: Buffer): VaultFile[] | null {
  const backupKey = subKey(masterKey, header.vaultId, 'backup');
  const files = openBackup(backupKey, header.vaultId, { header: bytes, sealed });
  backupKey.fill(0);
  return files;
}

async function writeBackup(
  { fileSystem }: VaultGround,
  folder: string,
  header: Buffer,
  files: readonly VaultFile[],
): Promise<Result<void, VaultFault>> {
  try {
    await fileSystem.makeFolder(keysPath(folder));
    for (const { name, bytes } of files) await writeDurably(fileSystem, join(folder, name), bytes);
    // The header comes last: a folder without it is no vault yet.
    await writeDurably(fileSystem, headerPath(folder), header);
    return ok(undefined);
  } catch (error) {
    return err(unwritable(folder, error));
  }
}
