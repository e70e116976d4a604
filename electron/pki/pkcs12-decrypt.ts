import type { AlgorithmIdentifier } from 'pkijs';
import type { IterationBudget } from './iteration-budget.ts';
import { OID } from './object-identifiers.ts';
import { pbes2Decrypt } from './pbes2.ts';
import { isPkcs12Pbe, pkcs12PbeDecrypt } from './pkcs12-pbe.ts';
import { Pkcs12Refusal, unsupportedAlgorithm } from './pkcs12-refusal.ts';

/**
 * Decrypts one part of a PKCS#12 file under whatever scheme it names. Throws Pkcs12Refusal:
 * `unsupported-algorithm` for a scheme that is not read, `wrong-pkcs12-password` where the padding does not come
 * out. The plaintext is the caller's to zero.
 */
export async function decryptByPassword(
  algorithm: AlgorithmIdentifier,
  data: Buffer,
  password: string,
  budget: IterationBudget,
): Promise<Buffer> {
  const { algorithmId, algorithmParams } = algorithm;
  let plaintext: Buffer | null;
  if (algorithmId === OID.pbes2) {
    plaintext = await pbes2Decrypt(algorithmParams, data, password, budget);
  } else if (isPkcs12Pbe(algorithmId)) {
    plaintext = await pkcs12PbeDecrypt(algorithmId, algorithmParams, data, password, budget);
  } else {
    throw unsupportedAlgorithm(algorithmId);
  }
  if (plaintext === null) throw new Pkcs12Refusal({ code: 'wrong-pkcs12-password' });
  return plaintext;
}
