import { beforeAll, describe, expect, it } from 'vitest';
import { bundledCertificates } from '../../../electron/pki/cms-message.ts';
import { binaryValues } from '../../../electron/pki/pem.ts';
import { createPki } from '../../../electron/pki/pki.ts';
import type { Certificate } from '../../../electron/rotation/certificate.ts';

const pki = createPki();

describe('a bundle of certificates', () => {
  const certificates: Certificate[] = [];

  beforeAll(async () => {
    for (const CN of ['one', 'two', 'three']) {
      const { certificate } = await pki.createKeyPair({
        keyBits: 2048,
        subject: [{ type: 'CN', value: CN }],
        notBefore: '2026-12-01T00:00:00.000Z',
        notAfter: '2028-12-01T00:00:00.000Z',
      });
      certificates.push(certificate);
    }
  });

  it.each([1, 2, 3])('holds %i of them byte by byte, in their order', (count) => {
    const bundle = pki.toPkcs7(certificates.slice(0, count));
    expect(bundle).toMatch(/^-----BEGIN PKCS7-----\n([A-Za-z0-9+/=]{1,64}\n)+-----END PKCS7-----\n$/);
    const [der = Buffer.alloc(0), ...others] = binaryValues(Buffer.from(bundle), ['PKCS7']);
    expect(others).toEqual([]);
    const held = bundledCertificates(der)?.map((certificate) => certificate.toString('base64'));
    expect(held).toEqual(certificates.slice(0, count).map((certificate) => certificate.der));
  });
});
