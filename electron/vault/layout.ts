import { join } from 'node:path';

/** What a vault's folder holds. Without its header a folder is no vault. */
export const headerPath = (folder: string) => join(folder, 'vault.json');
export const journalPath = (folder: string) => join(folder, 'journal');
/** Saves time and holds nothing of its own: without it the vault opens all the same. */
export const checkpointPath = (folder: string) => join(folder, 'checkpoint');
export const keysPath = (folder: string) => join(folder, 'keys');
/** Who has it open; gone when nobody has. */
export const lockPath = (folder: string) => join(folder, 'lock');
