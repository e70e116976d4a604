import { createPublicKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { createPki } from '../../electron/pki/pki.ts';
import type { KeyPairMaterial } from '../../electron/rotation/ports.ts';
import { exchange } from './exchange.ts';
import { peer, workspace } from './peers.ts';

const PASSWORD = 'Key-turn 2026!';
const ALIAS = 'acme_decrypt_2026';
const pki = createPki();
const files = workspace();
let material: KeyPairMaterial;
let p12: string;
let passwordFile: string;

beforeAll(async () => {
  material = await pki.createKeyPair({
    keyBits: 2048,
    subject: [
      { type: 'C', value: 'DE' },
      { type: 'O', value: 'Müller & Söhne' },
      { type: 'CN', value: 'decryption 2026' },
    ],
    notBefore: '2026-01-01T00:00:00Z',
    notAfter: '2028-01-01T00:00:00Z',
  });
  const file = await pki.writePkcs12(material, ALIAS, PASSWORD);
  // The tenant keystore refuses an upload of more.
  expect(file.byteLength).toBeLessThanOrEqual(30_720);
  p12 = files.write('written.p12', file);
  passwordFile = files.write('password', PASSWORD);
});

const colons = (hex: string) => (hex.toUpperCase().match(/../g) ?? []).join(':');

describe('keytool reads a written key pair', exchange('out', 'PKCS#12, modern', 'keytool'), () => {
  it('as a PrivateKeyEntry under its alias, with the certificate', async () => {
    const listing = await peer('keytool', ['-list', '-v', '-keystore', p12, '-storepass:file', passwordFile]);
    expect(listing).toContain(`Alias name: ${ALIAS}`);
    expect(listing).toContain('Entry type: PrivateKeyEntry');
    expect(listing).toContain('Certificate chain length: 1');
    expect(listing).toContain(`SHA256: ${colons(material.certificate.sha256)}`);
  });

  it('and can use the key: it signs a certificate request', async () => {
    const request = await peer('keytool', [
      ...[
        '-certreq',
        '-alias',
        ALIAS,
        '-keystore',
        p12,
        '-storepass:file',
        passwordFile,
        '-sigalg',
        'SHA256withRSA',
      ],
    ]);
    expect(request).toContain('BEGIN NEW CERTIFICATE REQUEST');
  });
});

describe(
  'OpenSSL reads a written key pair without -legacy',
  exchange('out', 'PKCS#12, modern', 'openssl'),
  () => {
    const pkcs12 = (...args: string[]) =>
      peer('openssl', ['pkcs12', '-in', p12, '-passin', 'env:P12_PASSWORD', ...args], {
        P12_PASSWORD: PASSWORD,
      });

    it('and finds the key that belongs to the certificate', async () => {
      await pkcs12('-nocerts', '-noenc', '-out', files.path('out.key'));
      const key = await readFile(files.path('out.key'), 'utf8');
      const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' });
      const certificate = await readFile(files.write('out.pem', pki.toPem(material.certificate)), 'utf8');
      expect(publicKey).toEqual(createPublicKey(certificate).export({ type: 'spki', format: 'der' }));
    });

    it('and shows the alias on key and certificate, AES-256, PBKDF2 and a SHA-256 MAC', async () => {
      const info = await pkcs12('-info', '-noenc');
      expect(info).toContain('MAC: sha256, Iteration 100000');
      expect(info.match(/PBES2, PBKDF2, AES-256-CBC, Iteration 100000, PRF hmacWithSHA256/g)).toHaveLength(2);
      expect(info.match(new RegExp(`friendlyName: ${ALIAS}`, 'g'))).toHaveLength(2);
      expect(info.match(/localKeyID: ([0-9A-F ]+)/g)).toHaveLength(2);
    });

    it('and refuses it under another password', async () => {
      await expect(
        peer('openssl', ['pkcs12', '-in', p12, '-noenc', '-passin', 'env:P12_PASSWORD'], {
          P12_PASSWORD: 'other',
        }),
      ).rejects.toThrow(/Mac verify error/);
    });
  },
);

describe('NSS pk12util reads a written key pair', exchange('out', 'PKCS#12, modern', 'pk12util'), () => {
  it('with its key and its certificate', async () => {
    const listing = await peer('pk12util', ['-l', p12, '-w', passwordFile]);
    expect(listing).toContain('Key(shrouded):');
    expect(listing).toContain(`Friendly Name: ${ALIAS}`);
    expect(listing).toContain('CN=decryption 2026');
  });
});

describe('GnuTLS certtool reads a written key pair', exchange('out', 'PKCS#12, modern', 'certtool'), () => {
  it('with its key and its certificate', async () => {
    const info = await peer('certtool', ['--p12-info', '--inder', '--infile', p12, '--password', PASSWORD]);
    expect(info).toContain('BEGIN CERTIFICATE');
    expect(info).toContain(`Friendly name: ${ALIAS}`);
    expect(info).not.toMatch(/error|too short/i);
    const [shrouded = ''] =
      /-----BEGIN ENCRYPTED PRIVATE KEY-----[\s\S]*?-----END ENCRYPTED PRIVATE KEY-----/.exec(info) ?? [];
    const key = await peer('certtool', [
      '--key-info',
      '--infile',
      files.write('shrouded.pem', shrouded),
      '--password',
      PASSWORD,
    ]);
    expect(key).toContain('Key Security Level: Medium (2048 bits)');
  });
});
