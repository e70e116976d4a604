import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import Store from 'electron-store';
import { z } from 'zod';
import { type Preferences, preferences, type VaultSummary, vaultSummary } from '../contract/schemas.ts';

const fileName = 'preferences';
const none: Preferences = { language: null, theme: null };

/** What is neither secret nor evidence: preferences and known vaults, in the user's application folder. */
export function openPreferences() {
  const store = openStore();
  return {
    preferences: {
      read: (): Preferences => preferences.catch(none).parse(store.get('preferences', none)),
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
  };
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
