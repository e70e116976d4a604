import type { FileFault, KeyPairContents } from '../rotation/ports.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import { bufferOver } from './asn1.ts';
import { CertificateShelf } from './certificate-shelf.ts';
import { FileRefusal, unsupportedAlgorithm, unsupportedVariant } from './file-refusal.ts';
import { isJavaKeystore, type JavaKeystore, type JavaKeystoreEntry } from './java-keystore.ts';
import { unlockJavaKeystore } from './java-keystore-unlock.ts';
import { PKCS12_FILE_LIMIT } from './parameters.ts';
import { Pkcs12Budget } from './pkcs12-budget.ts';
import { isKeyOf, loadPrivateKey, privateKeyAlgorithm } from './private-keys.ts';

/**
 * One private key and its certificate out of a JKS or JCEKS keystore. Of its chain only the certificate of the key is
 * read. Refuses as unlockJavaKeystore() does, and `java-key-with-own-password`, `file-with-several-keys`,
 * `file-without-private-key`, `key-without-certificate`, `unsupported-algorithm`; `file-not-recognised` for another
 * kind of file. Never throws.
 */
export async function readJavaKeystore(
  file: Uint8Array,
  typed: string,
): Promise<Result<KeyPairContents, FileFault>> {
  if (file.byteLength > PKCS12_FILE_LIMIT) {
    return err({ code: 'file-too-large', bytes: file.byteLength, limit: PKCS12_FILE_LIMIT });
  }
  if (!isJavaKeystore(file)) return err({ code: 'file-not-recognised' });
  const plaintexts: Buffer[] = [];
  try {
    const { keystore, keys } = await unlockJavaKeystore(
      bufferOver(file),
      typed,
      new Pkcs12Budget(),
      plaintexts,
    );
    return ok(await keyPairOf(onlyKey(keystore), keys));
  } catch (error) {
    return err(error instanceof FileRefusal ? error.fault : { code: 'java-keystore-damaged' });
  } finally {
    for (const plaintext of plaintexts) plaintext.fill(0);
  }
}

function onlyKey({ entries, hasMore }: JavaKeystore): JavaKeystoreEntry {
  const [key, ...more] = entries.filter(({ kind }) => kind === 'private-key');
  if (more.length > 0) throw new FileRefusal({ code: 'file-with-several-keys', count: more.length + 1 });
  // Behind a secret key there may be another key: which one is meant cannot be known.
  if (hasMore) throw unsupportedVariant('JCEKS with secret keys');
  if (key !== undefined) return key;
  throw new FileRefusal({ code: 'file-without-private-key', certificates: entries.length, others: 0 });
}

async function keyPairOf(
  entry: JavaKeystoreEntry,
  keys: ReadonlyMap<JavaKeystoreEntry, Buffer>,
): Promise<KeyPairContents> {
  const { alias } = entry;
  const pkcs8 = keys.get(entry);
  if (pkcs8 === undefined) throw new FileRefusal({ code: 'java-key-with-own-password', alias });
  const key = loadPrivateKey(pkcs8);
  const unknown = key === null ? privateKeyAlgorithm(pkcs8) : null;
  if (unknown !== null) throw unsupportedAlgorithm(unknown);
  if (key === null) throw new FileRefusal({ code: 'private-key-damaged' });
  const certificates = await new CertificateShelf().read(entry.certificates);
  const certificate = certificates.find((candidate) => isKeyOf(key, candidate));
  if (certificate === undefined) {
    throw new FileRefusal({ code: 'key-without-certificate', certificates: certificates.length });
  }
  return { certificate, privateKey: key.export({ type: 'pkcs8', format: 'der' }), alias };
}
