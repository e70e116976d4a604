import { type Asn1Node, childrenOf, octetsOf } from './asn1.ts';
import type { IterationBudget } from './iteration-budget.ts';
import { type LegacyCipher, legacyDecrypt } from './legacy-ciphers.ts';
import { OID } from './object-identifiers.ts';
import { bmpPassword, KDF_PURPOSE, kdfRounds, pkcs12Kdf } from './pkcs12-kdf.ts';

const IV_BYTES = 8;

const SCHEMES: Readonly<Record<string, { cipher: LegacyCipher; keyBytes: number }>> = {
  [OID.pbeWithSha1And3KeyTripleDes]: { cipher: '3des-cbc', keyBytes: 24 },
  [OID.pbeWithSha1And128BitRc2]: { cipher: 'rc2-128-cbc', keyBytes: 16 },
  [OID.pbeWithSha1And40BitRc2]: { cipher: 'rc2-40-cbc', keyBytes: 5 },
};

/** Is this one of the schemes of RFC 7292, appendix C, that are read here? */
export function isPkcs12Pbe(oid: string): boolean {
  return oid in SCHEMES;
}

/**
 * Decrypts what older tools wrote: SHA-1 with 3DES or RC2 (RFC 7292, appendix C). Null where the padding is
 * wrong, and so the password. Throws Pkcs12Refusal for iterations beyond the budget, Error for malformed
 * parameters. Reading only: nothing is written under these schemes.
 */
export async function pkcs12PbeDecrypt(
  oid: string,
  parameters: Asn1Node,
  data: Buffer,
  password: string,
  budget: IterationBudget,
): Promise<Buffer | null> {
  const scheme = SCHEMES[oid];
  const [saltNode, iterationsNode] = childrenOf(parameters);
  if (scheme === undefined || saltNode === undefined || iterationsNode === undefined)
    throw new Error('malformed PBE');
  const iterations = Number((iterationsNode.valueBlock as { valueDec?: number }).valueDec);
  budget.spend(iterations, kdfRounds('sha1', scheme.keyBytes) + kdfRounds('sha1', IV_BYTES), 'PKCS#12 PBE');

  const secret = bmpPassword(password);
  const shared = { hash: 'sha1', password: secret, salt: octetsOf(saltNode), iterations } as const;
  const key = await pkcs12Kdf({ ...shared, purpose: KDF_PURPOSE.key, bytes: scheme.keyBytes });
  const iv = await pkcs12Kdf({ ...shared, purpose: KDF_PURPOSE.iv, bytes: IV_BYTES });
  secret.fill(0);
  try {
    return await legacyDecrypt(scheme.cipher, key, iv, data);
  } finally {
    key.fill(0);
  }
}
