import type { KeyPairMaterial, SigningCertificateRequest } from '../rotation/ports.ts';
import { attributeType } from './attribute-types.ts';
import { newKeyPair } from './create-key-pair.ts';
import { SIGNING_KEY_BITS, SIGNING_VALIDITY_DAYS } from './parameters.ts';

const DAY = 24 * 60 * 60 * 1000;

/** A new signing key of a vault and its certificate, by the parameters of this folder. */
export function createSigningCertificate({
  tenant,
  notBefore,
}: SigningCertificateRequest): Promise<KeyPairMaterial> {
  const notAfter = new Date(Date.parse(notBefore) + SIGNING_VALIDITY_DAYS * DAY).toISOString();
  const subject = [
    { type: 'OU', value: 'Keyturn hand-overs' },
    { type: 'CN', value: commonName(tenant) },
  ];
  return newKeyPair('signing', { keyBits: SIGNING_KEY_BITS, subject, notBefore, notAfter });
}

/** A tenant's name can be longer than a common name, and hold characters that none has: this one is for people to read. */
function commonName(tenant: string): string {
  const readable = [...tenant.replace(/[\p{Cc}\p{Cs}]/gu, ' ').trim()];
  return readable.slice(0, attributeType('CN')?.maxLength).join('').trim() || 'Tenant';
}
