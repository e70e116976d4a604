import { type AuthorityResponse, alternativeNameRefusal, type CertificateRequest } from '../authority.ts';
import { type Certificate, derBytes } from '../certificate.ts';
import { clockRefusal } from '../clock.ts';
import type { FileEvidence, Happening } from '../events.ts';
import { checkResponse, type IssuanceCheck } from '../issuance-checks.ts';
import type { KeyPair } from '../key-pair.ts';
import type { Refusal } from '../refusals.ts';
import { err, ok, type Result } from '../result.ts';
import type { Tenant } from '../tenant.ts';
import { sizeRefusal } from '../tenant-keystore.ts';
import { deployableKeyPair } from './add-to-tenant-keystore.ts';

/**
 * Between steps 1 and 2 an authority may sign the new key pair. Never after step 2 is proven: the certificate that is
 * handed over has to be the one in the tenant keystore.
 */
export function requestableKeyPair(
  tenant: Tenant,
  rotationId: string,
  { alternativeNames }: CertificateRequest,
): Result<KeyPair, Refusal> {
  const keyPair = deployableKeyPair(tenant, rotationId);
  if (!keyPair.ok) return keyPair;
  const refusal = alternativeNames.map(alternativeNameRefusal).find((found) => found !== null);
  return refusal ? err(refusal) : keyPair;
}

/** A certificate request left for an authority. */
export function recordCertificateRequest(
  tenant: Tenant,
  rotationId: string,
  request: CertificateRequest & { readonly file: FileEvidence },
): Result<Happening[], Refusal> {
  const keyPair = requestableKeyPair(tenant, rotationId, request);
  if (!keyPair.ok) return keyPair;
  const { form, alternativeNames, file } = request;
  return ok([{ type: 'certificate-requested', rotationId, form, alternativeNames, file }]);
}

/** Checks what an authority sent for the key pair of this rotation; its key was found to be the one before. */
export function checkAuthorityResponse(
  tenant: Tenant,
  rotationId: string,
  response: AuthorityResponse,
  now: string,
): Result<readonly IssuanceCheck[], Refusal> {
  const keyPair = deployableKeyPair(tenant, rotationId);
  if (!keyPair.ok) return keyPair;
  const { certificate } = response.own;
  const refusal =
    clockRefusal(tenant.lastRecordedAt, now) ??
    sizeRefusal('authority-response', response.file.bytes) ??
    sizeRefusal('certificate', derBytes(certificate)) ??
    takenRefusal(tenant, keyPair.value, certificate);
  if (refusal !== null) return err(refusal);
  return ok(checkResponse(response, keyPair.value.requested, now));
}

function takenRefusal(tenant: Tenant, keyPair: KeyPair, { sha256 }: Certificate): Refusal | null {
  const other = [...tenant.keyPairs.values()].find(
    ({ id, certificate }) => id !== keyPair.id && certificate.sha256 === sha256,
  );
  return other === undefined ? null : { code: 'certificate-already-registered', alias: other.alias };
}

/**
 * From here on the authority's certificate is the one of the key pair. What was exported before holds the one that it
 * replaces, and proves nothing any more (proveAddition()).
 */
export function acceptAuthorityResponse(
  tenant: Tenant,
  rotationId: string,
  response: AuthorityResponse,
  now: string,
): Result<Happening[], Refusal> {
  const checks = checkAuthorityResponse(tenant, rotationId, response, now);
  if (!checks.ok) return checks;
  const refused = checks.value.find(({ blocks }) => blocks);
  if (refused?.blocks) return err(refused.finding);
  const { own, chain, file } = response;
  return ok([
    {
      type: 'authority-response-accepted',
      rotationId,
      certificate: own.certificate,
      chain: chain.map(({ certificate }) => certificate),
      oddities: checks.value.flatMap(({ finding, blocks }) => (blocks || finding === null ? [] : [finding])),
      file,
    },
  ]);
}
