import { PKCS8ShroudedKeyBag } from 'pkijs';
import { octetsOf, parseBer } from './asn1.ts';
import { FileRefusal, unsupportedAlgorithm } from './file-refusal.ts';
import {
  digestHolds,
  type JavaKeystore,
  type JavaKeystoreEntry,
  javaPassword,
  parseJavaKeystore,
} from './java-keystore.ts';
import { jceksKeyLock } from './jceks-key-protection.ts';
import { openJksKey } from './jks-key-protection.ts';
import { OID } from './object-identifiers.ts';
import type { Pkcs12Budget } from './pkcs12-budget.ts';

/** A Java keystore and the keys that its password opened: PKCS#8 DER, zeroed by whoever began. */
export interface UnlockedKeystore {
  readonly keystore: JavaKeystore;
  /** By entry. A key that is not in here has a password of its own. */
  readonly keys: ReadonlyMap<JavaKeystoreEntry, Buffer>;
}

/**
 * Opens a Java keystore: the digest over it has to hold with the password, and each key is tried with the same one, as
 * the tenant keystore wants it. What was decrypted is added to `plaintexts` at once. Throws FileRefusal:
 * `java-keystore-damaged`; `unsupported-algorithm` before any password is tried; `wrong-java-keystore-password`, and
 * `java-keystore-altered` where the digest does not hold although the password opens a key.
 */
export async function unlockJavaKeystore(
  file: Buffer,
  typed: string,
  budget: Pkcs12Budget,
  plaintexts: Buffer[],
): Promise<UnlockedKeystore> {
  const keystore = parseJavaKeystore(file);
  if (keystore === null) throw new FileRefusal({ code: 'java-keystore-damaged' });
  const locked = keystore.entries.flatMap((entry) =>
    entry.kind === 'private-key' ? [{ entry, open: keyLock(entry.protectedKey, budget) }] : [],
  );
  const password = javaPassword(typed);
  try {
    const holds = digestHolds(file, password);
    const keys = new Map<JavaKeystoreEntry, Buffer>();
    for (const { entry, open } of locked) {
      const key = await open(typed, password);
      if (key === null) continue;
      plaintexts.push(key);
      keys.set(entry, key);
      if (!holds) throw new FileRefusal({ code: 'java-keystore-altered', alias: entry.alias });
    }
    if (!holds) throw new FileRefusal({ code: 'wrong-java-keystore-password' });
    return { keystore, keys };
  } finally {
    password.fill(0);
  }
}

type KeyLock = (typed: string, password: Buffer) => Promise<Buffer | null>;

/** How a key is locked, read and found supported before a password is tried. JCEKS reads both schemes, and so do we. */
function keyLock(protectedKey: Buffer, budget: Pkcs12Budget): KeyLock {
  try {
    const { encryptionAlgorithm, encryptedData } = new PKCS8ShroudedKeyBag({
      schema: parseBer(protectedKey),
    });
    const { algorithmId, algorithmParams } = encryptionAlgorithm;
    const ciphertext = octetsOf(encryptedData);
    switch (algorithmId) {
      case OID.jksKeyProtection:
        return async (_typed, password) => openJksKey(ciphertext, password);
      case OID.jceksKeyProtection:
        return jceksKeyLock(algorithmParams, ciphertext, budget);
      default:
        throw unsupportedAlgorithm(algorithmId);
    }
  } catch (error) {
    throw error instanceof FileRefusal ? error : new FileRefusal({ code: 'java-keystore-damaged' });
  }
}
