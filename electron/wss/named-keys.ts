import { createHash } from 'node:crypto';
import type { KeyName, MessageKey } from '../rotation/message-port.ts';
import { sameName } from './issuer-names.ts';

/** What of a known key a name is compared with. */
export type NameableKey = Pick<MessageKey, 'id' | 'alias' | 'certificate'>;

/** A serial number of so many hexadecimal digits is random: no two issuers give it to one tenant. */
const randomSerialDigits = 16;

/** The known key that these names are those of; null where they are those of none, or of several. */
export function namedKey(names: readonly KeyName[], keys: readonly NameableKey[]): NameableKey | null {
  const named = new Set(names.flatMap((name) => keysNamed(name, keys)));
  const [only = null] = named;
  return named.size === 1 ? only : null;
}

function keysNamed(name: KeyName, keys: readonly NameableKey[]): readonly NameableKey[] {
  switch (name.by) {
    case 'certificate':
      return keys.filter(({ certificate }) => certificate.sha256 === name.sha256);
    case 'thumbprint':
      return keys.filter(({ certificate }) => thumbprintOf(certificate, name.digest) === name.value);
    case 'subject-key-identifier':
      return keys.filter(({ certificate }) => certificate.subjectKeyIdentifier === name.identifier);
    case 'issuer-serial':
      return byIssuerSerial(name, keys);
    case 'key-name':
      return keys.filter(({ alias }) => alias.toLowerCase() === name.name.toLowerCase());
  }
}

function thumbprintOf(
  certificate: NameableKey['certificate'],
  digest: 'SHA-1' | 'SHA-256' | 'SHA-512',
): string {
  if (digest === 'SHA-1') return certificate.sha1;
  if (digest === 'SHA-256') return certificate.sha256;
  return createHash('sha512').update(Buffer.from(certificate.der, 'base64')).digest('hex');
}

/**
 * By the serial number, and by the issuer as far as its spelling lets it be compared. Where the issuers seem to differ, a
 * serial number that is random and belongs to one key alone is believed all the same.
 */
function byIssuerSerial(
  { issuer, serialNumber }: Extract<KeyName, { by: 'issuer-serial' }>,
  keys: readonly NameableKey[],
): readonly NameableKey[] {
  const sameSerial = keys.filter(({ certificate }) => certificate.serialNumber === serialNumber);
  const sameIssuer = sameSerial.filter(({ certificate }) => sameName(certificate.issuer, issuer));
  if (sameIssuer.length > 0) return sameIssuer;
  return serialNumber.length >= randomSerialDigits && sameSerial.length === 1 ? sameSerial : [];
}
