import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { listFile } from '../../../electron/pki/list-file.ts';
import { createPki } from '../../../electron/pki/pki.ts';
import type { KeyPairMaterial } from '../../../electron/rotation/ports.ts';
import { certificateBag, pfxOf, plainKey, safeOf, shroudedKey } from './pkcs12-builder.ts';

const pki = createPki();
let material: KeyPairMaterial;
let other: KeyPairMaterial;

beforeAll(async () => {
  const request = {
    keyBits: 2048,
    subject: [{ type: 'CN', value: 'a' }],
    notBefore: '2026-01-01T00:00:00Z',
    notAfter: '2027-01-01T00:00:00Z',
  } as const;
  material = await pki.createKeyPair(request);
  other = await pki.createKeyPair(request);
});

describe('the listing of a file', () => {
  it('has every key of a PKCS#12 file, each with its own certificate and as it was stored', async () => {
    const keys = [shroudedKey(material.privateKey, Buffer.from('secret')), plainKey(other.privateKey)];
    const file = await pfxOf(safeOf(keys, [certificateBag(other), certificateBag(material)]), 'secret');
    const result = await listFile(file, 'secret');
    if (!result.ok) throw new Error(result.error.code);
    expect(result.value.entries).toMatchObject([
      { kind: 'private-key', certificate: material.certificate, keyMatches: true },
      { kind: 'private-key', certificate: other.certificate, keyMatches: true },
    ]);
    expect(result.value.entries.map(({ privateKey }) => privateKey)).toEqual([
      Buffer.from(material.privateKey),
      Buffer.from(other.privateKey),
    ]);
  });

  it('says of a key with certificates of other keys only that none is its own', async () => {
    const file = await pfxOf(safeOf([plainKey(material.privateKey), certificateBag(other)]));
    expect(await listFile(file, '')).toMatchObject({
      value: {
        entries: [
          { kind: 'private-key', certificate: null, keyMatches: false },
          { kind: 'certificate', certificate: other.certificate },
        ],
      },
    });
  });

  it('is refused for more than 500 certificates and for more than 2 MB, in bounded time', async () => {
    const started = performance.now();
    const der = Buffer.from(material.certificate.der, 'base64');
    const pem = pki.toPem(material.certificate).repeat(501);
    expect(await listFile(Buffer.from(pem), null)).toEqual({
      ok: false,
      error: { code: 'too-many-entries', count: 501, limit: 500 },
    });
    expect(await listFile(Buffer.concat(Array.from({ length: 501 }, () => der)), null)).toMatchObject({
      ok: false,
    });
    expect(await listFile(Buffer.alloc(2_097_153), null)).toMatchObject({
      error: { code: 'file-too-large' },
    });
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it.each(['feedfeed', 'cececece'])(
    'of a Java keystore that lies about its sizes is refused: %s',
    async (magic) => {
      const header = Buffer.from(`${magic}00000002`, 'hex');
      for (const rest of [
        'ffffffff',
        '00000001',
        '000000010000000100',
        '00000001000000020001610000000000000000',
      ]) {
        const file = Buffer.concat([header, Buffer.from(rest, 'hex')]);
        expect(await listFile(file, null)).toEqual({ ok: false, error: { code: 'java-keystore-damaged' } });
      }
    },
  );

  it('is never a throw, whatever the bytes and the form around them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.nat(3), async (bytes, form) => {
        const text = Buffer.from(bytes).toString('base64');
        const forms = [
          Buffer.from(bytes),
          Buffer.concat([Buffer.of(0x30, 0x80), bytes]),
          Buffer.concat([Buffer.from('feedfeed00000002', 'hex'), bytes]),
          Buffer.from(`-----BEGIN PRIVATE KEY-----\n${text}\n-----END PRIVATE KEY-----\n`),
        ];
        const result = await listFile(forms[form] as Buffer, 'x');
        if (result.ok) expect(result.value.entries.length).toBeLessThan(10);
      }),
    );
  });
});
