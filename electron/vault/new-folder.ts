import { dirname, join } from 'node:path';
import { err, ok, type Result } from '../rotation/result.ts';
import type { OpenVault, VaultFault } from '../rotation/vault-port.ts';
import { unwritable } from './durable-files.ts';
import type { FileSystem } from './file-system.ts';
import { headerPath, journalPath, keysPath, lockPath } from './layout.ts';

/** A folder that a vault is being created in. */
interface NewFolder {
  readonly folder: string;
  /** The topmost folder that was made for it; null when it was there, empty. */
  readonly topmostMade: string | null;
}

/** Fills a folder that is empty or new, durably, or leaves nothing behind. */
export async function inNewFolder(
  fileSystem: FileSystem,
  folder: string,
  fill: () => Promise<Result<OpenVault, VaultFault>>,
): Promise<Result<OpenVault, VaultFault>> {
  const made = await claimFolder(fileSystem, folder);
  if (!made.ok) return made;
  let kept = false;
  try {
    const filled = await fill();
    const durable = filled.ok ? await syncMadeFolders(fileSystem, made.value) : filled;
    kept = durable.ok;
    if (filled.ok && !durable.ok) await filled.value.close();
    return durable.ok ? filled : durable;
  } finally {
    if (!kept) await leaveNothingBehind(fileSystem, made.value);
  }
}

/** An empty folder, made when there is none. Anything else belongs to somebody and is refused. */
async function claimFolder(fileSystem: FileSystem, folder: string): Promise<Result<NewFolder, VaultFault>> {
  let claimed: NewFolder = { folder, topmostMade: null };
  try {
    claimed = { folder, topmostMade: await fileSystem.makeFolder(folder) };
    const entries = await fileSystem.list(folder);
    return entries.length === 0 ? ok(claimed) : err({ code: 'folder-not-empty', folder });
  } catch (error) {
    await removeMadeFolders(fileSystem, claimed);
    return err(unwritable(folder, error));
  }
}

/** Makes the folders themselves durable, from the vault's up to the topmost one made. */
async function syncMadeFolders(
  fileSystem: FileSystem,
  { folder, topmostMade }: NewFolder,
): Promise<Result<void, VaultFault>> {
  try {
    const folders = topmostMade === null ? [] : fromInside(folder, topmostMade);
    for (const made of folders) await fileSystem.syncFolder(dirname(made));
    return ok(undefined);
  } catch (error) {
    return err(unwritable(folder, error));
  }
}

/** Takes back everything that a creation that failed has made. Best effort: the disk is failing. */
async function leaveNothingBehind(fileSystem: FileSystem, made: NewFolder): Promise<void> {
  const { folder } = made;
  const attempt = (removal: Promise<void>) => removal.catch(() => undefined);
  // The header first: without it the rest is no vault, should its removal fail.
  await attempt(fileSystem.unlink(headerPath(folder)));
  await attempt(fileSystem.unlink(journalPath(folder)));
  await attempt(fileSystem.unlink(lockPath(folder)));
  const keyFiles = await fileSystem.list(keysPath(folder)).catch((): string[] => []);
  for (const name of keyFiles) await attempt(fileSystem.unlink(join(keysPath(folder), name)));
  await attempt(fileSystem.removeFolder(keysPath(folder)));
  const temporaries = await fileSystem.list(folder).catch((): string[] => []);
  for (const name of temporaries.filter((entry) => entry.endsWith('.new'))) {
    await attempt(fileSystem.unlink(join(folder, name)));
  }
  await removeMadeFolders(fileSystem, made);
}

async function removeMadeFolders(fileSystem: FileSystem, { folder, topmostMade }: NewFolder): Promise<void> {
  if (topmostMade === null) return;
  for (const made of fromInside(folder, topmostMade)) {
    await fileSystem.removeFolder(made).catch(() => undefined);
  }
}

function fromInside(folder: string, topmost: string): string[] {
  const made = [folder];
  for (let at = folder; at !== topmost && dirname(at) !== at; at = dirname(at)) made.push(dirname(at));
  return made;
}
