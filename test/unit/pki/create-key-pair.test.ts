import { createPrivateKey, X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createPki } from '../../../electron/pki/pki.ts';
import type { KeyPairRequest } from '../../../electron/rotation/ports.ts';

const pki = createPki();
const request: KeyPairRequest = {
  keyBits: 2048,
  subject: [{ type: 'CN', value: 'a' }],
  notBefore: '2026-01-01T00:00:00.500Z',
  notAfter: '2027-01-01T00:00:00.500Z',
};

describe('a new key pair', () => {
  it('has a certificate that reads back as it was made', async () => {
    const { certificate } = await pki.createKeyPair(request);
    expect(pki.readCertificate(Buffer.from(pki.toPem(certificate)))).toEqual({
      ok: true,
      value: certificate,
    });
    expect(certificate).toMatchObject({ subject: 'CN=a', issuer: 'CN=a', notBefore: '2026-01-01T00:00:00Z' });
  });

  it('has a positive serial number of 16 octets', async () => {
    const { certificate } = await pki.createKeyPair(request);
    expect(certificate.serialNumber).toMatch(/^[4-7][0-9a-f]{31}$/);
  });

  it('has the public exponent 65537 and can decrypt what is encrypted to its certificate', async () => {
    const { certificate, privateKey } = await pki.createKeyPair(request);
    const { publicKey } = new X509Certificate(Buffer.from(certificate.der, 'base64'));
    expect(publicKey.asymmetricKeyDetails).toMatchObject({ modulusLength: 2048, publicExponent: 65537n });
    expect(
      createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' }).asymmetricKeyType,
    ).toBe('rsa');
  });

  it.each<[string, Partial<KeyPairRequest>]>([
    ['an end before the beginning', { notAfter: '2025-01-01T00:00:00Z' }],
    ['an end at the beginning', { notAfter: '2026-01-01T00:00:00.999Z' }],
    ['a date that is none', { notAfter: 'soon' }],
    ['a year of five digits', { notAfter: '+010000-01-01T00:00:00Z' }],
    ['no subject', { subject: [] }],
    ['an unknown attribute', { subject: [{ type: 'XX', value: 'a' }] }],
    ['an OID that is none', { subject: [{ type: '3.1.2', value: 'a' }] }],
    ['an empty value', { subject: [{ type: 'CN', value: '' }] }],
    ['a common name of 65 characters', { subject: [{ type: 'CN', value: 'x'.repeat(65) }] }],
    ['a country of three letters', { subject: [{ type: 'C', value: 'DEU' }] }],
    ['a country in lower case', { subject: [{ type: 'C', value: 'de' }] }],
    ['an e-mail address outside ASCII', { subject: [{ type: 'E', value: 'jürgen@example.org' }] }],
    ['a serialNumber with an underscore', { subject: [{ type: 'serialNumber', value: 'a_1' }] }],
    ['a line break', { subject: [{ type: 'CN', value: 'a\nb' }] }],
    ['a lone surrogate', { subject: [{ type: 'CN', value: '\ud800' }] }],
  ])('is not made with %s', async (_title, wrong) => {
    await expect(pki.createKeyPair({ ...request, ...wrong })).rejects.toThrow(RangeError);
  });

  it('says beforehand which attribute no certificate can hold', () => {
    const common = { type: 'CN', value: 'Acme' };
    expect(pki.unencodableAttribute([common, { type: 'C', value: 'Germany' }])).toBe('C');
    expect(pki.unencodableAttribute([common, { type: 'shoe size', value: '42' }])).toBe('shoe size');
    expect(pki.unencodableAttribute([{ type: 'CN', value: 'x'.repeat(65) }])).toBe('CN');
    expect(pki.unencodableAttribute([common, { type: 'C', value: 'DE' }])).toBeNull();
  });

  it('takes 64 characters outside the basic plane in a common name', async () => {
    const { certificate } = await pki.createKeyPair({
      ...request,
      subject: [{ type: 'CN', value: '🔑'.repeat(64) }],
    });
    expect(certificate.subject).toBe(`CN=${'🔑'.repeat(64)}`);
  });
});
