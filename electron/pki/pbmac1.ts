import { createHmac, timingSafeEqual } from 'node:crypto';
import { AlgorithmIdentifier } from 'pkijs';
import { type Asn1Node, childrenOf } from './asn1.ts';
import { unsupportedAlgorithm, unsupportedVariant } from './file-refusal.ts';
import type { IntegrityCheck } from './integrity-check.ts';
import { PBMAC1_KEY_BYTES } from './parameters.ts';
import { HMACS, readPbkdf2 } from './pbkdf2.ts';
import type { Pkcs12Budget } from './pkcs12-budget.ts';

/**
 * PBMAC1 (RFC 8018, 7.1) as RFC 9579 puts it into PKCS#12: salt and iterations stand in its own parameters, those
 * of MacData have no meaning; the password is UTF-8. Throws FileRefusal for a key length that is missing (RFC
 * 9579, 4: it has to be there) or out of bounds and for functions that are not read; Error for malformed parameters.
 */
export function pbmac1(parameters: Asn1Node, expected: Buffer, budget: Pkcs12Budget): IntegrityCheck {
  const [keyDerivation, scheme] = childrenOf(parameters).map((schema) => new AlgorithmIdentifier({ schema }));
  if (keyDerivation === undefined || scheme === undefined) throw new Error('malformed PBMAC1-params');
  const hmac = HMACS[scheme.algorithmId];
  if (hmac === undefined) throw unsupportedAlgorithm(scheme.algorithmId);
  const derivation = readPbkdf2(keyDerivation, keyBytes, budget);
  return {
    passwordForm: 'octets',
    cost: derivation.cost,
    async holds(data, secret) {
      const key = await derivation.derive(secret);
      const found = createHmac(hmac.hash, key).update(data).digest();
      key.fill(0);
      return found.length === expected.length && timingSafeEqual(found, expected);
    },
  };
}

function keyBytes(stated: number | null): number {
  if (stated === null) throw unsupportedVariant('PBMAC1 without a key length');
  if (stated < PBMAC1_KEY_BYTES.least || stated > PBMAC1_KEY_BYTES.most)
    throw unsupportedVariant(`PBMAC1 with a key of ${stated} bytes`);
  return stated;
}
