import type { Handlers } from '../contract/ipc.ts';
import type { KeyPair as KeyPairView } from '../contract/schemas/key-pairs.ts';
import type { Pki, Random } from '../rotation/ports.ts';
import { addPrivateKey, registerKeyInUse } from '../rotation/registry.ts';
import { err, ok } from '../rotation/result.ts';
import type { Tenant } from '../rotation/tenant.ts';
import type { Choices } from './choices.ts';
import { recordWithPrivateKey } from './held-keys.ts';
import { importedEntry, ownerOf } from './imported-files.ts';
import type { OpenSession, Session } from './session.ts';

export interface KeyDependencies {
  readonly session: Session;
  readonly choices: Choices;
  readonly pki: Pki;
  readonly random: Random;
}

/** The key pairs of the tenant, and the one in use as it comes from an imported file. */
export function keyCalls({ session, choices, pki, random }: KeyDependencies) {
  return {
    'keys.list': () => {
      const open = session.require();
      return open.ok ? ok(keyPairViews(open.value.tenant)) : open;
    },
    'keys.registerInUse': async ({ choice, entry: index, alias, receiverIds, withPrivateKey }) => {
      const imported = importedEntry(choices, choice, index);
      if (!imported.ok) return imported;
      const { entry, file } = imported.value;
      const { certificate, keyMatches } = entry;
      if (certificate === null) return err({ code: 'private-key-alone' });
      const privateKey = withPrivateKey && keyMatches === true ? entry.privateKey : null;
      if (withPrivateKey && privateKey === null) return err({ code: 'private-key-locked' });
      const keyId = random.id();
      const privateKeyHeld = privateKey !== null;
      const key = { keyId, alias, certificate, privateKeyHeld, receiverIds, file: file.evidence };
      const registered = await session.exclusively<OpenSession>(async (act) => {
        const open = session.require();
        if (!open.ok) return open;
        const permitted = registerKeyInUse(open.value.tenant, key);
        if (!permitted.ok) return permitted;
        const record = () => act({ type: 'register-key-in-use', key });
        if (privateKey === null) return await record();
        return await recordWithPrivateKey(open.value, keyId, privateKey, record);
      });
      return registered.ok ? ok(keyPairView(registered.value.tenant, keyId)) : registered;
    },
    'keys.addPrivateKey': async ({ choice, entry: index }) => {
      const imported = importedEntry(choices, choice, index);
      if (!imported.ok) return imported;
      const { entry, file } = imported.value;
      const { privateKey } = entry;
      if (privateKey === null) return err({ code: 'private-key-locked' });
      let keyId = '';
      const added = await session.exclusively<OpenSession>(async (act) => {
        const open = session.require();
        if (!open.ok) return open;
        const owner = ownerOf(pki, open.value.tenant, entry);
        if (owner === null) return err({ code: 'private-key-alone' });
        keyId = owner.id;
        const permitted = addPrivateKey(open.value.tenant, keyId, file.evidence);
        if (!permitted.ok) return permitted;
        const record = () => act({ type: 'add-private-key', keyId, file: file.evidence });
        return await recordWithPrivateKey(open.value, keyId, privateKey, record);
      });
      return added.ok ? ok(keyPairView(added.value.tenant, keyId)) : added;
    },
  } satisfies Partial<Handlers>;
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
