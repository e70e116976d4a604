import { join } from 'node:path';
import type { VaultFile } from './backup-file.ts';
import type { FileSystem } from './file-system.ts';
import { headerPath, keysPath } from './layout.ts';

/** Everything that makes a vault up, as it is on disk. */
export interface VaultFiles {
  readonly header: Buffer;
  readonly files: readonly VaultFile[];
}

export async function readVaultFiles(fileSystem: FileSystem, folder: string): Promise<VaultFiles> {
  const keyFiles = (await fileSystem.list(keysPath(folder))).filter((name) => name.endsWith('.json')).sort();
  const names = ['journal', ...keyFiles.map((name) => `keys/${name}`)];
  const files: VaultFile[] = [];
  for (const name of names) files.push({ name, bytes: await fileSystem.read(join(folder, name)) });
  return { header: await fileSystem.read(headerPath(folder)), files };
}

/** Are these the same files, byte for byte? */
export const sameFiles = (left: VaultFiles, right: VaultFiles): boolean =>
  left.header.equals(right.header) &&
  left.files.length === right.files.length &&
  left.files.every(
    ({ name, bytes }, at) => name === right.files[at]?.name && bytes.equals(right.files[at].bytes),
  );
