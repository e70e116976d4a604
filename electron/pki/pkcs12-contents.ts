import type { Pkcs12Bag } from './pkcs12-bags.ts';
import { openPfx } from './pkcs12-file.ts';
import { readStructure, type StoredKey, storedKeys } from './pkcs12-structure.ts';
import { proveByMac, type Unlocking, unlockBags } from './pkcs12-unlock.ts';

/** All entries of a PKCS#12 file; its keys still as they are stored. */
export interface Pkcs12Entries {
  readonly bags: readonly Pkcs12Bag[];
  readonly keys: readonly StoredKey[];
}

/** Opens a PKCS#12 file with a password, MAC and encrypted parts. Throws FileRefusal. */
export async function unlockEntries(file: Uint8Array, unlocking: Unlocking): Promise<Pkcs12Entries> {
  const { budget } = unlocking;
  const structure = readStructure(openPfx(file, budget), budget);
  await proveByMac(structure, unlocking);
  const unlocked: Pkcs12Bag[] = [];
  for (const part of structure.lockedParts) unlocked.push(...(await unlockBags(part, unlocking)));
  return {
    bags: [...structure.bags, ...unlocked],
    keys: [...structure.keys, ...storedKeys(unlocked, budget)],
  };
}
