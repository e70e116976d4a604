import type { KeyObject } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Certificate } from '../rotation/certificate.ts';
import type { FileEntry, FileListing } from '../rotation/file-listing.ts';
import { CertificateShelf } from './certificate-shelf.ts';
import { derShape } from './der-shapes.ts';
import { FileRefusal } from './file-refusal.ts';
import { refuseTooMany } from './list-certificates.ts';
import { certificateEntry, otherEntry, privateKeyEntry } from './listing-entries.ts';
import { fromBase64, type PemBlock } from './pem.ts';
import { Pkcs12Budget } from './pkcs12-budget.ts';
import { type KeyShape, openPemKey, openPrivateKey } from './private-key-files.ts';
import { isKeyOf } from './private-keys.ts';

/** RFC 7468, 5.1 and appendix A. */
const CERTIFICATE_LABELS: readonly string[] = ['CERTIFICATE', 'X509 CERTIFICATE'];
/** RFC 7468, 10 and 11, and the labels of OpenSSL's own forms. */
const KEY_LABELS: ReadonlyMap<string, KeyShape> = new Map([
  ['PRIVATE KEY', 'pkcs8'],
  ['ENCRYPTED PRIVATE KEY', 'encrypted-pkcs8'],
  ['RSA PRIVATE KEY', 'pkcs1'],
  ['EC PRIVATE KEY', 'sec1'],
]);
/** Stands before the key in a file of OpenSSL, and says what the key says again. */
const PARAMETERS = 'EC PARAMETERS';

/**
 * The certificates and keys of a PEM file, which may belong together; a block of another kind is an entry `other`.
 * Throws FileRefusal where one of them cannot be read: none is passed over.
 */
export async function listPem(blocks: readonly PemBlock[], password: string | null): Promise<FileListing> {
  refuseTooMany(blocks.length);
  const shelf = new CertificateShelf();
  const certificateBlocks = blocks.filter(({ label }) => CERTIFICATE_LABELS.includes(label));
  const certificates = await shelf.read(certificateBlocks.map(({ body }) => fromBase64(body)));
  const keys: (KeyObject | null)[] = [];
  const budget = new Pkcs12Budget();
  for (const block of blocks) {
    const shape = KEY_LABELS.get(block.label);
    if (shape === undefined) continue;
    keys.push(await openBlock(block, shape, password, budget));
    await setImmediate();
  }
  const others = blocks.filter(
    ({ label }) => !(CERTIFICATE_LABELS.includes(label) || KEY_LABELS.has(label) || label === PARAMETERS),
  );
  if (certificates.length + keys.length === 0) {
    throw new FileRefusal({ code: 'file-with-something-else', what: others[0]?.label ?? PARAMETERS });
  }
  const entries: FileEntry[] = [];
  for (const key of keys) entries.push(await keyEntry(key, certificates, shelf));
  const shown = new Set(entries.flatMap(({ certificate, chain }) => [certificate, ...chain]));
  for (const certificate of certificates) {
    if (!shown.has(certificate)) entries.push(await certificateEntry(certificate, shelf));
  }
  return {
    format: keys.length === 0 ? 'certificates' : 'pem',
    entries: [...entries, ...others.map(({ label }) => otherEntry(label))],
    isLocked: keys.includes(null),
  };
}

/** The entry of a private key that stands by itself or among certificates; of one that is locked, no more than that. */
function keyEntry(
  key: KeyObject | null,
  certificates: readonly Certificate[],
  shelf: CertificateShelf,
): Promise<FileEntry> {
  const own = key === null ? undefined : certificates.find((certificate) => isKeyOf(key, certificate));
  const matches = key === null || certificates.length === 0 ? null : own !== undefined;
  return privateKeyEntry(key, own ?? null, shelf, { matches });
}

async function openBlock(
  block: PemBlock,
  shape: KeyShape,
  password: string | null,
  budget: Pkcs12Budget,
): Promise<KeyObject | null> {
  if (/^Proc-Type: *4,ENCRYPTED/m.test(block.body)) return openPemKey(block, password);
  const der = fromBase64(block.body);
  if (der === null || derShape(der) !== shape) throw new FileRefusal({ code: 'private-key-damaged' });
  return await openPrivateKey(shape, der, password, budget);
}
