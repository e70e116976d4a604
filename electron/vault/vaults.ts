import { ok } from '../rotation/result.ts';
import type { Vaults } from '../rotation/vault-port.ts';
import { measuredKeyDerivation } from './calibration.ts';
import { diskFileSystem } from './file-system.ts';
import type { VaultGround } from './ground.ts';
import { frontOf } from './header.ts';
import { readHeader } from './header-file.ts';
import { locking } from './lock.ts';
import { createVault } from './new-vault.ts';
import { openVault } from './opening.ts';
import { backupFront, restoreVault } from './restore.ts';

/** Vaults on a file system. */
export const createVaults = (ground: VaultGround): Vaults => ({
  costOf: (seconds) => ground.keyDerivation.costOf(seconds),
  create: (folder, vault) => createVault(ground, folder, vault),
  async front(folder) {
    const header = await readHeader(ground, folder);
    return header.ok ? ok(frontOf(header.value.header)) : header;
  },
  backupFront: (backup) => backupFront(ground, backup),
  open: (folder, key) => openVault(ground, folder, key),
  restore: (backup, folder, key) => restoreVault(ground, backup, folder, key),
});

/** Vaults on this machine's disks. */
export const diskVaults: Vaults = createVaults({
  fileSystem: diskFileSystem,
  keyDerivation: measuredKeyDerivation,
  locking,
  recordsPerCheckpoint: 4096,
});
