import type { AppError } from '../contract/errors.ts';
import type { Handlers } from '../contract/ipc.ts';
import type { Session as SessionView } from '../contract/schemas/session.ts';
import type { ReadFile, TravelFiles } from '../rotation/exchange-port.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import type { Vaults } from '../rotation/vault-port.ts';
import type { ChoiceKind, Choices } from './choices.ts';
import { fileName } from './file-name.ts';
import type { Dialogs } from './ports.ts';
import type { OpenSession, Session } from './session.ts';
import { frontView } from './session-view.ts';
import { folderChoice } from './vault-calls.ts';
import { type VaultKeyDependencies, withVaultKey } from './vault-keys.ts';

const backupChoice: ChoiceKind<ReadFile> = { name: 'backup' };

export interface BackupDependencies extends VaultKeyDependencies {
  readonly session: Session;
  readonly vaults: Pick<Vaults, 'backupFront'>;
  readonly choices: Choices;
  readonly dialogs: Dialogs;
  readonly files: TravelFiles;
  readonly view: () => SessionView;
  /** What follows once a vault was opened, or was not. */
  readonly entered: (done: Result<void, AppError>) => Result<SessionView, AppError>;
}

/** The vault as one sealed file, and back into a folder of its own. */
export function backupCalls(dependencies: BackupDependencies) {
  const { session, vaults, choices, dialogs, files, view, entered } = dependencies;
  return {
    'vault.backUp': async () => {
      const before = session.permitted({ type: 'record-backup' }, null);
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
      const front = vaults.backupFront(file.value.bytes);
      if (!front.ok) return front;
      const choice = choices.hold(backupChoice, file.value);
      return ok({ choice, file: file.value.evidence, front: frontView(front.value) });
    },
    'vault.restore': async ({ backup, folder, key }) => {
      const file = choices.get(backupChoice, backup);
      if (!file.ok) return file;
      const target = choices.get(folderChoice, folder);
      if (!target.ok) return target;
      const front = vaults.backupFront(file.value.bytes);
      if (!front.ok) return front;
      const restored = await withVaultKey(dependencies, front.value, key, (vaultKey, afterwards) =>
        session.restoreVault(file.value, target.value, vaultKey, afterwards),
      );
      return entered(restored);
    },
  } satisfies Partial<Handlers>;
}

/** A vault of many years is some tens of megabytes. */
const maximumBackupBytes = 1024 * 1024 * 1024;

const backupName = ({ tenant }: OpenSession, now: string): string =>
  `keyturn-${fileName(tenant.name)}-${now.slice(0, 10)}.keyturn-backup`;
