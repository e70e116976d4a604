import { randomBytes } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { createPki } from '../../electron/pki/pki.ts';
import type { CertificateRequestForm } from '../../electron/rotation/authority.ts';
import { checkResponse } from '../../electron/rotation/issuance-checks.ts';
import type { KeyPairMaterial } from '../../electron/rotation/ports.ts';
import { exchange } from './exchange.ts';
import { type Identity, missing, opensslIdentity, peer, workspace } from './peers.ts';

const SUBJECT = 'CN=decryption 2026, O=Müller & Söhne, C=DE';
const pki = createPki();
const files = workspace();
let keyPair: KeyPairMaterial;

const request = async (form: CertificateRequestForm, alternativeNames: string[] = []) => {
  const bytes = await pki.writeCertificateRequest(keyPair, { form, alternativeNames });
  return files.write(`request.${form}`, bytes);
};

beforeAll(async () => {
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
  keyPair = await pki.createKeyPair({
    keyBits: 2048,
    subject: [
      { type: 'C', value: 'DE' },
      { type: 'O', value: 'Müller & Söhne' },
      { type: 'CN', value: 'decryption 2026' },
    ],
    notBefore: day(0),
    notAfter: day(30),
  });
  await request('pem', ['decrypt.example.com', 'admin@example.com']);
  await request('der', ['decrypt.example.com', 'admin@example.com']);
});

describe.each(['pem', 'der'] as const)('a certificate request in %s is read', (form) => {
  it(
    'by OpenSSL: its signature holds, subject and extensions are there',
    exchange('out', 'certificate request', 'openssl'),
    async () => {
      const text = await peer('openssl', [
        ...['req', '-in', files.path(`request.${form}`), '-inform', form.toUpperCase()],
        ...['-verify', '-text', '-noout', '-nameopt', 'RFC2253,utf8,-esc_msb'],
      ]);
      expect(text).toContain('verify OK');
      expect(text).toContain('Subject: CN=decryption 2026,O=Müller & Söhne,C=DE');
      expect(text).toContain('Signature Algorithm: sha256WithRSAEncryption');
      expect(text).toMatch(/Key Usage: critical\s+Key Encipherment, Data Encipherment/);
      expect(text).toContain('DNS:decrypt.example.com, email:admin@example.com');
    },
  );

  it('by GnuTLS', exchange('out', 'certificate request', 'certtool'), async () => {
    const inder = form === 'der' ? ['--inder'] : [];
    const text = await peer('certtool', ['--crq-info', ...inder, '--infile', files.path(`request.${form}`)]);
    expect(text).toContain('Self signature: verified');
    expect(text).toContain('CN=decryption 2026');
    expect(text).toContain('DNSname: decrypt.example.com');
    expect(text).toContain('Key encipherment.');
  });
});

it(
  'a certificate request in PEM is read by keytool',
  exchange('out', 'certificate request', 'keytool'),
  async () => {
    const text = await peer('keytool', ['-printcertreq', '-v', '-file', files.path('request.pem')]);
    expect(text).toContain('Subject: CN=decryption 2026');
    expect(text).toContain('Key_Encipherment');
    expect(text).toContain('DNSName: decrypt.example.com');
  },
);

