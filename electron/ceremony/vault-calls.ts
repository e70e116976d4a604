import type { AppError } from '../contract/errors.ts';
import type { CallInput, Handlers } from '../contract/ipc.ts';
import type { Session as SessionView } from '../contract/schemas/session.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import type { Vaults } from '../rotation/vault-port.ts';
import type { ChoiceKind, Choices } from './choices.ts';
import { newPassphraseRefusal } from './new-passphrase.ts';
import type { Dialogs, KnownVaults, PreferencesStore } from './ports.ts';
import type { Session } from './session.ts';
import { frontView } from './session-view.ts';
import { type VaultKeyDependencies, withVaultKey } from './vault-keys.ts';
import type { VaultLock } from './vault-lock.ts';

export const folderChoice: ChoiceKind<string> = { name: 'folder' };

export interface VaultCallsDependencies extends VaultKeyDependencies {
  readonly session: Session;
  readonly vaults: Pick<Vaults, 'front'>;
  readonly choices: Choices;
  readonly lock: VaultLock;
  readonly dialogs: Dialogs;
  readonly preferences: PreferencesStore;
  readonly knownVaults: KnownVaults;
  readonly view: () => SessionView;
  /** What follows once a vault was opened, or was not. */
  readonly entered: (done: Result<void, AppError>) => Result<SessionView, AppError>;
  /** Called when the vault that is open was closed, and when the preferences changed. */
  readonly onSessionChanged: () => void;
}

/** Creating, opening and locking vaults, and what is remembered of them on this workstation. */
export function vaultCalls(dependencies: VaultCallsDependencies) {
  const { session, vaults, choices, lock, dialogs, preferences, knownVaults } = dependencies;
  const { judge, view, entered, onSessionChanged } = dependencies;

  const chooseFolder = async (
    purpose: 'new-vault' | 'vault',
  ): Promise<Result<{ choice: string; folder: string }, AppError>> => {
    const folder = await dialogs.chooseFolder(purpose);
    if (folder === null) return err({ code: 'cancelled' });
    return ok({ choice: choices.hold(folderChoice, folder), folder });
  };

  return {
    'session.read': () => ok(view()),
    'session.setPreferences': (input) => {
      preferences.write(input);
      onSessionChanged();
      return ok(view());
    },
    'vault.chooseNewFolder': () => chooseFolder('new-vault'),
    'vault.chooseFolder': () => chooseFolder('vault'),
    'vault.create': async ({ choice, tenant, person, passphrase }) => {
      const folder = choices.get(folderChoice, choice);
      if (!folder.ok) return folder;
      const weak = await newPassphraseRefusal(judge, passphrase, [tenant, person]);
      if (weak !== null) return err(weak);
      return entered(await session.createVault(folder.value, { tenant, person }, passphrase));
    },
    'vault.front': async ({ vault }) => {
      const folder = folderOf(vault);
      if (!folder.ok) return folder;
      const front = await vaults.front(folder.value);
      return front.ok ? ok(frontView(front.value)) : front;
    },
    'vault.open': async ({ vault, key }) => {
      const folder = folderOf(vault);
      if (!folder.ok) return folder;
      const front = await vaults.front(folder.value);
      if (!front.ok) return front;
      const before = session.open;
      const opened = await withVaultKey(dependencies, front.value, key, (vaultKey, afterwards) =>
        session.openVault(folder.value, vaultKey, afterwards),
      );
      // Opening again what was open locks it first: the screens have to know when it then stays locked.
      if (!opened.ok && session.open !== before) onSessionChanged();
      return entered(opened);
    },
    'vault.acceptOlderCopy': async ({ reason }, second) =>
      entered(await session.acceptOlderCopy(reason, second)),
    'vault.lock': async () => {
      await lock.lock('person');
      return ok(null);
    },
    'vault.forget': ({ vaultId }) => {
      knownVaults.forget(vaultId);
      return ok(view());
    },
  } satisfies Partial<Handlers>;

  function folderOf(vault: CallInput<'vault.open'>['vault']): Result<string, AppError> {
    if (vault.kind === 'chosen') return choices.get(folderChoice, vault.choice);
    const known = knownVaults.list().find((candidate) => candidate.vaultId === vault.vaultId);
    return known === undefined ? err({ code: 'vault-unknown' }) : ok(known.folder);
  }
}
