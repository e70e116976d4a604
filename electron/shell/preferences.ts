import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import Store from 'electron-store';
import { z } from 'zod';
import { type Preferences, preferences } from '../contract/schemas/session.ts';
import { type VaultSummary, vaultSummary } from '../contract/schemas/vaults.ts';

const fileName = 'preferences';
const none: Preferences = { language: null, theme: null, lockAfterMinutes: 5 };

const failedUnlocks = z.object({ count: z.int().nonnegative(), lastAt: z.iso.datetime() });
type FailedUnlocks = z.infer<typeof failedUnlocks>;

const seenHead = z.object({ sequence: z.int().positive(), digest: z.string(), at: z.iso.datetime() });
type SeenHead = z.infer<typeof seenHead>;

/**
 * What is neither secret nor evidence, in the user's application folder: preferences, known vaults, the head of each
 * vault's journal as it was seen last, and how often a wrong passphrase was entered for which vault.
 */
export function openPreferences() {
  const store = openStore();
  return {
    preferences: {
      /** What an older Keyturn did not know yet is as it is at first. */
      read: (): Preferences =>
        preferences
          .catch(none)
          .parse({ ...none, ...z.looseObject({}).catch({}).parse(store.get('preferences')) }),
      write: (value: Preferences): void => store.set('preferences', value),
    },
    knownVaults: {
      /** Last opened first. */
      list: (): VaultSummary[] =>
        z
          .array(vaultSummary)
          .catch([])
          .parse(store.get('knownVaults', []))
          .sort((left, right) => right.lastOpenedAt.localeCompare(left.lastOpenedAt)),
      remember(vault: VaultSummary): void {
        store.set('knownVaults', [vault, ...this.list().filter((other) => other.vaultId !== vault.vaultId)]);
      },
      forget(vaultId: string): void {
        store.set(
          'knownVaults',
          this.list().filter((vault) => vault.vaultId !== vaultId),
        );
      },
    },
    seenHeads: {
      read: (vaultId: string): SeenHead | null => allSeenHeads().get(vaultId) ?? null,
      write(vaultId: string, head: SeenHead): void {
        store.set('seenHeads', Object.fromEntries(allSeenHeads().set(vaultId, head)));
      },
    },
    failedUnlocks: {
      read: (vaultId: string): FailedUnlocks | null => allFailedUnlocks().get(vaultId) ?? null,
      write(vaultId: string, failed: FailedUnlocks | null): void {
        const all = allFailedUnlocks();
        if (failed === null) all.delete(vaultId);
        else all.set(vaultId, failed);
        store.set('failedUnlocks', Object.fromEntries(all));
      },
    },
  };

  function allSeenHeads(): Map<string, SeenHead> {
    const all = z.record(z.string(), seenHead).catch({}).parse(store.get('seenHeads', {}));
    return new Map(Object.entries(all));
  }

  function allFailedUnlocks(): Map<string, FailedUnlocks> {
    const all = z.record(z.string(), failedUnlocks).catch({}).parse(store.get('failedUnlocks', {}));
    return new Map(Object.entries(all));
  }
}

/** A file that cannot be read is set aside, not wiped: it may name a vault whose folder nobody remembers. */
function openStore(): Store {
  try {
    return new Store({ name: fileName });
  } catch {
    const path = join(app.getPath('userData'), `${fileName}.json`);
    renameSync(path, `${path}.damaged-${Date.now()}`);
    return new Store({ name: fileName });
  }
}