describe('what an authority of OpenSSL sends back', { skip: missing('openssl') }, () => {
  let root: Identity;
  let middle: Identity;
  let issued: Buffer;

  const sign = async (name: string, extensions: string, args: string[] = [], ca = 'middle') => {
    const [out, config] = [files.path(`${name}.pem`), files.write(`${name}.cnf`, extensions)];
    await peer('openssl', [
      ...['x509', '-req', '-in', files.path('request.pem'), '-CA', files.path(`${ca}.pem`)],
      ...[
        '-CAkey',
        files.path(`${ca}.key`),
        '-CAcreateserial',
        '-days',
        '30',
        '-extfile',
        config,
        '-out',
        out,
      ],
      ...args,
    ]);
    return out;
  };
  const derOf = async (pem: string) => {
    await peer('openssl', ['x509', '-in', pem, '-outform', 'DER', '-out', files.path('one.der')]);
    return await readFile(files.path('one.der'));
  };
  const read = async (file: Uint8Array) => {
    const response = await pki.readAuthorityResponse(file, keyPair.certificate);
    return response.ok ? response.value : response.error;
  };
  const findings = async (file: Uint8Array) => {
    const response = await pki.readAuthorityResponse(file, keyPair.certificate);
    if (!response.ok) throw new Error(response.error.code);
    const evidence = { name: 'response', sha256: '', bytes: file.byteLength };
    const checks = checkResponse(
      { ...response.value, file: evidence },
      keyPair.certificate,
      new Date().toISOString(),
    );
    return checks.flatMap(({ finding }) => finding ?? []);
  };
  const chainFile = async (...pems: string[]) =>
    Buffer.concat(await Promise.all(pems.map((path) => readFile(path))));
  const bundle = async (form: 'DER' | 'PEM', ...pems: string[]) => {
    const out = files.path('bundle.p7b');
    await peer('openssl', [
      ...['crl2pkcs7', '-nocrl', ...pems.flatMap((path) => ['-certfile', path])],
      ...['-outform', form, '-out', out],
    ]);
    return await readFile(out);
  };

  const usual = 'keyUsage=critical,keyEncipherment\nbasicConstraints=critical,CA:FALSE\n';

  beforeAll(async () => {
    const authority = ['-addext', 'basicConstraints=critical,CA:TRUE'];
    root = await opensslIdentity(files, 'root');
    middle = await opensslIdentity(
      files,
      'middle',
      ['rsa:2048'],
      [...['-CA', root.certificate, '-CAkey', root.key, ...authority]],
    );
    issued = await derOf(await sign('issued', usual));
  });

  /** All five forms of the tenant keystore: PKCS#7 three times, certificates one behind another, PkiPath, and .spc. */
  const forms: readonly (readonly [string, () => Promise<Buffer>])[] = [
    [
      '.p7c: PKCS#7 in DER',
      () => bundle('DER', files.path('issued.pem'), middle.certificate, root.certificate),
    ],
    [
      '.p7b: PKCS#7 in PEM',
      () => bundle('PEM', root.certificate, files.path('issued.pem'), middle.certificate),
    ],
    [
      '.p7b: PKCS#7 in base64',
      async () => {
        const der = await bundle('DER', files.path('issued.pem'), middle.certificate, root.certificate);
        return Buffer.from(der.toString('base64'));
      },
    ],
    ['certificates in PEM', () => chainFile(files.path('issued.pem'), middle.certificate, root.certificate)],
    ['certificates in DER', async () => Buffer.concat([issued, middle.der, root.der])],
    [
      '.pkipath',
      async () => {
        const all = Buffer.concat([root.der, middle.der, issued]);
        return Buffer.concat([Buffer.from([0x30, 0x82, all.length >> 8, all.length & 0xff]), all]);
      },
    ],
    ['.spc', () => bundle('DER', middle.certificate, root.certificate, files.path('issued.pem'))],
  ];

  it.each(forms)(
    '%s: matched to the key, its chain built and verified',
    exchange('in', 'response of an authority', 'openssl'),
    async (_name, make) => {
      const file = await make();
      expect(await read(file)).toMatchObject({
        own: {
          certificate: { subject: SUBJECT, issuer: 'CN=middle, O=Acme, C=DE' },
          isWeaklySigned: false,
          isAuthority: false,
          allowsKeyEncipherment: true,
        },
        chain: [
          { certificate: { subject: 'CN=middle, O=Acme, C=DE' }, isAuthority: true },
          { certificate: { subject: 'CN=root, O=Acme, C=DE' }, isAuthority: true },
        ],
        unrelated: [],
      });
      expect(await findings(file)).toEqual([]);
    },
  );

  it(
    'is refused where it is for another key, self-signed, or no response at all',
    exchange('in', 'response of an authority', 'openssl'),
    async () => {
      expect(await read(Buffer.concat([middle.der, root.der]))).toMatchObject({
        code: 'response-for-another-key',
        subjects: ['CN=middle, O=Acme, C=DE', 'CN=root, O=Acme, C=DE'],
      });
      const own = Buffer.from(keyPair.certificate.der, 'base64');
      expect(await read(own)).toEqual({ code: 'response-is-self-signed' });
      const second = await derOf(await sign('second', usual));
      expect(await read(Buffer.concat([issued, second]))).toEqual({
        code: 'response-with-several',
        count: 2,
      });
      const withKey = Buffer.concat([await readFile(files.path('issued.pem')), await readFile(middle.key)]);
      expect(await read(withKey)).toEqual({ code: 'response-not-of-certificates' });
      const alsoOwn = Buffer.concat([own, issued, middle.der, root.der]);
      expect(await read(alsoOwn)).toMatchObject({ unrelated: [] });
    },
  );

  it.each<[string, string, string[], object]>([
    [
      'no key encipherment',
      'keyUsage=critical,digitalSignature\n',
      [],
      { code: 'issued-without-key-encipherment' },
    ],
    ['an authority', 'basicConstraints=critical,CA:TRUE\n', [], { code: 'issued-to-an-authority' }],
    [
      'a weak signature',
      usual,
      ['-sha1'],
      { code: 'issued-weakly-signed', algorithm: 'RSA with SHA-1', subject: SUBJECT },
    ],
    ['a shorter validity', usual, ['-days', '5'], { code: 'issued-valid-shorter' }],
    ['a longer validity', usual, ['-days', '900'], { code: 'issued-valid-longer' }],
    [
      'another subject',
      usual,
      ['-subj', '/CN=else'],
      { code: 'issued-subject-differs', expected: SUBJECT, found: 'CN=else' },
    ],
  ])(
    'with %s says so',
    exchange('in', 'response of an authority', 'openssl'),
    async (_name, extensions, args, finding) => {
      const pem = await sign('odd', extensions, args);
      expect(await findings(await chainFile(pem, middle.certificate, root.certificate))).toMatchObject([
        finding,
      ]);
    },
  );

  it(
    'that is not valid yet, or no more, says so',
    exchange('in', 'response of an authority', 'openssl'),
    async () => {
      const validity = async (from: string, until: string) => {
        const config = files.write(
          'ca.cnf',
          `[ca]\ndefault_ca=d\n[d]\ndatabase=${files.write('index.txt', '')}\nserial=${files.write('serial', '01')}\nnew_certs_dir=${files.path('')}\npolicy=p\ndefault_md=sha256\nunique_subject=no\n[p]\ncommonName=supplied\norganizationName=optional\ncountryName=optional\n`,
        );
        const out = files.path('dated.pem');
        await peer('openssl', [
          ...['ca', '-batch', '-notext', '-config', config, '-in', files.path('request.pem'), '-out', out],
          ...['-cert', middle.certificate, '-keyfile', middle.key, '-startdate', from, '-enddate', until],
          ...['-preserveDN', '-extfile', files.write('usual.cnf', usual)],
        ]);
        return await chainFile(out, middle.certificate, root.certificate);
      };
      const year = new Date().getUTCFullYear();
      expect(
        await findings(await validity(`${year + 1}0101000000Z`, `${year + 2}0101000000Z`)),
      ).toMatchObject([{ code: 'issued-not-yet-valid', notBefore: `${year + 1}-01-01T00:00:00Z` }]);
      expect(await findings(await validity('20200101000000Z', '20210101000000Z'))).toMatchObject([
        { code: 'issued-expired' },
      ]);
    },
  );

  it(
    'without its chain, without its root, or with strangers, says so',
    exchange('in', 'response of an authority', 'openssl'),
    async () => {
      const stranger = await opensslIdentity(files, 'stranger');
      expect(await findings(issued)).toEqual([{ code: 'issuer-missing', issuer: 'CN=middle, O=Acme, C=DE' }]);
      expect(await findings(Buffer.concat([issued, middle.der]))).toEqual([
        { code: 'issuer-root-missing', issuer: 'CN=root, O=Acme, C=DE' },
      ]);
      expect(await findings(Buffer.concat([issued, middle.der, root.der, stranger.der]))).toEqual([
        { code: 'response-with-unrelated', subjects: ['CN=stranger, O=Acme, C=DE'] },
      ]);
    },
  );

  it(
    'with an issuer that only has the name is refused',
    exchange('in', 'response of an authority', 'openssl'),
    async () => {
      const impostor = await opensslIdentity(
        files,
        'impostor',
        ['rsa:2048'],
        ['-subj', '/C=DE/O=Acme/CN=middle'],
      );
      expect(await findings(Buffer.concat([issued, impostor.der]))).toMatchObject([
        { code: 'issuer-did-not-sign', issuer: 'CN=middle, O=Acme, C=DE' },
        { code: 'response-with-unrelated' },
      ]);
    },
  );

  it(
    'under a weak authority, or one that is none, says so',
    exchange('in', 'response of an authority', 'openssl'),
    async () => {
      const weak = await opensslIdentity(
        files,
        'weak',
        ['rsa:1024'],
        ['-addext', 'basicConstraints=critical,CA:TRUE'],
      );
      const underWeak = await sign('under-weak', usual, [], 'weak');
      expect(await findings(await chainFile(underWeak, weak.certificate))).toEqual([
        { code: 'issuer-key-weak', subject: 'CN=weak, O=Acme, C=DE', keyType: 'RSA', keyBits: 1024 },
      ]);
      const person = await opensslIdentity(
        files,
        'person',
        ['rsa:2048'],
        ['-addext', 'basicConstraints=critical,CA:FALSE'],
      );
      const underPerson = await sign('under-person', usual, [], 'person');
      // OpenSSL itself takes such a chain apart: the issuer may not issue.
      expect((await findings(await chainFile(underPerson, person.certificate)))[0]).toMatchObject({
        code: expect.stringMatching(/^issuer-/),
      });
    },
  );
});

