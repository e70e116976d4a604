import { type Asn1Node, childrenOf, octetsOf } from './asn1.ts';
import type { DecryptionScheme } from './decryption-scheme.ts';
import { unsupportedAlgorithm } from './file-refusal.ts';
import { type LegacyCipher, legacyDecrypt } from './legacy-ciphers.ts';
import { OID } from './object-identifiers.ts';
import { ITERATION_COST } from './parameters.ts';
import type { Pkcs12Budget } from './pkcs12-budget.ts';
import { KDF_PURPOSE, kdfRounds, pkcs12Kdf } from './pkcs12-kdf.ts';

const IV_BYTES = 8;

const SCHEMES: Readonly<Record<string, { cipher: LegacyCipher; keyBytes: number }>> = {
  [OID.pbeWithSha1And3KeyTripleDes]: { cipher: '3des-cbc', keyBytes: 24 },
  [OID.pbeWithSha1And128BitRc2]: { cipher: 'rc2-128-cbc', keyBytes: 16 },
  [OID.pbeWithSha1And40BitRc2]: { cipher: 'rc2-40-cbc', keyBytes: 5 },
};

/**
 * The schemes that older tools wrote: SHA-1 with 3DES or RC2 (RFC 7292, appendix C). Throws FileRefusal for any
 * other and for iterations beyond the budget, Error for malformed parameters. For writing see pbeEncrypt().
 */
export function pkcs12PbeScheme(oid: string, parameters: Asn1Node, budget: Pkcs12Budget): DecryptionScheme {
  const scheme = SCHEMES[oid];
  if (scheme === undefined) throw unsupportedAlgorithm(oid);
  const [saltNode, iterationsNode] = childrenOf(parameters);
  if (saltNode === undefined || iterationsNode === undefined) throw new Error('malformed PBE parameters');
  const salt = octetsOf(saltNode);
  const iterations = Number((iterationsNode.valueBlock as { valueDec?: number }).valueDec);
  const rounds = kdfRounds('sha1', scheme.keyBytes) + kdfRounds('sha1', IV_BYTES);
  const cost = budget.spend(iterations, rounds * ITERATION_COST.hash.sha1, 'PKCS#12 PBE');
  return {
    passwordForm: 'bmp',
    cost,
    async decrypt(data, secret) {
      const shared = { hash: 'sha1', password: secret, salt, iterations } as const;
      const key = await pkcs12Kdf({ ...shared, purpose: KDF_PURPOSE.key, bytes: scheme.keyBytes });
      const iv = await pkcs12Kdf({ ...shared, purpose: KDF_PURPOSE.iv, bytes: IV_BYTES });
      try {
        return await legacyDecrypt(scheme.cipher, key, iv, data);
      } finally {
        key.fill(0);
      }
    },
  };
}
