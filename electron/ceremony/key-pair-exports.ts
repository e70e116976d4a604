import type { AppError } from '../contract/errors.ts';
import type { Handlers } from '../contract/ipc.ts';
import type { FileEvidence } from '../rotation/events.ts';
import type { TravelFiles } from '../rotation/exchange-port.ts';
import type { KeyPair } from '../rotation/key-pair.ts';
import { fileRefusal, type KeyPairForm } from '../rotation/key-pair-form.ts';
import type { Pki } from '../rotation/ports.ts';
import { err, type Result } from '../rotation/result.ts';
import { exportableKeyPair } from '../rotation/steps/add-to-tenant-keystore.ts';
import { fileName } from './file-name.ts';
import type { Dialogs } from './ports.ts';
import { viewAfter } from './rotations.ts';
import type { Session } from './session.ts';

export interface KeyPairExportDependencies {
  readonly session: Session;
  readonly dialogs: Dialogs;
  readonly files: TravelFiles;
  readonly pki: Pki;
}

interface Export {
  readonly rotationId: string;
  readonly form: KeyPairForm;
  readonly password: string;
}

/** Step 2: the file with the key pair for the tenant keystore. */
export function keyPairExportCalls({ session, dialogs, files, pki }: KeyPairExportDependencies) {
  return {
    'rotations.exportKeyPair': async (input, second) => {
      const { rotationId, form } = input;
      const before = session.require();
      if (!before.ok) return before;
      const keyPair = exportableKeyPair(before.value.tenant, rotationId, input);
      if (!keyPair.ok) return keyPair;
      const witness = await session.witness(second);
      if (!witness.ok) return witness;
      const permitted = session.permitted({ type: 'record-export', rotationId }, witness.value);
      if (!permitted.ok) return permitted;
      const [purpose, ending] =
        form === 'jks' ? (['java-keystore', 'jks'] as const) : (['key-pair', 'p12'] as const);
      const path = await dialogs.chooseNewFile(purpose, `${fileName(keyPair.value.alias)}.${ending}`);
      if (path === null) return err({ code: 'cancelled' });
      const open = await session.exclusively(async (act) => {
        const written = await writeKeyPair(input, path);
        if (!written.ok) return written;
        const recorded = await act({ type: 'record-export', rotationId, form, file: written.value });
        if (!recorded.ok) await files.discard(path);
        return recorded;
      }, witness.value);
      return viewAfter(session, open, rotationId);
    },
  } satisfies Partial<Handlers>;

  async function writeKeyPair(input: Export, path: string): Promise<Result<FileEvidence, AppError>> {
    const open = session.require();
    if (!open.ok) return open;
    const exportable = exportableKeyPair(open.value.tenant, input.rotationId, input);
    if (!exportable.ok) return exportable;
    const keyPair = exportable.value;
    const held = await open.value.vault.readPrivateKey(keyPair.id);
    if (!held.ok) return held;
    const { alias, certificate, chain } = keyPair;
    const contents = { alias, certificate, chain, privateKey: held.value, at: session.clock.now() };
    const bytes = await pki
      .writeKeyPair(contents, input.form, input.password)
      .finally(() => held.value.fill(0));
    const tooLarge = fileRefusal(input.form, bytes.length);
    if (tooLarge !== null) return err(tooLarge);
    return files.write(path, bytes, (readBack) => fault(readBack, input.password, keyPair));
  }

  /** What was written is opened again as the tenant will open it: one key, its certificate and chain, the same alias. */
  async function fault(
    readBack: Uint8Array,
    password: string,
    { alias, certificate, chain }: KeyPair,
  ): Promise<AppError | null> {
    const listing = await pki.listFile(readBack, password);
    if (!listing.ok) return listing.error;
    const { entries } = listing.value;
    const [entry] = entries;
    for (const { privateKey } of entries) privateKey?.fill(0);
    const isWhole =
      entries.length === 1 &&
      entry?.kind === 'private-key' &&
      entry.keyMatches === true &&
      entry.alias === alias &&
      entry.certificate?.sha256 === certificate.sha256 &&
      entry.chain.map(({ sha256 }) => sha256).join() === chain.map(({ sha256 }) => sha256).join();
    return isWhole ? null : { code: 'file-not-as-written', name: alias };
  }
}
