import type { KeystoreRefusal } from './refusals.ts';
import { sizeRefusal } from './tenant-keystore.ts';

/**
 * The forms in which a key pair leaves for the tenant keystore, the one that is proposed first:
 * - `pkcs12-modern`: AES-256 and SHA-256, what current programs write and the tenant keystore reads;
 * - `pkcs12-compatible`: 3DES and SHA-1, for Java before 8u301 and what is built on it;
 * - `jks`: Java's old keystore, which protects little, for what takes nothing else.
 */
export const keyPairForms = ['pkcs12-modern', 'pkcs12-compatible', 'jks'] as const;
export type KeyPairForm = (typeof keyPairForms)[number];

/** May a key pair of this alias leave in this form? Null when it may: a name that would change on the way may not. */
export function formRefusal(form: KeyPairForm, alias: string): KeystoreRefusal | null {
  const lowerCase = alias.toLowerCase();
  return form === 'jks' && alias !== lowerCase ? { code: 'alias-changes-in-jks', alias, lowerCase } : null;
}

/** All forms for a key pair of this alias, each with why it may not leave in it. */
export const exportForms = (alias: string) =>
  keyPairForms.map((form) => ({ form, refusal: formRefusal(form, alias) }));

/** Is the written file small enough? A .p12 is uploaded as a key pair, a .jks as a keystore. Null when it is. */
export const fileRefusal = (form: KeyPairForm, bytes: number): KeystoreRefusal | null =>
  sizeRefusal(form === 'jks' ? 'keystore' : 'key-pair', bytes);
