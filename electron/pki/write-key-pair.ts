import type { KeyPairForm } from '../rotation/key-pair-form.ts';
import type { KeyPairToWrite } from '../rotation/ports.ts';
import { writeJavaKeystore } from './java-keystore-write.ts';
import { pkcs12Profiles } from './pkcs12-profiles.ts';
import { writePkcs12 } from './pkcs12-write.ts';
import { belongsTogether } from './private-keys.ts';

/**
 * One key with its certificate and chain as a file of that form, under its alias.
 *
 * Throws Error for a key that is not the certificate's, and RangeError for an alias or a password that not all readers
 * encode alike (PBES2 takes the password as UTF-8, the MAC and JKS as UTF-16, and keytool only as ASCII), and for an alias
 * that would not arrive unchanged (writeJavaKeystore()).
 */
export async function writeKeyPair(
  keyPair: KeyPairToWrite,
  form: KeyPairForm,
  password: string,
): Promise<Buffer> {
  const { alias, privateKey, certificate } = keyPair;
  if (!/^[\x20-\x7e]+$/.test(password)) throw new RangeError('the password is not printable ASCII');
  if (alias === '' || /\p{Cs}/u.test(alias)) throw new RangeError('the alias is empty or not well-formed');
  if (!belongsTogether(privateKey, certificate)) {
    throw new Error('the key does not belong to the certificate');
  }
  if (form === 'jks') return writeJavaKeystore(keyPair, password);
  return await writePkcs12(keyPair, pkcs12Profiles[form], password);
}
