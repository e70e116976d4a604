import type { AppError } from '../contract/errors.ts';
import type { PrivateKeyDer } from '../rotation/ports.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import type { Tenant } from '../rotation/tenant.ts';
import type { OpenVault } from '../rotation/vault-port.ts';
import {
  currentSigningCertificate,
  formerSigningCertificates,
} from '../rotation/vault-signing-certificate.ts';
import type { OpenSession } from './session.ts';

/** Stores a private key and records the act that makes it known; a key that could not be recorded is destroyed. */
export async function recordWithPrivateKey(
  { vault }: OpenSession,
  keyId: string,
  privateKey: PrivateKeyDer,
  record: () => Promise<Result<OpenSession, AppError>>,
): Promise<Result<OpenSession, AppError>> {
  const stored = await vault.storePrivateKey(keyId, privateKey);
  if (!stored.ok) return stored;
  const recorded = await record();
  if (!recorded.ok) await vault.destroyPrivateKey(keyId);
  return recorded;
}

/** Every private key that the journal says is held has to be there, whole: better noticed now than on its day. */
export async function checkPrivateKeys(vault: OpenVault, tenant: Tenant): Promise<Result<void, AppError>> {
  for (const id of heldKeyIds(tenant)) {
    const read = await vault.readPrivateKey(id);
    if (read.ok) read.value.fill(0);
    else if (read.error.code === 'file-unreadable' && read.error.reason === 'ENOENT') {
      return err({ code: 'vault-damaged', part: `keys/${id}.json` });
    } else return read;
  }
  return ok(undefined);
}

/** Of key pairs of the tenant where that is so, and of the certificate with which the vault signs. */
function heldKeyIds(tenant: Tenant): readonly string[] {
  const ofTenant = [...tenant.keyPairs.values()].filter(({ privateKeyHeld }) => privateKeyHeld);
  const signing = currentSigningCertificate(tenant);
  return [...ofTenant.map(({ id }) => id), ...(signing === null ? [] : [signing.keyId])];
}

/** A removal or a renewal is recorded before the key is erased: a crash in between leaves a file that goes now. */
export async function finishDestroying(vault: OpenVault, tenant: Tenant): Promise<void> {
  for (const keyPair of tenant.keyPairs.values()) {
    if (keyPair.state === 'removed') await vault.destroyPrivateKey(keyPair.id);
  }
  for (const { keyId } of formerSigningCertificates(tenant)) await vault.destroyPrivateKey(keyId);
}
