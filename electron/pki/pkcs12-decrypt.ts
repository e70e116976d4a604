import type { AlgorithmIdentifier } from 'pkijs';
import type { DecryptionScheme } from './decryption-scheme.ts';
import { OID } from './object-identifiers.ts';
import { pbes2Scheme } from './pbes2.ts';
import type { Pkcs12Budget } from './pkcs12-budget.ts';
import { pkcs12PbeScheme } from './pkcs12-pbe.ts';

/**
 * The scheme that an AlgorithmIdentifier names, its cost taken off the budget. Throws FileRefusal
 * `unsupported-algorithm` for a scheme that is not read, Error for malformed parameters.
 */
export function decryptionScheme(algorithm: AlgorithmIdentifier, budget: Pkcs12Budget): DecryptionScheme {
  const { algorithmId, algorithmParams } = algorithm;
  return algorithmId === OID.pbes2
    ? pbes2Scheme(algorithmParams, budget)
    : pkcs12PbeScheme(algorithmId, algorithmParams, budget);
}
