import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createPki } from '../../../electron/pki/pki.ts';
import { type ExaminedKey, examine } from '../../../electron/wss/examine.ts';

/** Messages that Apache Santuario encrypted; how, says santuario/make.sh. They have what xmlsec1 does not write. */
const file = (name: string) => readFileSync(new URL(`santuario/${name}`, import.meta.url));

function ourKey(): ExaminedKey {
  const certificate = createPki().readCertificate(file('certificate.pem'));
  if (!certificate.ok) throw new Error(certificate.error.code);
  const privateKey = createPrivateKey(file('key.pem')).export({ type: 'pkcs8', format: 'der' });
  return { id: 'new', alias: 'dec_2026', certificate: certificate.value, privateKey };
}

describe('a message that Apache Santuario encrypted', () => {
  it.each([
    ['oaep11-sha256-mgf1sha256', 'SHA-256', 'SHA-256', 'AES-256-GCM', 'issuer-serial'],
    ['oaep11-sha256-mgf1sha1', 'SHA-256', 'SHA-1', 'AES-128-GCM', 'subject-key-identifier'],
    ['oaep11-sha1-mgf1sha256', 'SHA-1', 'SHA-256', 'AES-256-CBC', 'certificate'],
    ['oaep11-sha512-mgf1sha512-params', 'SHA-512', 'SHA-512', 'AES-192-CBC', 'thumbprint'],
    ['oaep-mgf1p-sha256', 'SHA-256', 'SHA-1', 'AES-128-CBC', 'key-name'],
    ['oaep-mgf1p-sha384', 'SHA-384', 'SHA-1', 'AES-192-GCM', 'issuer-serial'],
    ['oaep-mgf1p', 'SHA-1', 'SHA-1', '3DES-CBC', 'issuer-serial'],
  ])('%s: digest %s, MGF1 with %s, %s, named by %s', (name, digest, mgf, contentEncryption, by) => {
    const key = ourKey();
    const recipient = {
      keyTransport: `RSA-OAEP with ${digest}, MGF1 with ${mgf}`,
      names: [{ by }],
      namedKeyId: 'new',
    };
    const result = examine(file(`${name}.xml`), [key]);
    expect(result).toMatchObject({
      ok: true,
      value: {
        soapVersion: '1.2',
        parts: [{ contentEncryption, recipients: [{ ...recipient, decryptedWith: 'new' }] }],
      },
    });
  });

  it('rsa-1_5: RSA PKCS#1 v1.5', () => {
    expect(examine(file('rsa-1_5.xml'), [ourKey()])).toMatchObject({
      ok: true,
      value: { parts: [{ recipients: [{ keyTransport: 'RSA PKCS#1 v1.5', decryptedWith: 'new' }] }] },
    });
  });
});
