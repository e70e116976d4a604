import type { KeyObject } from 'node:crypto';
import type { Certificate } from '../rotation/certificate.ts';
import { chainAbove } from './certificate-chains.ts';
import { derShape } from './der-shapes.ts';
import type { FileEntry, FileListing } from './file-listing.ts';
import { FileRefusal } from './file-refusal.ts';
import { certificateEntry, readCertificates } from './list-certificates.ts';
import { fromBase64, type PemBlock } from './pem.ts';
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
  const certificateBlocks = blocks.filter(({ label }) => CERTIFICATE_LABELS.includes(label));
  const certificates = readCertificates(certificateBlocks.map(({ body }) => fromBase64(body)));
  const keys: (KeyObject | null)[] = [];
  for (const block of blocks) {
    const shape = KEY_LABELS.get(block.label);
    if (shape !== undefined) keys.push(await openBlock(block, shape, password));
  }
  const keyEntries = keys.map((key) => keyEntry(key, certificates));
  const shown = new Set(keyEntries.flatMap(({ certificate, chain }) => [certificate, ...chain]));
  const free = certificates.filter((certificate) => !shown.has(certificate));
  const others = blocks.filter(
    ({ label }) => !(CERTIFICATE_LABELS.includes(label) || KEY_LABELS.has(label) || label === PARAMETERS),
  );
  if (certificates.length + keys.length === 0) throw new FileRefusal({ code: 'file-not-recognised' });
  return {
    format: keys.length === 0 ? 'certificates' : 'pem',
    entries: [
      ...keyEntries,
      ...free.map((certificate) => certificateEntry(certificate, certificates)),
      ...others.map(
        (): FileEntry => ({ kind: 'other', alias: null, certificate: null, chain: [], keyMatches: null }),
      ),
    ],
    isLocked: keys.includes(null),
  };
}

/** The entry of a private key that stands by itself or among certificates; of one that is locked, no more than that. */
export function keyEntry(key: KeyObject | null, certificates: readonly Certificate[]): FileEntry {
  const own = key === null ? undefined : certificates.find((certificate) => isKeyOf(key, certificate));
  return {
    kind: 'private-key',
    alias: null,
    certificate: own ?? null,
    chain: own === undefined ? [] : chainAbove(own, certificates),
    keyMatches: key === null || certificates.length === 0 ? null : own !== undefined,
  };
}

async function openBlock(
  block: PemBlock,
  shape: KeyShape,
  password: string | null,
): Promise<KeyObject | null> {
  if (/^Proc-Type: *4,ENCRYPTED/m.test(block.body)) return openPemKey(block, password);
  const der = fromBase64(block.body);
  if (der === null || derShape(der) !== shape) throw new FileRefusal({ code: 'private-key-damaged' });
  return await openPrivateKey(shape, der, password);
}
