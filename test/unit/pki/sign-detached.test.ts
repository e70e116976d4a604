import fc from 'fast-check';
import { ContentInfo, SignedData } from 'pkijs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createPki } from '../../../electron/pki/pki.ts';
import type { KeyPairMaterial } from '../../../electron/rotation/ports.ts';

const pki = createPki();
const CONTENT = Buffer.from('{"files":[]}\n');
const NOW = '2026-11-24T15:20:11.987Z';
let signer: KeyPairMaterial;

beforeAll(async () => {
  signer = await pki.createSigningCertificate({ tenant: 'acme-prod', notBefore: NOW });
});

const verify = (signature: Uint8Array, content: Uint8Array = CONTENT, pinned = signer.certificate) =>
  pki.verifySignedData(signature, pinned, content);

describe('a detached signature', () => {
  it('holds over what was signed, and says when, to the second, and how', async () => {
    const verified = await verify(await pki.signDetached(CONTENT, signer, NOW));
    expect(verified).toEqual({
      ok: true,
      value: {
        content: CONTENT,
        signedAt: '2026-11-24T15:20:11Z',
        signatureAlgorithm: 'RSA PKCS#1 v1.5 with SHA-256',
      },
    });
  });

  it('states a time after 2049, where dates have another form', async () => {
    const old = await pki.createSigningCertificate({ tenant: 'acme', notBefore: '2049-12-31T00:00:00Z' });
    const signature = await pki.signDetached(CONTENT, old, '2051-02-03T04:05:06.000Z');
    const verified = await verify(signature, CONTENT, old.certificate);
    expect(verified.ok && verified.value.signedAt).toBe('2051-02-03T04:05:06Z');
  });

  it.each(['2026-11-24T15:20:11.000Z', '2051-02-03T04:05:06.000Z'])(
    'has its attributes in the order of DER, also in %s',
    async (at) => {
      const { content } = ContentInfo.fromBER(Buffer.from(await pki.signDetached(CONTENT, signer, at)));
      const attributes = new SignedData({ schema: content }).signerInfos[0]?.signedAttrs?.attributes ?? [];
      const encodings = attributes.map((attribute) => Buffer.from(attribute.toSchema().toBER()));
      expect(encodings).toHaveLength(3);
      expect(encodings.toSorted(Buffer.compare)).toEqual(encodings);
    },
  );

  it('holds over nothing else, and only for its signer', async () => {
    const signature = await pki.signDetached(CONTENT, signer, NOW);
    const other = await pki.createSigningCertificate({ tenant: 'acme-prod', notBefore: NOW });
    expect(await verify(signature, Buffer.from('{"files":[]}'))).toMatchObject({
      error: { code: 'content-altered' },
    });
    expect(await verify(signature, CONTENT, other.certificate)).toEqual({
      ok: false,
      error: {
        code: 'signed-by-another-certificate',
        expected: other.certificate.sha256,
        found: signer.certificate.sha256,
      },
    });
  });

  it('does not hold where a single bit of it is another', async () => {
    const signature = await pki.signDetached(CONTENT, signer, NOW);
    // The last 3072 bits of the message: what the key signed.
    const [from, to] = [signature.length - 384, signature.length];
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: from, max: to - 1 }),
        fc.integer({ min: 0, max: 7 }),
        async (at, bit) => {
          const changed = Buffer.from(signature);
          changed.writeUInt8(changed.readUInt8(at) ^ (1 << bit), at);
          expect(await verify(changed)).toMatchObject({ ok: false });
        },
      ),
      { numRuns: 50 },
    );
  });

  it('is not made with the key of another certificate, nor verified outside of the validity of its own', async () => {
    const other = await pki.createSigningCertificate({ tenant: 'other', notBefore: NOW });
    const mixed = { certificate: signer.certificate, privateKey: other.privateKey };
    await expect(pki.signDetached(CONTENT, mixed, NOW)).rejects.toThrow('does not belong');
    const late = await pki.signDetached(CONTENT, signer, '2030-01-01T00:00:00.000Z');
    expect(await verify(late)).toMatchObject({ error: { code: 'certificate-not-valid-at-signing' } });
  });
});

describe('the name in a signing certificate', () => {
  it.each([
    ['acme-prod', 'acme-prod'],
    [`${'ü'.repeat(63)}🔑 and more`, `${'ü'.repeat(63)}🔑`],
    ['acme\u0000\nprod\ud800', 'acme  prod'],
    ['\u0007', 'Tenant'],
  ])('is the tenant %j as far as it fits', async (tenant, name) => {
    const { certificate } = await pki.createSigningCertificate({ tenant, notBefore: NOW });
    expect(certificate.subjectAttributes).toEqual([
      { type: 'OU', value: 'Keyturn hand-overs' },
      { type: 'CN', value: name },
    ]);
  });
});
