import type { KeystoreRefusal, UploadKind } from './refusals.ts';

/** What the tenant keystore accepts: `domain.md`, "What the tenant keystore accepts". */
export const tenantKeystoreLimits = {
  keyPairBytes: 30_720,
  certificateBytes: 10_240,
  authorityResponseBytes: 30_720,
  keystoreBytes: 2 * 1024 * 1024,
  aliasCharacters: 250,
  passwordCharacters: 8,
  passwordClasses: 3,
} as const;

const reservedPrefixes = ['sap_', 'hcicertificate'] as const;
const reservedAlias = 'hcimsgcertificate';

/**
 * Two aliases that differ only in case are one: keystores of Java's kind store aliases in lower case, and
 * an *Add* under such an alias would meet the old key.
 */
export const sameAlias = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase();

/** Checks an alias against the rules of the tenant keystore and the aliases already known; null when it may be used. */
export function aliasRefusal(alias: string, taken: Iterable<string>): KeystoreRefusal | null {
  if (alias.trim() === '') return { code: 'alias-empty' };
  if (alias !== alias.trim()) return { code: 'alias-surrounded-by-spaces' };
  if ([...alias].length > tenantKeystoreLimits.aliasCharacters) {
    return { code: 'alias-too-long', limit: tenantKeystoreLimits.aliasCharacters };
  }
  const lower = alias.toLowerCase();
  const prefix = reservedPrefixes.find((reserved) => lower.startsWith(reserved));
  if (prefix !== undefined) return { code: 'alias-reserved-prefix', prefix };
  if (lower === reservedAlias) return { code: 'alias-reserved', alias: reservedAlias };
  for (const other of taken) if (sameAlias(alias, other)) return { code: 'alias-taken', alias: other };
  return null;
}

const characterClasses = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/] as const;

/** Checks a password for the .p12 against the rules of the tenant keystore; null when it may be used. */
export function passwordRefusal(password: string): KeystoreRefusal | null {
  if (!/^[\x20-\x7e]*$/.test(password)) return { code: 'password-not-ascii' };
  if (password.length < tenantKeystoreLimits.passwordCharacters) {
    return { code: 'password-too-short', minimum: tenantKeystoreLimits.passwordCharacters };
  }
  const classes = characterClasses.filter((pattern) => pattern.test(password)).length;
  if (classes < tenantKeystoreLimits.passwordClasses) {
    return { code: 'password-too-simple', classes, minimum: tenantKeystoreLimits.passwordClasses };
  }
  return null;
}

const uploadBytes: Readonly<Record<UploadKind, number>> = {
  'key-pair': tenantKeystoreLimits.keyPairBytes,
  certificate: tenantKeystoreLimits.certificateBytes,
  'authority-response': tenantKeystoreLimits.authorityResponseBytes,
  keystore: tenantKeystoreLimits.keystoreBytes,
};

/** Checks the size of a file that is meant for the tenant keystore; null when it is accepted there. */
export function sizeRefusal(kind: UploadKind, bytes: number): KeystoreRefusal | null {
  const limit = uploadBytes[kind];
  return bytes > limit ? { code: 'too-large-for-tenant-keystore', kind, bytes, limit } : null;
}
