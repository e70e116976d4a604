import { join } from 'node:path';

/** What a vault's folder holds. Without its header a folder is no vault. */
export const headerPath = (folder: string) => join(folder, 'vault.json');
export const journalPath = (folder: string) => join(folder, 'journal');
export const keysPath = (folder: string) => join(folder, 'keys');
/** Who has it open; gone when nobody has. */
export const lockPath = (folder: string) => join(folder, 'lock');
