import type { AppError } from '../contract/errors.ts';
import type { Handlers } from '../contract/ipc.ts';
import { importMaximumBytes } from '../contract/options.ts';
import type { ImportPreview } from '../contract/schemas/imports.ts';
import type { ReadFile, TravelFiles } from '../rotation/exchange-port.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import type { Choices } from './choices.ts';
import { holdImported, type ImportedFile, importedFile, importView, zeroKeys } from './imported-files.ts';
import type { Dialogs } from './ports.ts';
import { type Recognisers, recognise } from './recognised-files.ts';
import type { Session } from './session.ts';

export interface ImportDependencies extends Recognisers {
  readonly session: Session;
  readonly choices: Choices;
  readonly dialogs: Dialogs;
  readonly files: TravelFiles;
}

/** Files that come in, chosen or dropped: what is inside is shown, and held until it is used or closed. */
export function importCalls(dependencies: ImportDependencies) {
  const { session, choices, dialogs, files, pki } = dependencies;
  return {
    'imports.choose': async () => {
      const open = session.require();
      if (!open.ok) return open;
      const path = await dialogs.chooseFile('import');
      if (path === null) return err({ code: 'cancelled' });
      const file = await files.read(path, importMaximumBytes);
      return file.ok ? preview(file.value) : file;
    },
    'imports.take': ({ name, bytes }) => preview(files.received(name, bytes)),
    'imports.unlock': async ({ choice, password }): Promise<Result<ImportPreview, AppError>> => {
      const imported = importedFile(choices, choice);
      if (!imported.ok) return imported;
      const { bytes, evidence } = imported.value.file;
      const listing = await pki.listFile(bytes, password);
      if (!listing.ok) return listing;
      const file = { bytes: Uint8Array.from(bytes), evidence };
      // Reading takes a while: what was locked or closed meanwhile must not be held again.
      const stillHeld = importedFile(choices, choice);
      if (!stillHeld.ok) zeroKeys(listing.value);
      if (!stillHeld.ok) return stillHeld;
      choices.letGo(choice);
      return held({ file, recognised: { kind: 'keys-and-certificates', listing: listing.value } });
    },
    'imports.close': ({ choice }) => {
      choices.letGo(choice);
      return ok(null);
    },
  } satisfies Partial<Handlers>;

  async function preview(file: ReadFile): Promise<Result<ImportPreview, AppError>> {
    const open = session.require();
    const now = session.clock.now();
    const recognised = open.ok ? await recognise(dependencies, open.value.tenant, file, now) : open;
    if (recognised.ok) return held({ file, recognised: recognised.value });
    file.bytes.fill(0);
    return recognised;
  }

  /** Held only while a vault is open: a lock lets go of everything, and this must not come after it. */
  function held(imported: ImportedFile): Result<ImportPreview, AppError> {
    const choice = holdImported(choices, imported);
    const open = session.require();
    if (open.ok) return ok(importView(pki, open.value.tenant, choice, imported, session.clock.now()));
    choices.letGo(choice);
    return open;
  }
}
