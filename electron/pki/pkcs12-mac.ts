import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Null, OctetString } from 'asn1js';
import { AlgorithmIdentifier, DigestInfo, MacData } from 'pkijs';
import { octetsOf } from './asn1.ts';
import { unsupportedAlgorithm } from './file-refusal.ts';
import type { IntegrityCheck } from './integrity-check.ts';
import { OID } from './object-identifiers.ts';
import { ITERATION_COST } from './parameters.ts';
import { bmpPassword } from './password-encodings.ts';
import { pbmac1 } from './pbmac1.ts';
import type { Pkcs12Budget } from './pkcs12-budget.ts';
import { KDF_PURPOSE, type KdfHash, kdfRounds, pkcs12Kdf } from './pkcs12-kdf.ts';

const HASHES: Readonly<Record<string, { name: KdfHash; bytes: number }>> = {
  [OID.sha1]: { name: 'sha1', bytes: 20 },
  [OID.sha224]: { name: 'sha224', bytes: 28 },
  [OID.sha256]: { name: 'sha256', bytes: 32 },
  [OID.sha384]: { name: 'sha384', bytes: 48 },
  [OID.sha512]: { name: 'sha512', bytes: 64 },
};

/**
 * The MAC of a PKCS#12 file: HMAC under the key derivation of RFC 7292 (SHA-1 or SHA-2), or PBMAC1 (RFC 9579).
 * Throws FileRefusal for another digest and for iterations beyond the budget; Error where it is malformed.
 */
export function integrityCheck(macData: MacData, budget: Pkcs12Budget): IntegrityCheck {
  const { algorithmId, algorithmParams } = macData.mac.digestAlgorithm;
  const expected = octetsOf(macData.mac.digest);
  if (algorithmId === OID.pbmac1) return pbmac1(algorithmParams, expected, budget);
  const hash = HASHES[algorithmId];
  if (hash === undefined) throw unsupportedAlgorithm(algorithmId);
  const salt = octetsOf(macData.macSalt);
  const iterations = macData.iterations ?? 1;
  const each = kdfRounds(hash.name, hash.bytes) * ITERATION_COST.hash[hash.name];
  const cost = budget.spend(iterations, each, 'PKCS#12 MAC');
  return {
    passwordForm: 'bmp',
    cost,
    async holds(data, secret) {
      const found = await mac(hash, secret, salt, iterations, data);
      return found.length === expected.length && timingSafeEqual(found, expected);
    },
  };
}

/** How a MAC is made: its hash, and what its key derivation takes. */
export interface MacParameters {
  readonly hash: 'sha1' | 'sha256';
  readonly iterations: number;
  readonly saltBytes: number;
}

/** A fresh MAC over the AuthenticatedSafe. */
export async function makeMac(
  authenticatedSafe: Buffer,
  password: string,
  { hash, iterations, saltBytes }: MacParameters,
): Promise<MacData> {
  const algorithmId = OID[hash];
  const bytes = HASHES[algorithmId]?.bytes ?? 0;
  const salt = randomBytes(saltBytes);
  const secret = bmpPassword(password);
  const digest = await mac({ name: hash, bytes }, secret, salt, iterations, authenticatedSafe);
  secret.fill(0);
  return new MacData({
    mac: new DigestInfo({
      digestAlgorithm: new AlgorithmIdentifier({ algorithmId, algorithmParams: new Null() }),
      digest: new OctetString({ valueHex: digest }),
    }),
    macSalt: new OctetString({ valueHex: salt }),
    iterations,
  });
}

async function mac(
  hash: { readonly name: KdfHash; readonly bytes: number },
  password: Buffer,
  salt: Buffer,
  iterations: number,
  data: Buffer,
): Promise<Buffer> {
  const { name, bytes } = hash;
  const key = await pkcs12Kdf({ hash: name, purpose: KDF_PURPOSE.mac, password, salt, iterations, bytes });
  const digest = createHmac(name, key).update(data).digest();
  key.fill(0);
  return digest;
}
