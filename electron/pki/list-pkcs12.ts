import type { KeyObject } from 'node:crypto';
import type { Certificate } from '../rotation/certificate.ts';
import { encodingOf } from './asn1.ts';
import { chainAbove } from './certificate-chains.ts';
import { certificateFacts } from './certificates.ts';
import type { FileEntry, FileListing } from './file-listing.ts';
import { damaged } from './file-refusal.ts';
import { OID } from './object-identifiers.ts';
import { PasswordEncodings } from './password-encodings.ts';
import { certificateIn, type Pkcs12Bag } from './pkcs12-bags.ts';
import { Pkcs12Budget } from './pkcs12-budget.ts';
import { type Pkcs12Entries, unlockEntries } from './pkcs12-contents.ts';
import { openPfx } from './pkcs12-file.ts';
import { readStructure, type StoredKey } from './pkcs12-structure.ts';
import { type Unlocking, unlockKey } from './pkcs12-unlock.ts';
import { isKeyOf, loadPrivateKey } from './private-keys.ts';

/**
 * The entries of a PKCS#12 file; without a password, those that it shows to everybody. Keys are opened to say whether
 * they match, and zeroed. Throws FileRefusal as readPkcs12() refuses, but for several keys or none.
 */
export async function listPkcs12(file: Uint8Array, typed: string | null): Promise<FileListing> {
  const budget = new Pkcs12Budget();
  if (typed === null) {
    const { bags, keys, lockedParts } = readStructure(openPfx(file, budget), budget);
    const isLocked = lockedParts.length > 0 || keys.some(({ locked }) => locked !== null);
    return { format: 'pkcs12', entries: await entriesOf({ bags, keys }, null), isLocked };
  }
  const password = new PasswordEncodings(typed);
  const unlocking: Unlocking = { password, budget, plaintexts: [], proven: false };
  try {
    const entries = await entriesOf(await unlockEntries(file, unlocking), unlocking);
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

async function entriesOf({ bags, keys }: Pkcs12Entries, unlocking: Unlocking | null): Promise<FileEntry[]> {
  const certificateBags = bags.filter(({ type }) => type === OID.certBag).map(readCertificateBag);
  const certificates = certificateBags.map(({ certificate }) => certificate);
  const keyEntries: FileEntry[] = [];
  for (const stored of keys) keyEntries.push(await keyEntry(stored, certificateBags, unlocking));
  const shown = new Set(keyEntries.flatMap(({ certificate, chain }) => [certificate, ...chain]));
  const isCertificate = ({ type }: Pkcs12Bag) => type === OID.certBag;
  const isKey = ({ type }: Pkcs12Bag) => type === OID.keyBag || type === OID.shroudedKeyBag;
  return [
    ...keyEntries,
    ...certificateBags
      .filter(({ certificate }) => !shown.has(certificate))
      .map(
        ({ bag, certificate }): FileEntry => ({
          kind: 'certificate',
          alias: bag.friendlyName,
          certificate,
          chain: chainAbove(certificate, certificates),
          keyMatches: null,
        }),
      ),
    ...bags
      .filter((bag) => !(isCertificate(bag) || isKey(bag)))
      .map(
        ({ friendlyName }): FileEntry => ({
          kind: 'other',
          alias: friendlyName,
          certificate: null,
          chain: [],
          keyMatches: null,
        }),
      ),
  ];
}

function readCertificateBag(bag: Pkcs12Bag): CertificateBag {
  const der = certificateIn(bag);
  const certificate = der === null ? null : certificateFacts(der);
  if (certificate === null) throw damaged('Certificate');
  return { bag, certificate };
}

async function keyEntry(
  { bag, locked }: StoredKey,
  certificateBags: readonly CertificateBag[],
  unlocking: Unlocking | null,
): Promise<FileEntry> {
  const key = unlocking === null && locked !== null ? null : await openKey({ bag, locked }, unlocking);
  const named = certificateBags.find(
    (candidate) => bag.localKeyId !== null && candidate.bag.localKeyId === bag.localKeyId,
  );
  const matching = certificateBags.filter(({ certificate }) => key !== null && isKeyOf(key, certificate));
  const own = matching.find((candidate) => candidate === named) ?? matching[0] ?? named;
  const certificates = certificateBags.map(({ certificate }) => certificate);
  return {
    kind: 'private-key',
    alias: bag.friendlyName ?? own?.bag.friendlyName ?? null,
    certificate: own?.certificate ?? null,
    chain: own === undefined ? [] : chainAbove(own.certificate, certificates),
    keyMatches: key === null || certificateBags.length === 0 ? null : matching.length > 0,
  };
}

/** Null where this runtime does not know the kind of key: it is listed all the same. */
async function openKey({ bag, locked }: StoredKey, unlocking: Unlocking | null): Promise<KeyObject | null> {
  if (locked === null) return loadPrivateKey(encodingOf(bag.value));
  return unlocking === null ? null : loadPrivateKey(await unlockKey(locked, unlocking));
}
