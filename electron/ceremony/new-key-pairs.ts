import type { AppError } from '../contract/errors.ts';
import type { Handlers } from '../contract/ipc.ts';
import type { FileEvidence } from '../rotation/events.ts';
import type { TravelFiles } from '../rotation/exchange-port.ts';
import type { KeyPair } from '../rotation/key-pair.ts';
import type { Pki, Random } from '../rotation/ports.ts';
import { err, type Result } from '../rotation/result.ts';
import { deployableKeyPair, exportableKeyPair } from '../rotation/steps/add-to-tenant-keystore.ts';
import { keyPairRefusal } from '../rotation/steps/create-key-pair.ts';
import { sizeRefusal } from '../rotation/tenant-keystore.ts';
import { recordWithPrivateKey } from './held-keys.ts';
import type { Dialogs } from './ports.ts';
import { viewAfter } from './rotations.ts';
import type { Session } from './session.ts';

export interface NewKeyPairDependencies {
  readonly session: Session;
  readonly dialogs: Dialogs;
  readonly files: TravelFiles;
  readonly pki: Pki;
  readonly random: Random;
}

/** Steps 1 and 2: the new key pair, and its way into the tenant keystore. */
export function newKeyPairCalls({ session, dialogs, files, pki, random }: NewKeyPairDependencies) {
  return {
    'rotations.createKeyPair': async (choice) => {
      const { keyBits, subject, notBefore, notAfter } = choice;
      const open = await session.exclusively(async (act) => {
        const now = session.require();
        if (!now.ok) return now;
        const permitted = session.permitted({ type: 'create-key-pair' }, null);
        if (!permitted.ok) return permitted;
        const refusal = keyPairRefusal(now.value.tenant, choice, session.clock.now());
        if (refusal !== null) return err(refusal);
        const attribute = pki.unencodableAttribute(subject);
        if (attribute !== null) return err({ code: 'subject-attribute-invalid', attribute });
        const { certificate, privateKey } = await pki.createKeyPair({
          keyBits,
          subject,
          notBefore,
          notAfter,
        });
        const keyId = random.id();
        try {
          return await recordWithPrivateKey(now.value, keyId, privateKey, () =>
            act({ type: 'create-key-pair', choice, keyId, certificate }),
          );
        } finally {
          privateKey.fill(0);
        }
      });
      return viewAfter(session, open, choice.rotationId);
    },
    'rotations.exportKeyPair': async ({ rotationId, password }, second) => {
      const before = session.require();
      if (!before.ok) return before;
      const keyPair = exportableKeyPair(before.value.tenant, rotationId, password);
      if (!keyPair.ok) return keyPair;
      const witness = await session.witness(second);
      if (!witness.ok) return witness;
      const permitted = session.permitted({ type: 'record-export', rotationId }, witness.value);
      if (!permitted.ok) return permitted;
      const path = await dialogs.chooseNewFile('key-pair', `${fileName(keyPair.value.alias)}.p12`);
      if (path === null) return err({ code: 'cancelled' });
      const open = await session.exclusively(async (act) => {
        const written = await writeKeyPair(rotationId, password, path);
        if (!written.ok) return written;
        const recorded = await act({ type: 'record-export', rotationId, file: written.value });
        if (!recorded.ok) await files.discard(path);
        return recorded;
      }, witness.value);
      return viewAfter(session, open, rotationId);
    },
    'rotations.proveAddition': async ({ rotationId }) => {
      const before = session.require();
      if (!before.ok) return before;
      const exportable = deployableKeyPair(before.value.tenant, rotationId);
      if (!exportable.ok) return exportable;
      const path = await dialogs.chooseFile('downloaded-certificate');
      if (path === null) return err({ code: 'cancelled' });
      const file = await files.read(path);
      if (!file.ok) return file;
      const certificate = pki.readCertificate(file.value.bytes);
      if (!certificate.ok) return certificate;
      const open = await session.act({
        type: 'prove-addition',
        rotationId,
        certificate: certificate.value,
        file: file.value.evidence,
      });
      return viewAfter(session, open, rotationId);
    },
  } satisfies Partial<Handlers>;

  async function writeKeyPair(
    rotationId: string,
    password: string,
    path: string,
  ): Promise<Result<FileEvidence, AppError>> {
    const open = session.require();
    if (!open.ok) return open;
    const exportable = exportableKeyPair(open.value.tenant, rotationId, password);
    if (!exportable.ok) return exportable;
    const keyPair = exportable.value;
    const privateKey = await open.value.vault.readPrivateKey(keyPair.id);
    if (!privateKey.ok) return privateKey;
    const material = { certificate: keyPair.certificate, privateKey: privateKey.value };
    const bytes = await pki
      .writePkcs12(material, keyPair.alias, password)
      .finally(() => privateKey.value.fill(0));
    const tooLarge = sizeRefusal('key-pair', bytes.length);
    if (tooLarge !== null) return err(tooLarge);
    return files.write(path, bytes, (readBack) => fault(readBack, password, keyPair));
  }

  /** What was written is opened again as the tenant will open it: same key, same certificate, same alias. */
  async function fault(
    readBack: Uint8Array,
    password: string,
    { alias, certificate }: KeyPair,
  ): Promise<AppError | null> {
    const contents = await pki.readPkcs12(readBack, password);
    if (!contents.ok) return contents.error;
    const { privateKey } = contents.value;
    const whole =
      contents.value.alias === alias &&
      contents.value.certificate.sha256 === certificate.sha256 &&
      pki.belongsTogether(privateKey, certificate);
    privateKey.fill(0);
    return whole ? null : { code: 'file-not-as-written', name: `${alias}.p12` };
  }
}

/** An alias as a file name that every file system takes. */
export const fileName = (alias: string): string =>
  alias
    .replace(/[^\p{L}\p{N}._-]+/gu, '_')
    .replace(/^\.+/, '_')
    .slice(0, 100);
