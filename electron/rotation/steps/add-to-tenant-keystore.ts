import type { Certificate } from '../certificate.ts';
import type { FileEvidence, Happening } from '../events.ts';
import type { KeyPair } from '../key-pair.ts';
import { fileRefusal, formRefusal, type KeyPairForm } from '../key-pair-form.ts';
import { orderRefusal, rotationOf } from '../order.ts';
import type { Refusal } from '../refusals.ts';
import { err, ok, type Result } from '../result.ts';
import type { Tenant } from '../tenant.ts';
import { passwordRefusal } from '../tenant-keystore.ts';

/** Step 2: the key pair that waits to be added to the tenant keystore. */
export function deployableKeyPair(tenant: Tenant, rotationId: string): Result<KeyPair, Refusal> {
  const rotation = rotationOf(tenant, rotationId);
  if (!rotation.ok) return rotation;
  const refusal = orderRefusal(tenant, rotation.value, 'add-to-tenant-keystore', null);
  if (refusal !== null) return err(refusal);
  const keyPair = tenant.keyPairs.get(rotation.value.newKeyId ?? '');
  return keyPair === undefined
    ? err({ code: 'step-out-of-order', step: 'add-to-tenant-keystore', missing: 'create-key-pair' })
    : ok(keyPair);
}

/** Step 2: the key pair that may be exported in this form and under this password now. */
export function exportableKeyPair(
  tenant: Tenant,
  rotationId: string,
  { form, password }: { readonly form: KeyPairForm; readonly password: string },
): Result<KeyPair, Refusal> {
  const keyPair = deployableKeyPair(tenant, rotationId);
  if (!keyPair.ok) return keyPair;
  const refusal = formRefusal(form, keyPair.value.alias) ?? passwordRefusal(password);
  return refusal === null ? keyPair : err(refusal);
}

/** Step 2: the file was written, read back and found to be whole. */
export function recordExport(
  tenant: Tenant,
  rotationId: string,
  { form, file }: { readonly form: KeyPairForm; readonly file: FileEvidence },
): Result<Happening[], Refusal> {
  const keyPair = deployableKeyPair(tenant, rotationId);
  if (!keyPair.ok) return keyPair;
  const { alias, certificate } = keyPair.value;
  const refusal = formRefusal(form, alias) ?? fileRefusal(form, file.bytes);
  if (refusal !== null) return err(refusal);
  const certificateSha256 = certificate.sha256;
  return ok([{ type: 'key-pair-exported', rotationId, form, certificateSha256, file }]);
}

/**
 * Step 2 is proven by the certificate downloaded from the tenant keystore, which must be the one created
 * here: private keys can never be downloaded, so nothing else can prove it (`domain.md`).
 */
export function proveAddition(
  tenant: Tenant,
  rotationId: string,
  downloaded: { readonly certificate: Certificate; readonly file: FileEvidence },
): Result<Happening[], Refusal> {
  const keyPair = deployableKeyPair(tenant, rotationId);
  if (!keyPair.ok) return keyPair;
  const rotation = rotationOf(tenant, rotationId);
  if (!rotation.ok) return rotation;
  const { exports, oldKeyId } = rotation.value;
  const found = downloaded.certificate.sha256;
  const expected = keyPair.value.certificate.sha256;
  const exported = (sha256: string) => exports.some(({ certificateSha256 }) => certificateSha256 === sha256);
  if (found !== expected) {
    const old = tenant.keyPairs.get(oldKeyId);
    if (found === old?.certificate.sha256) return err({ code: 'certificate-is-the-old-one', found });
    return err(
      exported(found)
        ? { code: 'certificate-is-the-replaced-one', found }
        : { code: 'certificate-is-another', expected, found },
    );
  }
  if (!exported(expected)) return err({ code: 'key-pair-not-exported' });
  return ok([
    { type: 'keystore-addition-proven', rotationId, certificateSha256: found, file: downloaded.file },
  ]);
}