describe('what an authority of GnuTLS sends back', () => {
  it(
    'is matched, and its chain verified',
    exchange('in', 'response of an authority', 'certtool'),
    async () => {
      const template = files.write(
        'ca.tmpl',
        'cn = "GnuTLS CA"\nca\ncert_signing_key\nexpiration_days = 60\n',
      );
      await peer('certtool', ['--generate-privkey', '--bits', '2048', '--outfile', files.path('gca.key')]);
      await peer('certtool', [
        ...['--generate-self-signed', '--load-privkey', files.path('gca.key'), '--template', template],
        ...['--outfile', files.path('gca.pem')],
      ]);
      const own = files.write('own.tmpl', 'honor_crq_extensions\nencryption_key\nexpiration_days = 30\n');
      await peer('certtool', [
        ...['--generate-certificate', '--load-request', files.path('request.pem'), '--template', own],
        ...['--load-ca-certificate', files.path('gca.pem'), '--load-ca-privkey', files.path('gca.key')],
        ...['--outfile', files.path('gissued.pem')],
      ]);
      const pem = Buffer.concat([
        await readFile(files.path('gissued.pem')),
        await readFile(files.path('gca.pem')),
      ]);
      const response = await pki.readAuthorityResponse(pem, keyPair.certificate);
      expect(response).toMatchObject({
        value: {
          own: { allowsKeyEncipherment: true },
          chain: [{ certificate: { subject: 'CN=GnuTLS CA' } }],
        },
      });
    },
  );
});

