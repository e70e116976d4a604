import { createHash, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { createPki } from '../../electron/pki/pki.ts';
import type { Certificate } from '../../electron/rotation/certificate.ts';
import { exchange } from './exchange.ts';
import { type Identity, opensslIdentity, peer, workspace } from './peers.ts';

const pki = createPki();
const files = workspace();

function read(file: Uint8Array): Certificate {
  const result = pki.readCertificate(file);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('a certificate of OpenSSL', exchange('in', 'certificate', 'openssl'), () => {
  let rsa: Identity;
  beforeAll(async () => {
    rsa = await opensslIdentity(files, 'rsa');
  });

  it.each<[string, string[], Partial<Certificate>]>([
    ['RSA 2048', ['rsa:2048'], { keyType: 'RSA', keyBits: 2048 }],
    ['RSA 3072', ['rsa:3072'], { keyType: 'RSA', keyBits: 3072 }],
    ['P-256', ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'], { keyType: 'EC', keyBits: 256 }],
    ['P-521', ['ec', '-pkeyopt', 'ec_paramgen_curve:P-521'], { keyType: 'EC', keyBits: 521 }],
    ['brainpool', ['ec', '-pkeyopt', 'ec_paramgen_curve:brainpoolP384r1'], { keyType: 'EC', keyBits: 384 }],
    ['Ed25519', ['ed25519'], { keyType: 'Ed25519', keyBits: 0 }],
    ['Ed448', ['ed448'], { keyType: 'other', keyBits: 0 }],
    ['RSA-PSS', ['rsa-pss', '-pkeyopt', 'rsa_keygen_bits:2048'], { keyType: 'other', keyBits: 0 }],
  ])('with a key %s is read alike from PEM and DER', async (name, newkey, facts) => {
    const identity = await opensslIdentity(files, name.replace(' ', '-'), newkey);
    const fromDer = read(identity.der);
    expect(fromDer).toMatchObject({ ...facts, subject: `CN=${name.replace(' ', '-')}, O=Acme, C=DE` });
    expect(fromDer.sha256).toBe(createHash('sha256').update(identity.der).digest('hex'));
    expect(read(await readFile(identity.certificate))).toEqual(fromDer);
  });

  it('with a DSA key is read', async () => {
    const parameters = files.path('dsa.parameters');
    await peer('openssl', ['dsaparam', '-out', parameters, '2048']);
    const { der } = await opensslIdentity(files, 'dsa', [`dsa:${parameters}`]);
    expect(read(der)).toMatchObject({ keyType: 'DSA', keyBits: 2048 });
  });

  it('has the serial number, dates and identifiers that OpenSSL shows', async () => {
    const certificate = read(rsa.der);
    const native = new X509Certificate(rsa.der);
    expect(certificate.serialNumber).toBe(native.serialNumber.toLowerCase().replace(/^0+/, ''));
    expect(certificate.sha1).toBe(native.fingerprint.replaceAll(':', '').toLowerCase());
    const shown = await peer('openssl', [
      'x509',
      '-in',
      rsa.certificate,
      '-noout',
      '-dates',
      '-dateopt',
      'iso_8601',
    ]);
    expect(shown).toBe(
      `notBefore=${certificate.notBefore.replace('T', ' ')}\nnotAfter=${certificate.notAfter.replace('T', ' ')}\n`,
    );
  });

  it.each([
    ['0', '0'],
    ['127', '7f'],
    ['128', '80'],
    ['-1', '-1'],
    ['-129', '-81'],
    [`0x7${'f'.repeat(63)}`, `7${'f'.repeat(63)}`],
  ])('with the serial number %s is read', async (written, expected) => {
    const out = files.path('serial.pem');
    await peer('openssl', [
      'req',
      '-x509',
      '-key',
      rsa.key,
      '-subj',
      '/CN=x',
      '-set_serial',
      written,
      '-out',
      out,
    ]);
    expect(read(await readFile(out)).serialNumber).toBe(expected);
  });

  it('with names in old string types is read right', async () => {
    const pem = files.path('strings.pem');
    const config = files.write(
      'strings.cnf',
      [
        '[req]',
        'distinguished_name=dn',
        'prompt=no',
        'utf8=yes',
        'string_mask=MASK:0x0a04',
        '[dn]',
        'O=Müller',
        'CN=Ω',
      ].join('\n'),
    );
    await peer('openssl', ['req', '-x509', '-key', rsa.key, '-config', config, '-out', pem]);
    const shown = await peer('openssl', [
      'x509',
      '-in',
      pem,
      '-noout',
      '-subject',
      '-nameopt',
      'sname,show_type,sep_comma_plus',
    ]);
    expect(shown).toContain('T61STRING');
    expect(shown).toContain('BMPSTRING');
    expect(read(await readFile(pem)).subject).toBe('CN=Ω, O=Müller');
  });

  it('with an RDN of two attributes joins them', async () => {
    const pem = files.path('multi.pem');
    await peer('openssl', [
      'req',
      '-x509',
      '-key',
      rsa.key,
      '-multivalue-rdn',
      '-subj',
      '/C=DE/O=Acme/CN=a+UID=b',
      '-out',
      pem,
    ]);
    const certificate = read(await readFile(pem));
    expect(certificate.subject).toBe('CN=a+UID=b, O=Acme, C=DE');
    expect(certificate.subjectAttributes.map(({ type }) => type)).toEqual(['C', 'O', 'CN', 'UID']);
  });

  it('as openssl x509 -text and openssl pkcs12 print it, around the PEM block, is read', async () => {
    const expected = read(rsa.der);
    expect(read(Buffer.from(await peer('openssl', ['x509', '-in', rsa.certificate, '-text'])))).toEqual(
      expected,
    );
    const p12 = files.path('bag.p12');
    await peer('openssl', [
      'pkcs12',
      '-export',
      '-inkey',
      rsa.key,
      '-in',
      rsa.certificate,
      '-passout',
      'pass:',
      '-out',
      p12,
    ]);
    const bags = await peer('openssl', ['pkcs12', '-in', p12, '-passin', 'pass:', '-nokeys']);
    expect(bags).toContain('Bag Attributes');
    expect(read(Buffer.from(bags))).toEqual(expected);
  });

  it('with CRLF, a byte order mark, as UTF-16 or as bare base64 is read', async () => {
    const pem = await readFile(rsa.certificate, 'utf8');
    const expected = read(rsa.der);
    expect(read(Buffer.from(pem.replaceAll('\n', '\r\n')))).toEqual(expected);
    expect(read(Buffer.from(`\ufeff${pem}`, 'utf8'))).toEqual(expected);
    expect(read(Buffer.from(`\ufeff${pem}`, 'utf16le'))).toEqual(expected);
    expect(read(Buffer.from(rsa.der.toString('base64')))).toEqual(expected);
  });

  it('twice in one file is several certificates', async () => {
    const pem = await readFile(rsa.certificate);
    expect(pki.readCertificate(Buffer.concat([pem, pem]))).toEqual({
      ok: false,
      error: { code: 'several-certificates', count: 2 },
    });
  });

  it('is refused with trailing bytes, truncated, as a trusted certificate, as a key', async () => {
    const trusted = await peer('openssl', ['x509', '-in', rsa.certificate, '-trustout']);
    const refused = [
      Buffer.concat([rsa.der, Buffer.of(0)]),
      Buffer.concat([rsa.der, rsa.der]),
      rsa.der.subarray(0, -1),
      Buffer.from(trusted),
      await readFile(rsa.key),
    ];
    for (const file of refused) {
      expect(pki.readCertificate(file)).toEqual({ ok: false, error: { code: 'not-a-certificate' } });
    }
  });

  it('as PEM written here is the same certificate to OpenSSL', async () => {
    const written = files.write('written.pem', pki.toPem(read(rsa.der)));
    expect(await peer('openssl', ['x509', '-in', written])).toBe(await readFile(written, 'utf8'));
  });
});

describe('a certificate of keytool', exchange('in', 'certificate', 'keytool'), () => {
  it('with a Latin-1 subject is read from its own export', async () => {
    const keystore = files.path('k.p12');
    const env = { PASSWORD: 'changeit' };
    await peer(
      'keytool',
      [
        '-genkeypair',
        '-keyalg',
        'EC',
        '-alias',
        'a',
        '-dname',
        'CN=Jürgen\\, A., O=Acme, C=DE',
        '-keystore',
        keystore,
        '-storepass:env',
        'PASSWORD',
      ],
      env,
    );
    const pem = await peer(
      'keytool',
      ['-exportcert', '-rfc', '-alias', 'a', '-keystore', keystore, '-storepass:env', 'PASSWORD'],
      env,
    );
    expect(read(Buffer.from(pem)).subject).toBe('CN=Jürgen\\, A., O=Acme, C=DE');
  });
});
