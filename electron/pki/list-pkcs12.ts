import type { KeyObject } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Certificate } from '../rotation/certificate.ts';
import type { FileEntry, FileListing } from '../rotation/file-listing.ts';
import { encodingOf } from './asn1.ts';
import { CertificateShelf } from './certificate-shelf.ts';
import { damaged, FileRefusal, unsupportedAlgorithm } from './file-refusal.ts';
import { refuseTooMany } from './list-certificates.ts';
import { certificateEntry, otherEntry, privateKeyEntry } from './listing-entries.ts';
import { OID } from './object-identifiers.ts';
import { PasswordEncodings } from './password-encodings.ts';
import { certificateIn, type Pkcs12Bag } from './pkcs12-bags.ts';
import { Pkcs12Budget } from './pkcs12-budget.ts';
import { type Pkcs12Entries, unlockEntries } from './pkcs12-contents.ts';
import { openPfx } from './pkcs12-file.ts';
import { readStructure, type StoredKey } from './pkcs12-structure.ts';
import { type Unlocking, unlockKey } from './pkcs12-unlock.ts';
import { isKeyOf, loadPrivateKey, privateKeyAlgorithm } from './private-keys.ts';

/**
 * The entries of a PKCS#12 file (RFC 7292, password integrity and privacy; BER or DER): PBES2 with AES or 3DES, the
 * RC2 and 3DES schemes of older tools, a MAC of RFC 7292 or PBMAC1 (RFC 9579), or none. Without a password, those
 * that it shows to everybody. Keys are opened to say whether they match. Throws FileRefusal with the true cause.
 */
export async function listPkcs12(file: Uint8Array, typed: string | null): Promise<FileListing> {
  const budget = new Pkcs12Budget();
  if (typed === null) {
    const { bags, keys, lockedParts } = readStructure(openPfx(file, budget), budget);
    const isLocked = lockedParts.length > 0 || keys.some(({ locked }) => locked !== null);
    const entries = await entriesOf({ bags, keys }, null);
    if (entries.length === 0 && !isLocked) throw new FileRefusal({ code: 'pkcs12-empty' });
    return { format: 'pkcs12', entries, isLocked };
  }
  const password = new PasswordEncodings(typed);
  const unlocking: Unlocking = { password, budget, plaintexts: [], proven: false };
  try {
    const entries = await entriesOf(await unlockEntries(file, unlocking), unlocking);
    if (entries.length === 0) throw new FileRefusal({ code: 'pkcs12-empty' });
    return { format: 'pkcs12', entries, isLocked: false };
  } finally {
    for (const plaintext of unlocking.plaintexts) plaintext.fill(0);
    password.zero();
  }
}

interface CertificateBag {
  readonly bag: Pkcs12Bag;
  readonly certificate: Certificate;
}

async function entriesOf(contents: Pkcs12Entries, unlocking: Unlocking | null): Promise<FileEntry[]> {
  const keyEntries: FileEntry[] = [];
  try {
    return await allEntries(contents, unlocking, keyEntries);
  } catch (error) {
    for (const { privateKey } of keyEntries) privateKey?.fill(0);
    throw error;
  }
}

/** Keys go to `keyEntries` one by one: whoever catches what is thrown on the way has those that were opened. */
async function allEntries(
  { bags, keys }: Pkcs12Entries,
  unlocking: Unlocking | null,
  keyEntries: FileEntry[],
): Promise<FileEntry[]> {
  refuseTooMany(bags.length);
  const shelf = new CertificateShelf();
  const certificateBags: CertificateBag[] = [];
  for (const bag of bags.filter(({ type }) => type === OID.certBag)) {
    certificateBags.push({ bag, certificate: await readCertificateBag(bag, shelf) });
  }
  const owned = new Set<CertificateBag>();
  for (const stored of keys) {
    const key = await openKey(stored, unlocking, keys.length === 1);
    const { own, matches } = certificateOf(key, stored.bag, certificateBags);
    if (own !== null) owned.add(own);
    const alias = stored.bag.friendlyName ?? own?.bag.friendlyName ?? null;
    keyEntries.push(await privateKeyEntry(key, own?.certificate ?? null, shelf, { alias, matches }));
    await setImmediate();
  }
  const chained = new Set(keyEntries.flatMap(({ chain }) => chain));
  const certificateEntries: FileEntry[] = [];
  for (const certificateBag of certificateBags) {
    const { bag, certificate } = certificateBag;
    // One that only completes a chain is shown there; under a name it is an entry of its own.
    if (owned.has(certificateBag) || (chained.has(certificate) && bag.friendlyName === null)) continue;
    certificateEntries.push(await certificateEntry(certificate, shelf, bag.friendlyName));
  }
  const others = bags.filter(({ type }) => !LISTED_TYPES.includes(type));
  return [
    ...keyEntries,
    ...certificateEntries,
    ...others.map(({ type, friendlyName }) => otherEntry(OTHER_TYPES[type] ?? type, friendlyName)),
  ];
}

const LISTED_TYPES: readonly string[] = [OID.certBag, OID.keyBag, OID.shroudedKeyBag];
/** RFC 7292, appendix D. */
const OTHER_TYPES: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.12.10.1.4': 'CRL',
  '1.2.840.113549.1.12.10.1.5': 'Secret',
};

async function readCertificateBag(bag: Pkcs12Bag, shelf: CertificateShelf): Promise<Certificate> {
  try {
    const [certificate] = await shelf.read([certificateIn(bag)]);
    if (certificate !== undefined) return certificate;
  } catch (error) {
    if (error instanceof FileRefusal && error.fault.code !== 'not-a-certificate') throw error;
  }
  throw damaged('Certificate');
}

/** The bag that belongs to the key: by the key where that is known, or else by localKeyId; and whether it does. */
function certificateOf(
  key: KeyObject | null,
  { localKeyId }: Pkcs12Bag,
  certificateBags: readonly CertificateBag[],
): { own: CertificateBag | null; matches: boolean | null } {
  const named = certificateBags.find(({ bag }) => localKeyId !== null && bag.localKeyId === localKeyId);
  const matching = certificateBags.filter(({ certificate }) => key !== null && isKeyOf(key, certificate));
  const own = matching.find((candidate) => candidate === named) ?? matching[0] ?? named ?? null;
  return { own, matches: key === null || certificateBags.length === 0 ? null : matching.length > 0 };
}

/**
 * Null where it is locked, or where this runtime does not know the kind of key and the file has others: it is listed all
 * the same. Throws FileRefusal `unsupported-algorithm` where that is its only key, and `pkcs12-damaged`.
 */
async function openKey(
  stored: StoredKey,
  unlocking: Unlocking | null,
  isOnlyKey: boolean,
): Promise<KeyObject | null> {
  const pkcs8 = await privateKeyInfo(stored, unlocking);
  if (pkcs8 === null) return null;
  const key = loadPrivateKey(pkcs8);
  if (key !== null) return key;
  const unknown = privateKeyAlgorithm(pkcs8);
  if (unknown === null) throw damaged('PrivateKeyInfo');
  if (isOnlyKey) throw unsupportedAlgorithm(unknown);
  return null;
}

/** In clear; null where it is locked and there is no password. Throws FileRefusal where the password does not open it. */
async function privateKeyInfo(
  { bag, locked }: StoredKey,
  unlocking: Unlocking | null,
): Promise<Buffer | null> {
  if (locked === null) return encodingOf(bag.value);
  return unlocking === null ? null : await unlockKey(locked, unlocking);
}
