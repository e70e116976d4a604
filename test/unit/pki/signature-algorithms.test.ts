import { Null, Sequence } from 'asn1js';
import { AlgorithmIdentifier, RSASSAPSSParams } from 'pkijs';
import { describe, expect, it } from 'vitest';
import { OID } from '../../../electron/pki/object-identifiers.ts';
import { isStrongSignature } from '../../../electron/pki/signature-algorithms.ts';

const pss = (algorithmParams?: unknown) =>
  new AlgorithmIdentifier({
    algorithmId: OID.rsaSsaPss,
    ...(algorithmParams !== undefined && { algorithmParams }),
  });
const withDigest = (algorithmId: string) =>
  new RSASSAPSSParams({ hashAlgorithm: new AlgorithmIdentifier({ algorithmId }) }).toSchema();

describe('a signature by RSA-PSS', () => {
  it('is strong by its digest, and weak where its parameters say none, SHA-1, or are no parameters', () => {
    expect(isStrongSignature(pss(withDigest(OID.sha256)))).toBe(true);
    expect(isStrongSignature(pss())).toBe(false);
    expect(isStrongSignature(pss(new Sequence()))).toBe(false);
    // As a certificate has it of which one bit was flipped, from sha256WithRSAEncryption.
    expect(isStrongSignature(pss(new Null()))).toBe(false);
  });
});
