import { pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';
import { PBKDF2Params } from 'pkijs';
import { type Asn1Node, octetsOf } from './asn1.ts';
import { unsupportedAlgorithm, unsupportedVariant } from './file-refusal.ts';
import { OID } from './object-identifiers.ts';
import { ITERATION_COST } from './parameters.ts';
import type { Pkcs12Budget } from './pkcs12-budget.ts';

const pbkdf2Async = promisify(pbkdf2);

type Hash = keyof typeof ITERATION_COST.pbkdf2;

/** The pseudorandom functions of RFC 8018, B.1, with the bytes they give. They serve as the MAC of PBMAC1 too. */
export const HMACS: Readonly<Record<string, { readonly hash: Hash; readonly bytes: number }>> = {
  [OID.hmacWithSha1]: { hash: 'sha1', bytes: 20 },
  [OID.hmacWithSha224]: { hash: 'sha224', bytes: 28 },
  [OID.hmacWithSha256]: { hash: 'sha256', bytes: 32 },
  [OID.hmacWithSha384]: { hash: 'sha384', bytes: 48 },
  [OID.hmacWithSha512]: { hash: 'sha512', bytes: 64 },
};

/** PBKDF2 with the parameters of one file. */
export interface KeyDerivation {
  /** What it costs, once: Pkcs12Budget.spend() took it. */
  readonly cost: number;
  /** The key for a password's bytes. The caller zeroes it. */
  derive(secret: Buffer): Promise<Buffer>;
}

/**
 * Reads a keyDerivationFunc (RFC 8018, A.2). `keyBytes` says how long the key has to be, given the keyLength that
 * the file states, or null. Throws FileRefusal for another function or PRF and for a cost beyond the budget;
 * Error where the parameters are malformed.
 */
export function readPbkdf2(
  algorithm: { readonly algorithmId: string; readonly algorithmParams?: unknown },
  keyBytes: (stated: number | null) => number,
  budget: Pkcs12Budget,
): KeyDerivation {
  if (algorithm.algorithmId !== OID.pbkdf2) throw unsupportedAlgorithm(algorithm.algorithmId);
  const { salt, iterationCount, keyLength, prf } = new PBKDF2Params({ schema: algorithm.algorithmParams });
  const prfOid = prf?.algorithmId ?? OID.hmacWithSha1;
  const hmac = HMACS[prfOid];
  if (hmac === undefined) throw unsupportedAlgorithm(prfOid);
  const bytes = keyBytes(keyLength ?? null);
  const each = Math.ceil(bytes / hmac.bytes) * ITERATION_COST.pbkdf2[hmac.hash];
  const cost = budget.spend(iterationCount, each, 'PBKDF2');
  const saltBytes = octetsOf(salt as Asn1Node);
  return { cost, derive: (secret) => pbkdf2Async(secret, saltBytes, iterationCount, bytes, hmac.hash) };
}

/** For ciphers: the key has the length that the cipher wants; a file may say so, and nothing else (RFC 8018, A.2). */
export function exactly(bytes: number): (stated: number | null) => number {
  return (stated) => {
    if (stated !== null && stated !== bytes) throw unsupportedVariant(`PBKDF2 with a key of ${stated} bytes`);
    return bytes;
  };
}
