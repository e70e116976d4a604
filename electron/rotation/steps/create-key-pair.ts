import { type Certificate, derBytes, type NameAttribute } from '../certificate.ts';
import { clockRefusal } from '../clock.ts';
import type { Happening } from '../events.ts';
import type { RsaKeyBits } from '../key-pair-pattern.ts';
import { orderRefusal, rotationOf } from '../order.ts';
import type { Refusal } from '../refusals.ts';
import { err, ok, type Result } from '../result.ts';
import type { Tenant } from '../tenant.ts';
import { aliasRefusal, sizeRefusal } from '../tenant-keystore.ts';

/** What the administrator chose for the new key pair. Times are RFC 3339, UTC. */
export interface KeyPairChoice {
  readonly rotationId: string;
  readonly alias: string;
  readonly keyBits: RsaKeyBits;
  readonly subject: readonly NameAttribute[];
  readonly notBefore: string;
  readonly notAfter: string;
}

/** Step 1: may this key pair be created now? Null when it may. */
export function keyPairRefusal(tenant: Tenant, choice: KeyPairChoice, now: string): Refusal | null {
  const rotation = rotationOf(tenant, choice.rotationId);
  if (!rotation.ok) return rotation.error;
  const aliases = [...tenant.keyPairs.values()].map((key) => key.alias);
  return (
    orderRefusal(tenant, rotation.value, 'create-key-pair', null) ??
    clockRefusal(tenant.lastRecordedAt, now) ??
    aliasRefusal(choice.alias, aliases) ??
    subjectRefusal(choice.subject) ??
    validityRefusal(choice, now)
  );
}

function subjectRefusal(subject: readonly NameAttribute[]): Refusal | null {
  const empty = subject.find((attribute) => attribute.value.trim() === '');
  if (empty !== undefined) return { code: 'subject-attribute-invalid', attribute: empty.type };
  const named = subject.some((attribute) => attribute.type === 'CN');
  return named ? null : { code: 'subject-without-common-name' };
}

function validityRefusal({ notBefore, notAfter }: KeyPairChoice, now: string): Refusal | null {
  const valid = Date.parse(notBefore) < Date.parse(notAfter) && Date.parse(notAfter) > Date.parse(now);
  return valid ? null : { code: 'validity-invalid', notBefore, notAfter };
}

/** Step 1: the key pair was created. */
export function createKeyPair(
  tenant: Tenant,
  choice: KeyPairChoice,
  created: { readonly keyId: string; readonly certificate: Certificate },
  now: string,
): Result<Happening[], Refusal> {
  const { rotationId, alias } = choice;
  const { keyId, certificate } = created;
  const refusal = keyPairRefusal(tenant, choice, now) ?? sizeRefusal('certificate', derBytes(certificate));
  if (refusal !== null) return err(refusal);
  return ok([{ type: 'key-pair-created', rotationId, keyId, alias, certificate }]);
}
