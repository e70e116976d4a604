import type { FileListing } from '../rotation/file-listing.ts';
import type { FileFault } from '../rotation/ports.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import { bufferOver, childrenOf, encodingOf, parseBer } from './asn1.ts';
import { berHeader } from './ber-header.ts';
import { CertificateShelf } from './certificate-shelf.ts';
import { bundledCertificates } from './cms-message.ts';
import { derShape } from './der-shapes.ts';
import { FileRefusal } from './file-refusal.ts';
import { isJavaKeystore } from './java-keystore.ts';
import { listCertificates } from './list-certificates.ts';
import { listJavaKeystore } from './list-java-keystore.ts';
import { listPem } from './list-pem.ts';
import { listPkcs12 } from './list-pkcs12.ts';
import { privateKeyEntry } from './listing-entries.ts';
import { LISTING_ENTRY_LIMIT, PKCS12_FILE_LIMIT } from './parameters.ts';
import { binaryValues, pemBlocks } from './pem.ts';
import { Pkcs12Budget } from './pkcs12-budget.ts';
import { openPfx } from './pkcs12-file.ts';
import { openPrivateKey } from './private-key-files.ts';

/**
 * Recognises a file by its content, never by its name, and lists what is inside: certificates (PEM, DER, base64,
 * several behind one another, PkiPath), PKCS#7 bundles and PKCS#12 (BER, PEM, base64), JKS and JCEKS (also in base64),
 * private keys in PKCS#8, PKCS#1 and SEC 1, plain and encrypted. Without a password (null) it lists what the file shows
 * to everybody and says whether there is more. Whoever receives the private keys zeroes them.
 *
 * Refusals name the true cause. `unsupported-algorithm` comes before any password is tried where the algorithm can
 * be seen; `wrong-pkcs12-password` means that the password opens nothing; `pkcs12-altered` that it does, and the
 * MAC does not hold. Key derivation yields to the event loop, its cost is bounded by ITERATION_BUDGET.
 * Never throws.
 */
export async function listFile(
  file: Uint8Array,
  password: string | null,
): Promise<Result<FileListing, FileFault>> {
  if (file.byteLength > PKCS12_FILE_LIMIT) {
    return err({ code: 'file-too-large', bytes: file.byteLength, limit: PKCS12_FILE_LIMIT });
  }
  try {
    return ok(await listing(bufferOver(file), password));
  } catch (error) {
    return err(error instanceof FileRefusal ? error.fault : { code: 'file-not-recognised' });
  }
}

const CONTAINER_LABELS = ['PKCS7', 'CMS', 'PKCS #7 SIGNED DATA', 'PKCS12', 'PKCS #12', 'PFX'];

async function listing(file: Buffer, password: string | null): Promise<FileListing> {
  if (isJavaKeystore(file)) return await listJavaKeystore(file, password);
  const blocks = pemBlocks(file);
  const [value] = binaryValues(file, CONTAINER_LABELS);
  if (blocks.length > 1 || (blocks.length === 1 && value === undefined))
    return await listPem(blocks, password);
  if (value === undefined) throw new FileRefusal({ code: 'file-not-recognised' });
  if (isJavaKeystore(value)) return await listJavaKeystore(value, password);
  return await listValue(value, password);
}

async function listValue(value: Buffer, password: string | null): Promise<FileListing> {
  const several = concatenated(value);
  if (several.length > 1) return await listCertificates('certificates', several);
  const shape = derShape(value);
  switch (shape) {
    case 'certificate':
      return await listCertificates('certificates', [value]);
    case 'certificate-path':
      return await listCertificates('certificates', elementsOf(value));
    case 'pkcs7':
      return await listCertificates('pkcs7', bundledCertificates(value) ?? []);
    case 'pkcs12':
      return await listPkcs12(value, password);
    case null:
      throw unrecognised(value);
    default: {
      const key = await openPrivateKey(shape, value, password, new Pkcs12Budget());
      const entry = await privateKeyEntry(key, null, new CertificateShelf(), { matches: null });
      return { format: shape, entries: [entry], isLocked: key === null };
    }
  }
}

/** What begins as a PFX and is none says what is wrong with it; everything else is not known. */
function unrecognised(value: Buffer): FileRefusal {
  try {
    openPfx(value, new Pkcs12Budget());
  } catch (error) {
    if (error instanceof FileRefusal && error.fault.code !== 'not-a-pkcs12') return error;
  }
  return new FileRefusal({ code: 'file-not-recognised' });
}

/** Values that stand one behind the other, as certificates are put into one file; the file itself where they do not. */
function concatenated(file: Buffer): Buffer[] {
  const values: Buffer[] = [];
  for (let at = 0; at < file.length; ) {
    const end = berHeader(file.subarray(at))?.end ?? null;
    if (end === null || at + end > file.length || values.length > LISTING_ENTRY_LIMIT) return [file];
    values.push(file.subarray(at, at + end));
    at += end;
  }
  return values;
}

function elementsOf(sequence: Buffer): Buffer[] {
  const root = parseBer(sequence);
  return root === null ? [] : childrenOf(root).map(encodingOf);
}
