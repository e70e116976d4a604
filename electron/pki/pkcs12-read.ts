import { type KeyObject, X509Certificate } from 'node:crypto';
import type { Certificate } from '../rotation/certificate.ts';
import type { FileFault, KeyPairContents } from '../rotation/ports.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import { encodingOf } from './asn1.ts';
import { certificateFacts } from './certificates.ts';
import { damaged, FileRefusal, unsupportedAlgorithm } from './file-refusal.ts';
import { OID } from './object-identifiers.ts';
import { PKCS12_FILE_LIMIT } from './parameters.ts';
import { PasswordEncodings } from './password-encodings.ts';
import { certificateIn, type Pkcs12Bag } from './pkcs12-bags.ts';
import { Pkcs12Budget } from './pkcs12-budget.ts';
import { unlockEntries } from './pkcs12-contents.ts';
import type { StoredKey } from './pkcs12-structure.ts';
import { type Unlocking, unlockKey } from './pkcs12-unlock.ts';
import { loadPrivateKey, privateKeyAlgorithm } from './private-keys.ts';

/**
 * One private key and its certificate out of a PKCS#12 file (RFC 7292, password integrity and privacy; BER or DER,
 * also as PEM or bare base64): PBES2 with AES or 3DES, the RC2 and 3DES schemes of older tools, a MAC of RFC 7292
 * or PBMAC1 (RFC 9579), or none. Of a certificate chain only the certificate of the key is read.
 *
 * Refusals name the true cause. `unsupported-algorithm` comes before any password is tried where the algorithm can
 * be seen; `wrong-pkcs12-password` means that the password opens nothing; `pkcs12-altered` that it does, and the
 * MAC does not hold. Key derivation yields to the event loop, its cost is bounded by ITERATION_BUDGET.
 * Never throws.
 */
export async function readPkcs12(
  file: Uint8Array,
  typed: string,
): Promise<Result<KeyPairContents, FileFault>> {
  if (file.byteLength > PKCS12_FILE_LIMIT) {
    return err({ code: 'file-too-large', bytes: file.byteLength, limit: PKCS12_FILE_LIMIT });
  }
  const budget = new Pkcs12Budget();
  const password = new PasswordEncodings(typed);
  const unlocking: Unlocking = { password, budget, plaintexts: [], proven: false };
  try {
    return ok(await readContents(file, unlocking));
  } catch (error) {
    // Whatever else is thrown on the way comes from a structure that is not the one it should be.
    return err(error instanceof FileRefusal ? error.fault : damaged('PFX').fault);
  } finally {
    for (const plaintext of unlocking.plaintexts) plaintext.fill(0);
    password.zero();
  }
}

async function readContents(file: Uint8Array, unlocking: Unlocking): Promise<KeyPairContents> {
  const { bags, keys } = await unlockEntries(file, unlocking);
  const keyOnly = onlyKey(keys, bags);
  const key = await readKey(keyOnly, unlocking);
  const { certificate, friendlyName } = certificateOf(key, keyOnly.bag, bags);
  return {
    certificate,
    privateKey: key.export({ type: 'pkcs8', format: 'der' }),
    alias: keyOnly.bag.friendlyName ?? friendlyName,
  };
}

function onlyKey(keys: readonly StoredKey[], bags: readonly Pkcs12Bag[]): StoredKey {
  const [key, ...more] = keys;
  if (more.length > 0) throw new FileRefusal({ code: 'file-with-several-keys', count: keys.length });
  if (key !== undefined) return key;
  if (bags.length === 0) throw new FileRefusal({ code: 'pkcs12-empty' });
  const certificates = bags.filter(({ type }) => type === OID.certBag).length;
  throw new FileRefusal({
    code: 'file-without-private-key',
    certificates,
    others: bags.length - certificates,
  });
}

async function readKey({ bag, locked }: StoredKey, unlocking: Unlocking): Promise<KeyObject> {
  const pkcs8 = locked === null ? encodingOf(bag.value) : await unlockKey(locked, unlocking);
  unlocking.plaintexts.push(pkcs8);
  const key = loadPrivateKey(pkcs8);
  if (key !== null) return key;
  const unknown = privateKeyAlgorithm(pkcs8);
  throw unknown === null ? damaged('PrivateKeyInfo') : unsupportedAlgorithm(unknown);
}

function certificateOf(
  key: KeyObject,
  keyBag: Pkcs12Bag,
  bags: readonly Pkcs12Bag[],
): { certificate: Certificate; friendlyName: string | null } {
  const candidates = bags.filter(({ type }) => type === OID.certBag);
  const own = candidates.filter((bag) => nativeCertificateIn(bag)?.checkPrivateKey(key) === true);
  // A certificate that was renewed for the same key can stand beside the old one: localKeyId says which is meant.
  const chosen = own.find(({ localKeyId }) => localKeyId === keyBag.localKeyId) ?? own[0];
  if (chosen === undefined) {
    if (candidates.some((bag) => nativeCertificateIn(bag) === null)) throw damaged('Certificate');
    throw new FileRefusal({ code: 'key-without-certificate', certificates: candidates.length });
  }
  const der = certificateIn(chosen);
  const certificate = der === null ? null : certificateFacts(der);
  if (certificate === null) throw damaged('Certificate');
  return { certificate, friendlyName: chosen.friendlyName };
}

function nativeCertificateIn(bag: Pkcs12Bag): X509Certificate | null {
  try {
    const der = certificateIn(bag);
    return der === null ? null : new X509Certificate(der);
  } catch {
    return null;
  }
}
