import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { listFile } from '../../electron/pki/list-file.ts';
import { createPki } from '../../electron/pki/pki.ts';
import type { Certificate } from '../../electron/rotation/certificate.ts';
import { exchange } from './exchange.ts';
import { peer, workspace } from './peers.ts';

const pki = createPki();
const files = workspace();
const PASSWORD = 'Key-turn 2026!';

async function entries(file: Uint8Array, password: string | null = null) {
  const listing = await listFile(file, password);
  if (!listing.ok) throw new Error(JSON.stringify(listing.error));
  return listing.value.entries;
}

/** A certificate made here, and its PEM file. */
async function created(): Promise<{ certificate: Certificate; pem: string }> {
  const { certificate } = await pki.createKeyPair({
    keyBits: 2048,
    subject: [
      { type: 'O', value: 'Müller' },
      { type: 'CN', value: 'decryption 2026' },
    ],
    notBefore: '2026-01-01T00:00:00Z',
    notAfter: '2028-01-01T00:00:00Z',
  });
  return { certificate, pem: files.write('created.pem', pki.toPem(certificate)) };
}

/** A fingerprint in capitals with colons, as both programs print it. */
const colons = (hex: string) => (hex.toUpperCase().match(/../g) ?? []).join(':');

describe('NSS', () => {
  let database: string;
  const certutil = (...args: string[]) => peer('certutil', [...args, '-d', database]);

  beforeAll(async () => {
    database = `sql:${files.path('.')}`;
    await certutil('-N', '--empty-password');
    const noise = files.write('noise', randomBytes(64));
    const key = ['-k', 'rsa', '-g', '2048', '-z', noise];
    const subject = ['-s', 'CN=nss,O=Müller,C=DE', '-7', 'nss@example.org'];
    await certutil('-S', '-x', '-n', 'own', '-t', ',,', '-m', '17', ...subject, ...key);
  });

  it('gives a certificate out that is read', exchange('in', 'certificate', 'certutil'), async () => {
    const shown = await certutil('-L', '-n', 'own');
    const read = pki.readCertificate(Buffer.from(await certutil('-L', '-n', 'own', '-a')));
    if (!read.ok) throw new Error(read.error.code);
    expect(read.value).toMatchObject({ subject: 'CN=nss, O=Müller, C=DE', serialNumber: '11' });
    expect(shown).toContain(colons(read.value.sha256));
  });

  it(
    'gives a PKCS#7 bundle out that is read',
    exchange('in', 'PKCS#7 bundle', 'cmsutil', 'certutil'),
    async () => {
      const bundle = files.path('nss.p7');
      await peer('cmsutil', ['-O', '-r', 'nss@example.org', '-d', database, '-o', bundle]);
      expect(await entries(await readFile(bundle))).toMatchObject([
        { kind: 'certificate', certificate: { subject: 'CN=nss, O=Müller, C=DE' } },
      ]);
    },
  );

  it('takes a certificate made here', exchange('out', 'certificate', 'certutil'), async () => {
    const { certificate, pem } = await created();
    await certutil('-A', '-n', 'made here', '-t', ',,', '-i', pem);
    const shown = await certutil('-L', '-n', 'made here');
    expect(shown).toContain(colons(certificate.sha256));
    expect(shown).toMatch(/Usages: Key Encipherment\s+Data Encipherment/);
  });
});

describe('GnuTLS', () => {
  const [key, certificate] = ['gnutls.key', 'gnutls.pem'].map(files.path) as [string, string];
  const template = 'cn = "gnutls"\norganization = "Müller"\ncountry = DE\nserial = 9\nexpiration_days = 30\n';

  /** A key and a certificate of certtool's own. */
  const own = async () => {
    await peer('certtool', ['--generate-privkey', '--key-type', 'rsa', '--bits', '2048', '--outfile', key]);
    const from = ['--load-privkey', key, '--template', files.write('template', template)];
    await peer('certtool', ['--generate-self-signed', ...from, '--outfile', certificate]);
  };

  it('gives a certificate out that is read', exchange('in', 'certificate', 'certtool'), async () => {
    await own();
    const read = pki.readCertificate(await readFile(certificate));
    if (!read.ok) throw new Error(read.error.code);
    expect(read.value).toMatchObject({ subject: 'CN=gnutls, O=Müller, C=DE', serialNumber: '9' });
    const fingerprint = ['--fingerprint', '--hash', 'sha256', '--infile', certificate];
    expect(await peer('certtool', fingerprint)).toContain(read.value.sha256);
  });

  it('gives a PKCS#7 bundle out that is read', exchange('in', 'PKCS#7 bundle', 'certtool'), async () => {
    await own();
    const bundle = files.path('gnutls.p7');
    await peer('certtool', ['--p7-generate', '--load-certificate', certificate, '--outfile', bundle]);
    expect(await entries(await readFile(bundle))).toMatchObject([
      { kind: 'certificate', certificate: { subject: 'CN=gnutls, O=Müller, C=DE' } },
    ]);
  });

  it.each(['aes-256', 'aes-128', '3des', '3des-pkcs12', 'rc2-40'])(
    'gives a private key out under %s that is read',
    exchange('in', 'private key file', 'certtool'),
    async (cipher) => {
      await own();
      const encrypted = files.path('gnutls-encrypted.key');
      const options = ['--password', PASSWORD, '--pkcs-cipher', cipher, '--outfile', encrypted];
      await peer('certtool', ['--to-p8', '--load-privkey', key, ...options]);
      const file = Buffer.concat([await readFile(encrypted), await readFile(certificate)]);
      expect(await entries(file, PASSWORD)).toMatchObject([{ kind: 'private-key', keyMatches: true }]);
    },
  );

  it('takes a certificate made here', exchange('out', 'certificate', 'certtool'), async () => {
    const made = await created();
    const shown = await peer('certtool', ['--certificate-info', '--infile', made.pem]);
    expect(shown).toContain(`sha256:${made.certificate.sha256}`);
    expect(shown).toMatch(/Key encipherment\.\s+Data encipherment\./);
  });
});
