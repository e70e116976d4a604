import { createPublicKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { createPki } from '../../electron/pki/pki.ts';
import type { Certificate } from '../../electron/rotation/certificate.ts';
import type { KeyPairForm } from '../../electron/rotation/key-pair-form.ts';
import type { KeyPairToWrite } from '../../electron/rotation/ports.ts';
import { exchange } from './exchange.ts';
import { opensslIdentity, peer, workspace } from './peers.ts';

const PASSWORD = 'Key-turn 2026!';
const ALIAS = 'acme_decrypt_2026';
const env = { P12_PASSWORD: PASSWORD };
const pki = createPki();
const files = workspace();
/** A key pair under a root and an intermediate certificate of OpenSSL. */
let keyPair: KeyPairToWrite;
let passwordFile: string;

const certificateIn = async (path: string): Promise<Certificate> => {
  const certificate = pki.readCertificate(await readFile(path));
  if (!certificate.ok) throw new Error(certificate.error.code);
  return certificate.value;
};

const ending = (form: KeyPairForm) => (form === 'jks' ? 'jks' : 'p12');
const pathOf = (form: KeyPairForm) => files.path(`${form}.${ending(form)}`);

beforeAll(async () => {
  passwordFile = files.write('password', PASSWORD);
  const root = await opensslIdentity(files, 'root');
  const ca = (issuer: string) => ['-CA', files.path(`${issuer}.pem`), '-CAkey', files.path(`${issuer}.key`)];
  const middle = await opensslIdentity(
    files,
    'middle',
    ['rsa:2048'],
    [...ca('root'), ...['-addext', 'basicConstraints=critical,CA:TRUE']],
  );
  const own = await opensslIdentity(
    files,
    'own',
    ['rsa:2048'],
    [
      ...ca('middle'),
      ...[
        '-subj',
        '/C=DE/O=Müller & Söhne/CN=decryption 2026',
        '-addext',
        'basicConstraints=critical,CA:FALSE',
      ],
    ],
  );
  await peer('openssl', [
    'pkcs8',
    '-topk8',
    '-nocrypt',
    '-in',
    own.key,
    '-outform',
    'DER',
    '-out',
    files.path('own.p8'),
  ]);
  keyPair = {
    alias: ALIAS,
    certificate: await certificateIn(own.certificate),
    chain: [await certificateIn(middle.certificate), await certificateIn(root.certificate)],
    privateKey: await readFile(files.path('own.p8')),
    at: '2026-11-22T20:35:11.000Z',
  };
  for (const form of ['pkcs12-modern', 'pkcs12-compatible', 'jks'] as const) {
    const file = await pki.writeKeyPair(keyPair, form, PASSWORD);
    // The tenant keystore refuses an upload of more.
    expect(file.byteLength).toBeLessThanOrEqual(30_720);
    files.write(`${form}.${ending(form)}`, file);
  }
});

const colons = (hex: string) => (hex.toUpperCase().match(/../g) ?? []).join(':');

const FORMS = [
  ['pkcs12-modern', 'PKCS#12, modern'],
  ['pkcs12-compatible', 'PKCS#12, compatible'],
  ['jks', 'JKS'],
] as const;

describe.each(FORMS)('keytool reads a key pair in the form %s', (form, format) => {
  const keytool = (...args: string[]) => peer('keytool', [...args, '-keystore', pathOf(form)]);
  const storepass = () => ['-storepass:file', passwordFile];

  it('as a PrivateKeyEntry under its alias, with its chain', exchange('out', format, 'keytool'), async () => {
    const listing = await keytool('-list', '-v', ...storepass());
    expect(listing).toContain(`Keystore type: ${form === 'jks' ? 'JKS' : 'PKCS12'}`);
    expect(listing).toContain('contains 1 entry');
    expect(listing).toContain(`Alias name: ${ALIAS}`);
    expect(listing).toContain('Creation date: ');
    expect(listing).toContain('Entry type: PrivateKeyEntry');
    expect(listing).toContain('Certificate chain length: 3');
    for (const { sha256 } of [keyPair.certificate, ...keyPair.chain]) {
      expect(listing).toContain(`SHA256: ${colons(sha256)}`);
    }
  });

  it('and can use the key: it signs a certificate request', exchange('out', format, 'keytool'), async () => {
    const request = await keytool('-certreq', '-alias', ALIAS, ...storepass(), '-sigalg', 'SHA256withRSA');
    expect(request).toContain('BEGIN NEW CERTIFICATE REQUEST');
  });

  it(
    'and copies it into a keystore of its own, chain included',
    exchange('out', format, 'keytool'),
    async () => {
      const copy = files.path(`copy-of-${form}.p12`);
      await peer('keytool', [
        ...['-importkeystore', '-srckeystore', pathOf(form), '-srcstorepass:file', passwordFile],
        ...['-destkeystore', copy, '-deststoretype', 'PKCS12', '-deststorepass:file', passwordFile],
      ]);
      const listing = await peer('keytool', ['-list', '-v', '-keystore', copy, ...storepass()]);
      expect(listing).toContain(`Alias name: ${ALIAS}`);
      expect(listing).toContain('Certificate chain length: 3');
    },
  );

  it('and refuses it under another password', exchange('out', format, 'keytool'), async () => {
    const other = files.write('other', 'Other 2026!');
    await expect(keytool('-list', '-storepass:file', other)).rejects.toMatchObject({
      stdout: expect.stringMatching(/password/),
    });
  });
});

it('keytool shows when a key pair in JKS was made', exchange('out', 'JKS', 'keytool'), async () => {
  const listing = await peer('keytool', [
    '-list',
    '-keystore',
    pathOf('jks'),
    '-storepass:file',
    passwordFile,
  ]);
  expect(listing).toContain(`${ALIAS}, Nov 22, 2026, PrivateKeyEntry`);
});

it(
  'keytool finds every alias in lower case again, whatever its script',
  exchange('out', 'JKS', 'keytool'),
  async () => {
    for (const alias of ['schlüssel ключ 🔑', 'straße', 'ünïcode_2026']) {
      const file = await pki.writeKeyPair({ ...keyPair, alias }, 'jks', PASSWORD);
      const keystore = files.write('alias.jks', file);
      const listing = await peer('keytool', [
        ...['-list', '-alias', alias, '-keystore', keystore, '-storepass:file', passwordFile],
      ]);
      expect(listing).toContain('PrivateKeyEntry');
    }
  },
);

describe.each([
  ['pkcs12-modern', 'PKCS#12, modern'],
  ['pkcs12-compatible', 'PKCS#12, compatible'],
] as const)('OpenSSL reads a key pair in the form %s', (form, format) => {
  const pkcs12 = (...args: string[]) =>
    peer('openssl', ['pkcs12', '-in', pathOf(form), '-passin', 'env:P12_PASSWORD', ...args], env);

  it(
    'without -legacy, and finds the key that belongs to the certificate',
    exchange('out', format, 'openssl'),
    async () => {
      await pkcs12('-nocerts', '-noenc', '-out', files.path('out.key'));
      const key = await readFile(files.path('out.key'), 'utf8');
      const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' });
      const certificate = await readFile(files.write('out.pem', pki.toPem(keyPair.certificate)), 'utf8');
      expect(publicKey).toEqual(createPublicKey(certificate).export({ type: 'spki', format: 'der' }));
    },
  );

  it(
    'and shows the alias on key and certificate, and the chain',
    exchange('out', format, 'openssl'),
    async () => {
      const info = await pkcs12('-info', '-noenc');
      expect(info.match(new RegExp(`friendlyName: ${ALIAS}`, 'g'))).toHaveLength(2);
      expect(info.match(/localKeyID: ([0-9A-F ]+)/g)).toHaveLength(2);
      expect(info.match(/BEGIN CERTIFICATE/g)).toHaveLength(3);
    },
  );

  it('and refuses it under another password', exchange('out', format, 'openssl'), async () => {
    await expect(
      peer('openssl', ['pkcs12', '-in', pathOf(form), '-noenc', '-passin', 'env:P12_PASSWORD'], {
        P12_PASSWORD: 'other',
      }),
    ).rejects.toThrow(/Mac verify error/);
  });
});

describe('the algorithms that OpenSSL finds', () => {
  const info = (form: KeyPairForm) =>
    peer('openssl', ['pkcs12', '-in', pathOf(form), '-info', '-noout', '-passin', 'env:P12_PASSWORD'], env);

  it(
    'in the modern form: AES-256, PBKDF2 and a SHA-256 MAC',
    exchange('out', 'PKCS#12, modern', 'openssl'),
    async () => {
      const found = await info('pkcs12-modern');
      expect(found).toContain('MAC: sha256, Iteration 100000');
      expect(found.match(/PBES2, PBKDF2, AES-256-CBC, Iteration 100000, PRF hmacWithSHA256/g)).toHaveLength(
        2,
      );
    },
  );

  it(
    'in the form for old Java: 3DES and a SHA-1 MAC, and nothing that Java 8 does not know',
    exchange('out', 'PKCS#12, compatible', 'openssl'),
    async () => {
      const found = await info('pkcs12-compatible');
      expect(found).toContain('MAC: sha1, Iteration 100000');
      expect(found.match(/pbeWithSHA1And3-KeyTripleDES-CBC, Iteration 50000/g)).toHaveLength(2);
      const structure = await peer('openssl', [
        'asn1parse',
        '-inform',
        'DER',
        '-in',
        pathOf('pkcs12-compatible'),
      ]);
      expect(structure).not.toMatch(/PBES2|sha256|aes/i);
    },
  );
});

describe.each([
  ['pkcs12-modern', 'PKCS#12, modern'],
  ['pkcs12-compatible', 'PKCS#12, compatible'],
] as const)('NSS and GnuTLS read a key pair in the form %s', (form, format) => {
  it('pk12util, with its key and its certificates', exchange('out', format, 'pk12util'), async () => {
    const listing = await peer('pk12util', ['-l', pathOf(form), '-w', passwordFile]);
    expect(listing).toContain('Key(shrouded):');
    expect(listing).toContain(`Friendly Name: ${ALIAS}`);
    expect(listing).toContain('CN=decryption 2026');
    expect(listing).toContain('CN=middle');
  });

  it('certtool, with its key and its certificates', exchange('out', format, 'certtool'), async () => {
    const info = await peer('certtool', [
      ...['--p12-info', '--inder', '--infile', pathOf(form), '--password', PASSWORD],
    ]);
    expect(info.match(/BEGIN CERTIFICATE/g)).toHaveLength(3);
    expect(info).toContain(`Friendly name: ${ALIAS}`);
    expect(info).not.toMatch(/error|too short/i);
    const [shrouded = ''] =
      /-----BEGIN ENCRYPTED PRIVATE KEY-----[\s\S]*?-----END ENCRYPTED PRIVATE KEY-----/.exec(info) ?? [];
    const key = await peer('certtool', [
      ...['--key-info', '--infile', files.write('shrouded.pem', shrouded), '--password', PASSWORD],
    ]);
    expect(key).toContain('Key Security Level: Medium (2048 bits)');
  });
});
