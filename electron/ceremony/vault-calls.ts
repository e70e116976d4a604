import type { AppError } from '../contract/errors.ts';
import type { Handlers } from '../contract/ipc.ts';
import type { Session as SessionView } from '../contract/schemas.ts';
import { backupDue } from '../rotation/backup.ts';
import { dateRefusal } from '../rotation/clock.ts';
import type { ReadFile, TravelFiles } from '../rotation/exchange-port.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import type { ChoiceKind, Choices } from './choices.ts';
import { fileName } from './new-key-pairs.ts';
import type { Dialogs, KnownVaults, PreferencesStore } from './ports.ts';
import type { OpenSession, Session } from './session.ts';
import type { UnlockAttempts } from './unlock-attempts.ts';
import type { VaultLock } from './vault-lock.ts';

const folderChoice: ChoiceKind<string> = { name: 'folder' };
const backupChoice: ChoiceKind<ReadFile> = { name: 'backup' };

export interface VaultCallsDependencies {
  readonly session: Session;
  readonly choices: Choices;
  readonly lock: VaultLock;
  readonly attempts: UnlockAttempts;
  readonly dialogs: Dialogs;
  readonly files: TravelFiles;
  readonly preferences: PreferencesStore;
  readonly knownVaults: KnownVaults;
  readonly application: Pick<SessionView, 'version' | 'systemLanguage' | 'simulatedClock'>;
  /** Called when a vault was opened, and when the preferences changed. */
  readonly onSessionChanged: () => void;
}

/** Creating, opening and locking vaults, and what is remembered of them on this workstation. */
export function vaultCalls({
  session,
  choices,
  lock,
  attempts,
  dialogs,
  files,
  preferences,
  knownVaults,
  application,
  onSessionChanged,
}: VaultCallsDependencies) {
  const view = (): SessionView => ({
    ...application,
    preferences: preferences.read(),
    now: session.clock.now(),
    knownVaults: knownVaults.list(),
    lockedBy: lock.lockedBy,
    open: session.open === null ? null : openView(session.open, session.clock.now()),
  });

  const chooseFolder = async (
    purpose: 'new-vault' | 'vault',
  ): Promise<Result<{ choice: string; folder: string }, AppError>> => {
    const folder = await dialogs.chooseFolder(purpose);
    if (folder === null) return err({ code: 'cancelled' });
    return ok({ choice: choices.hold(folderChoice, folder), folder });
  };

  const entered = (opened: Result<OpenSession, AppError>): Result<SessionView, AppError> => {
    if (!opened.ok) return opened;
    choices.letAllGo();
    const { vault, tenant } = opened.value;
    knownVaults.remember({
      vaultId: vault.vaultId,
      tenant: tenant.name,
      folder: vault.folder,
      lastOpenedAt: session.clock.now(),
      lastOpenedBy: vault.person.name,
    });
    onSessionChanged();
    return ok(view());
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
      return entered(await session.createVault(folder.value, { tenant, person }, passphrase));
    },
    'vault.open': async ({ vault, passphrase }) => {
      const folder = folderOf(vault);
      if (!folder.ok) return folder;
      const vaultId = await session.vaultIn(folder.value);
      if (!vaultId.ok) return vaultId;
      const before = session.open;
      const opened = await attempts.run(vaultId.value, () => session.openVault(folder.value, passphrase));
      // Opening again what was open locks it first: the screens have to know when it then stays locked.
      if (!opened.ok && session.open !== before) onSessionChanged();
      return entered(opened);
    },
    'vault.backUp': async () => {
      const before = session.require();
      if (!before.ok) return before;
      const path = await dialogs.chooseNewFile('backup', backupName(before.value, session.clock.now()));
      if (path === null) return err({ code: 'cancelled' });
      // With no act under way, so that what is copied is the vault between two acts.
      const made = await session.exclusively(async (act) => {
        const open = session.require();
        if (!open.ok) return open;
        const { vault } = open.value;
        const backup = await vault.backUp();
        if (!backup.ok) return backup;
        const written = await files.write(path, backup.value, (readBack) => vault.backupFault(readBack));
        if (!written.ok) return written;
        const recorded = await act({ type: 'record-backup', file: written.value });
        if (!recorded.ok) await files.discard(path);
        return recorded;
      });
      return made.ok ? ok(view()) : made;
    },
    'vault.chooseBackup': async () => {
      const path = await dialogs.chooseFile('backup');
      if (path === null) return err({ code: 'cancelled' });
      const file = await files.read(path, maximumBackupBytes);
      if (!file.ok) return file;
      return ok({ choice: choices.hold(backupChoice, file.value), file: file.value.evidence });
    },
    'vault.restore': async ({ backup, folder, passphrase }) => {
      const file = choices.get(backupChoice, backup);
      if (!file.ok) return file;
      const target = choices.get(folderChoice, folder);
      if (!target.ok) return target;
      return entered(await session.restoreVault(file.value.bytes, target.value, passphrase));
    },
    'vault.lock': async () => {
      await lock.lock('person');
      return ok(null);
    },
    'vault.forget': ({ vaultId }) => {
      knownVaults.forget(vaultId);
      return ok(view());
    },
  } satisfies Partial<Handlers>;

  function folderOf(
    vault:
      | { readonly kind: 'known'; readonly vaultId: string }
      | { readonly kind: 'chosen'; readonly choice: string },
  ): Result<string, AppError> {
    if (vault.kind === 'chosen') return choices.get(folderChoice, vault.choice);
    const known = knownVaults.list().find((candidate) => candidate.vaultId === vault.vaultId);
    return known === undefined ? err({ code: 'vault-unknown' }) : ok(known.folder);
  }
}

/** A vault of many years is some tens of megabytes. */
const maximumBackupBytes = 1024 * 1024 * 1024;

const backupName = ({ tenant }: OpenSession, now: string): string =>
  `keyturn-${fileName(tenant.name)}-${now.slice(0, 10)}.keyturn-backup`;

const openView = ({ vault, tenant }: OpenSession, now: string): SessionView['open'] => ({
  vaultId: vault.vaultId,
  tenant: tenant.name,
  folder: vault.folder,
  person: vault.person,
  droppedBytes: vault.droppedBytes,
  head: vault.head,
  backup: tenant.backup,
  backupDue: backupDue(tenant),
  dateInDoubt: dateRefusal(tenant, now),
});