describe('what keytool sends back as an authority', () => {
  it(
    'is matched, and its chain verified',
    exchange('in', 'response of an authority', 'keytool'),
    async () => {
      const store = ['-keystore', files.path('ca.p12'), '-storepass', 'changeit', '-alias', 'ca'];
      const [issued, ca] = [files.path('java.pem'), files.path('java-ca.pem')];
      await peer('keytool', [
        '-genkeypair',
        '-keyalg',
        'RSA',
        '-dname',
        'CN=Java CA',
        '-ext',
        'bc:c',
        ...store,
      ]);
      await peer('keytool', [
        '-gencert',
        '-rfc',
        '-infile',
        files.path('request.pem'),
        '-outfile',
        issued,
        ...store,
      ]);
      await peer('keytool', ['-exportcert', '-rfc', '-file', ca, ...store]);
      const response = Buffer.concat([await readFile(issued), await readFile(ca)]);
      expect(await pki.readAuthorityResponse(response, keyPair.certificate)).toMatchObject({
        value: {
          own: { certificate: { subject: SUBJECT } },
          chain: [{ certificate: { subject: 'CN=Java CA' }, isAuthority: true }],
        },
      });
    },
  );
});

describe('an authority in a database of NSS', () => {
  const [issued, ca] = ['nss.der', 'nss-ca.der'].map(files.path) as [string, string];

  it('signs a certificate request', exchange('out', 'certificate request', 'certutil'), async () => {
    const database = files.path('nss');
    await mkdir(database);
    const noise = files.write('noise', randomBytes(64));
    await peer('certutil', ['-N', '-d', database, '--empty-password']);
    await peer('certutil', [
      ...['-S', '-d', database, '-n', 'ca', '-s', 'CN=NSS CA', '-x', '-t', 'CT,,', '-z', noise],
      ...['-k', 'rsa', '-g', '2048', '-v', '24', '--keyUsage', 'certSigning'],
    ]);
    await peer('certutil', ['-L', '-d', database, '-n', 'ca', '-r', '-o', ca]);
    const request = files.path('request.der');
    await peer('certutil', ['-C', '-d', database, '-c', 'ca', '-i', request, '-o', issued, '-v', '1']);
    expect(pki.readCertificate(await readFile(issued))).toMatchObject({ value: { issuer: 'CN=NSS CA' } });
  });

  it(
    'sends back what is matched, and its chain verified',
    exchange('in', 'response of an authority', 'certutil'),
    async () => {
      const response = Buffer.concat([await readFile(issued), await readFile(ca)]);
      expect(await pki.readAuthorityResponse(response, keyPair.certificate)).toMatchObject({
        value: {
          own: { certificate: { subject: SUBJECT, issuer: 'CN=NSS CA' } },
          chain: [{ certificate: { subject: 'CN=NSS CA' } }],
        },
      });
    },
  );
});
