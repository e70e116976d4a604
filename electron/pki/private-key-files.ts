import { createPrivateKey, type KeyObject } from 'node:crypto';
import { PKCS8ShroudedKeyBag } from 'pkijs';
import { octetsOf, parseBer } from './asn1.ts';
import { FileRefusal, unsupportedAlgorithm, unsupportedVariant } from './file-refusal.ts';
import { PasswordEncodings } from './password-encodings.ts';
import type { PemBlock } from './pem.ts';
import type { Pkcs12Budget } from './pkcs12-budget.ts';
import { decryptionScheme } from './pkcs12-decrypt.ts';
import { isPrivateKeyInfo, loadPrivateKey, privateKeyAlgorithm } from './private-keys.ts';

export type KeyShape = 'pkcs8' | 'encrypted-pkcs8' | 'pkcs1' | 'sec1';

/** Ciphers of OpenSSL's own encryption of PEM keys that OpenSSL and BoringSSL both know. */
const PEM_CIPHERS: ReadonlySet<string> = new Set([
  'AES-128-CBC',
  'AES-192-CBC',
  'AES-256-CBC',
  'DES-EDE3-CBC',
]);

/**
 * The private key in PKCS#8 (RFC 5958), plain or encrypted under PBES2 or a scheme of PKCS#12, PKCS#1 (RFC 8017,
 * A.1.2) or SEC 1 (RFC 5915); null where it is encrypted and no password is given. What its key derivation costs is taken
 * off the budget, which all keys of a file share. Throws FileRefusal:
 * `unsupported-algorithm`, `wrong-private-key-password`, `private-key-damaged`.
 */
export async function openPrivateKey(
  shape: KeyShape,
  der: Buffer,
  password: string | null,
  budget: Pkcs12Budget,
): Promise<KeyObject | null> {
  if (shape === 'pkcs1' || shape === 'sec1') {
    return nativeKey(() => createPrivateKey({ key: der, format: 'der', type: shape }), 'private-key-damaged');
  }
  if (shape === 'pkcs8') return pkcs8Key(der);
  return await encryptedKey(der, password, budget);
}

/**
 * The private key in a PEM block that OpenSSL encrypted in its own way (RFC 1421 header, DEK-Info); null without a
 * password. Throws FileRefusal as openPrivateKey() does.
 */
export function openPemKey(block: PemBlock, password: string | null): KeyObject | null {
  const cipher = /^DEK-Info: *([^,\r\n]+)/m.exec(block.body)?.[1]?.trim() ?? '';
  if (!PEM_CIPHERS.has(cipher)) throw unsupportedVariant(cipher === '' ? 'PEM without DEK-Info' : cipher);
  if (password === null) return null;
  const key = { key: block.text, format: 'pem', passphrase: password } as const;
  return nativeKey(() => createPrivateKey(key), 'wrong-private-key-password');
}

function nativeKey(
  load: () => KeyObject,
  code: 'private-key-damaged' | 'wrong-private-key-password',
): KeyObject {
  try {
    return load();
  } catch {
    throw new FileRefusal({ code });
  }
}

function pkcs8Key(der: Buffer): KeyObject {
  const key = loadPrivateKey(der);
  if (key !== null) return key;
  const unknown = privateKeyAlgorithm(der);
  throw unknown === null ? new FileRefusal({ code: 'private-key-damaged' }) : unsupportedAlgorithm(unknown);
}

async function encryptedKey(
  der: Buffer,
  password: string | null,
  budget: Pkcs12Budget,
): Promise<KeyObject | null> {
  const { scheme, ciphertext } = readEncryption(der, budget);
  if (password === null) return null;
  const encodings = new PasswordEncodings(password);
  const plaintexts: Buffer[] = [];
  try {
    const pkcs8 = await encodings.firstThatFits(scheme, budget, async (secret) => {
      const plaintext = await scheme.decrypt(ciphertext, secret);
      if (plaintext === null) return null;
      plaintexts.push(plaintext);
      return isPrivateKeyInfo(plaintext) ? plaintext : null;
    });
    if (pkcs8 === null) throw new FileRefusal({ code: 'wrong-private-key-password' });
    return pkcs8Key(pkcs8);
  } finally {
    for (const plaintext of plaintexts) plaintext.fill(0);
    encodings.zero();
  }
}

function readEncryption(der: Buffer, budget: Pkcs12Budget) {
  try {
    const { encryptionAlgorithm, encryptedData } = new PKCS8ShroudedKeyBag({ schema: parseBer(der) });
    const scheme = decryptionScheme(encryptionAlgorithm, budget);
    return { scheme, ciphertext: octetsOf(encryptedData) };
  } catch (error) {
    throw error instanceof FileRefusal ? error : new FileRefusal({ code: 'private-key-damaged' });
  }
}
