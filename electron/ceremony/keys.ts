import type { AppError } from '../contract/errors.ts';
import type { Handlers } from '../contract/ipc.ts';
import type { KeyFilePreview, KeyPair as KeyPairView } from '../contract/schemas.ts';
import type { Certificate } from '../rotation/certificate.ts';
import type { FileEvidence } from '../rotation/events.ts';
import type { ReadFile, TravelFiles } from '../rotation/exchange-port.ts';
import type { Pki, PrivateKeyDer, Random } from '../rotation/ports.ts';
import { registerKeyInUse } from '../rotation/registry.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import type { Tenant } from '../rotation/tenant.ts';
import type { ChoiceKind, Choices } from './choices.ts';
import { recordWithPrivateKey } from './held-keys.ts';
import type { Dialogs } from './ports.ts';
import type { OpenSession, Session } from './session.ts';

interface HeldKey {
  readonly certificate: Certificate;
  /** Null where the file holds the certificate alone. */
  readonly privateKey: PrivateKeyDer | null;
  readonly file: FileEvidence;
}

const keyChoice: ChoiceKind<HeldKey> = { name: 'key' };
const lockedChoice: ChoiceKind<ReadFile> = { name: 'locked PKCS#12' };

export interface KeyDependencies {
  readonly session: Session;
  readonly choices: Choices;
  readonly dialogs: Dialogs;
  readonly files: TravelFiles;
  readonly pki: Pki;
  readonly random: Random;
}

/** The key pairs of the tenant, and the one in use as it comes from a file. */
export function keyCalls({ session, choices, dialogs, files, pki, random }: KeyDependencies) {
  return {
    'keys.list': () => {
      const open = session.require();
      return open.ok ? ok(keyPairViews(open.value.tenant)) : open;
    },
    'keys.chooseFile': async () => {
      const open = session.require();
      if (!open.ok) return open;
      const path = await dialogs.chooseFile('key-in-use');
      if (path === null) return err({ code: 'cancelled' });
      const file = await files.read(path);
      return file.ok ? preview(file.value) : file;
    },
    'keys.unlockFile': async ({ choice, password }): Promise<Result<KeyFilePreview, AppError>> => {
      const locked = choices.get(lockedChoice, choice);
      if (!locked.ok) return locked;
      const contents = await pki.readPkcs12(locked.value.bytes, password);
      if (!contents.ok) return contents;
      const { certificate, privateKey, alias } = contents.value;
      // Reading takes a while: what was locked meanwhile must not be held again.
      const stillHeld = choices.get(lockedChoice, choice);
      if (!stillHeld.ok) {
        privateKey.fill(0);
        return stillHeld;
      }
      const file = locked.value.evidence;
      choices.letGo(choice);
      const unlocked = choices.hold(keyChoice, { certificate, privateKey, file }, () => privateKey.fill(0));
      return ok({ choice: unlocked, file, contents: { kind: 'pkcs12', certificate, alias } });
    },
    'keys.registerInUse': async ({ choice, alias, receiverIds }) => {
      const held = choices.get(keyChoice, choice);
      if (!held.ok) return held;
      const { certificate, privateKey, file } = held.value;
      const keyId = random.id();
      const privateKeyHeld = privateKey !== null;
      const key = { keyId, alias, certificate, privateKeyHeld, receiverIds, file };
      const registered = await session.exclusively<OpenSession>(async (act) => {
        const open = session.require();
        if (!open.ok) return open;
        const permitted = registerKeyInUse(open.value.tenant, key);
        if (!permitted.ok) return permitted;
        const record = () => act({ type: 'register-key-in-use', key });
        if (privateKey === null) return await record();
        return await recordWithPrivateKey(open.value, keyId, privateKey, record);
      });
      if (!registered.ok) return registered;
      choices.letGo(choice);
      return ok(keyPairView(registered.value.tenant, keyId));
    },
  } satisfies Partial<Handlers>;

  async function preview(file: ReadFile): Promise<Result<KeyFilePreview, AppError>> {
    const { bytes, evidence } = file;
    const certificate = pki.readCertificate(bytes);
    if (certificate.ok) {
      const held = { certificate: certificate.value, privateKey: null, file: evidence };
      const choice = choices.hold(keyChoice, held);
      return ok({ choice, file: evidence, contents: { kind: 'certificate', certificate: held.certificate } });
    }
    // With no password yet, a PKCS#12 file says no more than that it is one; anything else is no certificate.
    const probe = await pki.readPkcs12(bytes, '');
    if (probe.ok) probe.value.privateKey.fill(0);
    else if (probe.error.code === 'not-a-pkcs12') return certificate;
    else if (probe.error.code !== 'wrong-pkcs12-password') return probe;
    const open = session.require();
    if (!open.ok) return open;
    // Under an empty or a known password the file is as good as the key.
    const choice = choices.hold(lockedChoice, file, () => bytes.fill(0));
    return ok({ choice, file: evidence, contents: { kind: 'locked-pkcs12' } });
  }
}

/** All key pairs: those in the tenant keystore first, then by alias. */
export const keyPairViews = (tenant: Tenant): KeyPairView[] =>
  [...tenant.keyPairs.keys()]
    .map((id) => keyPairView(tenant, id))
    .sort(
      (left, right) =>
        Number(left.state === 'removed') - Number(right.state === 'removed') ||
        left.alias.localeCompare(right.alias),
    );

/** One key pair as screens show it. */
export function keyPairView(tenant: Tenant, id: string): KeyPairView {
  const keyPair = tenant.keyPairs.get(id);
  if (keyPair === undefined) throw new Error('a key pair that was just recorded is known');
  const open = [...tenant.rotations.values()].find(
    (rotation) => rotation.oldKeyId === id && rotation.closed === null,
  );
  return { ...keyPair, openRotationId: open?.id ?? null };
}
