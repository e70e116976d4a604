import { createPrivateKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { createPki } from '../../electron/pki/pki.ts';
import { onlyKeyOf } from '../helpers/only-key.ts';
import { exchange } from './exchange.ts';
import { type Identity, opensslIdentity, peer, workspace } from './peers.ts';

const PASSWORD = 'Key-turn 2026!';
const env = { P12_PASSWORD: PASSWORD };
const pki = createPki();
const files = workspace();

const pkcs8Of = async (pem: string) =>
  createPrivateKey(await readFile(pem, 'utf8')).export({ type: 'pkcs8', format: 'der' });

describe('a PKCS#12 file of OpenSSL', exchange('in', 'PKCS#12, modern', 'openssl'), () => {
  const legacy = exchange('in', 'PKCS#12, legacy', 'openssl');
  let rsa: Identity;
  let other: Identity;

  const exported = async (name: string, identity: Identity, ...options: string[]) => {
    const out = files.path(name);
    await peer(
      'openssl',
      [
        'pkcs12',
        '-export',
        '-inkey',
        identity.key,
        '-in',
        identity.certificate,
        '-passout',
        'env:P12_PASSWORD',
        '-out',
        out,
        ...options,
      ],
      env,
    );
    return readFile(out);
  };

  beforeAll(async () => {
    rsa = await opensslIdentity(files, 'rsa');
    other = await opensslIdentity(files, 'other');
  });

  const isRead = async (title: string, options: string[]) => {
    const file = await exported(`${title.replaceAll(/\W/g, '-')}.p12`, rsa, '-name', 'my key ü', ...options);
    const { alias, certificate, privateKey } = onlyKeyOf(await pki.listFile(file, PASSWORD));
    expect(alias).toBe('my key ü');
    expect(certificate.der).toBe(rsa.der.toString('base64'));
    expect(privateKey).toEqual(await pkcs8Of(rsa.key));
    expect(pki.belongsTogether(privateKey, certificate)).toBe(true);
  };

  it.each<[string, string[]]>([
    ['with the defaults', []],
    [
      'with AES-128 and a SHA-512 MAC',
      ['-keypbe', 'AES-128-CBC', '-certpbe', 'AES-192-CBC', '-macalg', 'sha512'],
    ],
    ['with a SHA-384 MAC', ['-macalg', 'sha384']],
    ['with 3DES under PBES2', ['-keypbe', 'DES-EDE3-CBC', '-certpbe', 'DES-EDE3-CBC']],
    ['with 600,000 iterations', ['-iter', '600000']],
    ['without a MAC', ['-nomac']],
    ['without encryption', ['-keypbe', 'NONE', '-certpbe', 'NONE']],
  ])('%s is read: key, certificate and alias', isRead);

  it.each<[string, string[]]>([
    ['with -legacy (RC2-40 and 3DES, SHA-1 MAC)', ['-legacy']],
    ['with RC2-128 for the key', ['-legacy', '-keypbe', 'PBE-SHA1-RC2-128']],
    ['with 3DES for both', ['-legacy', '-descert']],
  ])('%s is read: key, certificate and alias', legacy, isRead);

  it('without a friendly name has no alias', async () => {
    const { alias } = onlyKeyOf(await pki.listFile(await exported('no-name.p12', rsa), PASSWORD));
    expect(alias).toBeNull();
  });

  it('with further certificates gives the one of the key', async () => {
    const file = await exported('chain.p12', rsa, '-certfile', other.certificate);
    const { certificate, chain } = onlyKeyOf(await pki.listFile(file, PASSWORD));
    expect(certificate.der).toBe(rsa.der.toString('base64'));
    expect(chain).toEqual([]);
  });

  it('with an elliptic key is read', async () => {
    const ec = await opensslIdentity(files, 'ec', ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256']);
    const { certificate, privateKey } = onlyKeyOf(await pki.listFile(await exported('ec.p12', ec), PASSWORD));
    expect(certificate).toMatchObject({ keyType: 'EC', keyBits: 256 });
    expect(privateKey).toEqual(await pkcs8Of(ec.key));
  });

  it('with a password outside ASCII is read', async () => {
    const password = 'Schlüßel 2026';
    for (const [name, options] of [
      ['ü.p12', []],
      ['ü-legacy.p12', ['-legacy']],
    ] as const) {
      const out = files.path(name);
      const args = [
        'pkcs12',
        '-export',
        '-inkey',
        rsa.key,
        '-in',
        rsa.certificate,
        '-passout',
        'env:P12_PASSWORD',
      ];
      await peer('openssl', [...args, '-out', out, ...options], { P12_PASSWORD: password });
      const { certificate } = onlyKeyOf(await pki.listFile(await readFile(out), password));
      expect(certificate.der).toBe(rsa.der.toString('base64'));
    }
  });

  it.each<[string, string[]]>([
    ['modern', []],
    ['legacy', ['-legacy']],
    ['without a MAC', ['-nomac']],
    ['legacy without a MAC', ['-legacy', '-nomac']],
  ])('under a wrong password says so (%s)', async (title, options) => {
    const file = await exported(`wrong-${title.replaceAll(' ', '-')}.p12`, rsa, ...options);
    for (const wrong of ['', 'wrong', 'key-turn 2026!', `${PASSWORD} `]) {
      expect(await pki.listFile(file, wrong)).toEqual({
        ok: false,
        error: { code: 'wrong-pkcs12-password' },
      });
    }
  });

  it('without a key shows the certificate alone', async () => {
    const file = await exported('no-key.p12', rsa, '-nokeys');
    const listing = await pki.listFile(file, PASSWORD);
    expect(listing).toMatchObject({ ok: true, value: { isLocked: false } });
    expect(listing.ok && listing.value.entries).toMatchObject([
      { kind: 'certificate', certificate: { der: rsa.der.toString('base64') }, privateKey: null },
    ]);
  });

  it('with a key and no certificate shows the key alone', async () => {
    const out = files.path('no-certificate.p12');
    const args = [
      'pkcs12',
      '-export',
      '-nocerts',
      '-inkey',
      rsa.key,
      '-passout',
      'env:P12_PASSWORD',
      '-out',
      out,
    ];
    await peer('openssl', args, env);
    expect(await pki.listFile(await readFile(out), PASSWORD)).toMatchObject({
      ok: true,
      value: {
        entries: [
          {
            kind: 'private-key',
            certificate: null,
            keyMatches: null,
            privateKey: await pkcs8Of(rsa.key),
          },
        ],
      },
    });
  });

  it('under a scheme that is not read names it', legacy, async () => {
    const file = await exported('rc4.p12', rsa, '-legacy', '-keypbe', 'PBE-SHA1-RC4-128');
    for (const password of [PASSWORD, 'wrong', '']) {
      expect(await pki.listFile(file, password)).toEqual({
        ok: false,
        error: { code: 'unsupported-algorithm', algorithm: 'PBE with SHA-1 and 128-bit RC4' },
      });
    }
  });

  it('that was cut off says how much is missing, and with trailing bytes that it is damaged', async () => {
    const file = await exported('truncated.p12', rsa);
    expect(await pki.listFile(file.subarray(0, 4), PASSWORD)).toEqual({
      ok: false,
      error: { code: 'file-not-recognised' },
    });
    for (let length = 97; length < file.length; length += 97) {
      expect(await pki.listFile(file.subarray(0, length), PASSWORD)).toEqual({
        ok: false,
        error: { code: 'file-incomplete', bytes: length, expected: file.length },
      });
    }
    expect(await pki.listFile(Buffer.concat([file, Buffer.of(0)]), PASSWORD)).toEqual({
      ok: false,
      error: { code: 'pkcs12-damaged', part: 'PFX' },
    });
  });

  it('under an empty password is read, however the part was derived from it', async () => {
    for (const options of [[], ['-legacy'], ['-nomac'], ['-legacy', '-nomac']]) {
      const out = files.path('empty.p12');
      const args = ['pkcs12', '-export', '-inkey', rsa.key, '-in', rsa.certificate, '-passout', 'pass:'];
      await peer('openssl', [...args, '-out', out, ...options]);
      const { privateKey } = onlyKeyOf(await pki.listFile(await readFile(out), ''));
      expect(privateKey).toEqual(await pkcs8Of(rsa.key));
      expect(await pki.listFile(await readFile(out), 'x')).toEqual({
        ok: false,
        error: { code: 'wrong-pkcs12-password' },
      });
    }
  });

  it.each<[string, string, string[]]>([
    ['one byte a character, as on Windows', 'latin1', []],
    ['one byte a character, legacy', 'latin1', ['-legacy']],
    ['the bytes of UTF-8 taken for characters, as OpenSSL 1.0', 'widened', ['-legacy']],
    ['accents sent apart and composed by the program', 'composed', []],
  ])('with a password outside ASCII is read: %s', async (_title, habit, options) => {
    const password = 'Schlüßel 2026';
    const typed = habit === 'widened' ? Buffer.from(password).toString('latin1') : password;
    const file = files.write('habit.password', Buffer.from(typed, habit === 'latin1' ? 'latin1' : 'utf8'));
    const out = files.path('habit.p12');
    const args = ['pkcs12', '-export', '-inkey', rsa.key, '-in', rsa.certificate];
    await peer('openssl', [...args, '-passout', `file:${file}`, '-out', out, ...options]);
    const asked = habit === 'composed' ? password.normalize('NFD') : password;
    const { privateKey } = onlyKeyOf(await pki.listFile(await readFile(out), asked));
    expect(privateKey).toEqual(await pkcs8Of(rsa.key));
    expect(await pki.listFile(await readFile(out), 'Schlußel 2026')).toEqual({
      ok: false,
      error: { code: 'wrong-pkcs12-password' },
    });
  });

  it('with a key of a kind that this runtime may not know names the curve, not the password', async () => {
    const brainpool = await opensslIdentity(files, 'bp', [
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:brainpoolP256r1',
    ]);
    const result = await pki.listFile(await exported('bp.p12', brainpool), PASSWORD);
    if (!result.ok) {
      expect(result.error).toEqual({
        code: 'unsupported-algorithm',
        algorithm: 'EC on the curve brainpoolP256r1',
      });
    } else expect(onlyKeyOf(result).certificate.der).toBe(brainpool.der.toString('base64'));
  });

  it('that was altered is never read as something else', async () => {
    const file = await exported('altered.p12', rsa, '-iter', '1');
    const intact = await pki.listFile(file, PASSWORD);
    expect(onlyKeyOf(intact).certificate.der).toBe(rsa.der.toString('base64'));
    for (let at = 0; at < file.length; at += 13) {
      const altered = Buffer.from(file);
      altered.writeUInt8(altered.readUInt8(at) ^ 0x10, at);
      const result = await pki.listFile(altered, PASSWORD);
      if (result.ok) expect(result).toEqual(intact);
    }
  });
});

describe('a keystore of keytool', exchange('in', 'PKCS#12, modern', 'keytool'), () => {
  const generate = (keystore: string, alias: string, ...options: string[]) =>
    peer(
      'keytool',
      [
        ...[
          '-genkeypair',
          '-keyalg',
          'RSA',
          '-keysize',
          '2048',
          '-alias',
          alias,
          '-dname',
          'CN=Jürgen, O=Acme, C=DE',
        ],
        ...['-keystore', keystore, '-storetype', 'PKCS12', '-storepass:env', 'P12_PASSWORD', ...options],
      ],
      env,
    );

  it('is read: key, certificate and alias', async () => {
    const keystore = files.path('keytool.p12');
    await generate(keystore, 'Tenant-Key', '-J-Dkeystore.pkcs12.keyPbeIterationCount=20000');
    const { alias, certificate, privateKey } = onlyKeyOf(
      await pki.listFile(await readFile(keystore), PASSWORD),
    );
    expect(alias).toBe('tenant-key');
    expect(certificate.subject).toBe('CN=Jürgen, O=Acme, C=DE');
    expect(pki.belongsTogether(privateKey, certificate)).toBe(true);
  });

  it(
    'as Java 8 wrote it (RC2, 3DES, SHA-1 MAC of 100,000 iterations) is read',
    exchange('in', 'PKCS#12, legacy', 'keytool'),
    async () => {
      const keystore = files.path('java8.p12');
      await generate(keystore, 'old', '-J-Dkeystore.pkcs12.legacy');
      expect(onlyKeyOf(await pki.listFile(await readFile(keystore), PASSWORD)).alias).toBe('old');
    },
  );

  it('with two keys shows both, each with its certificate', async () => {
    const keystore = files.path('two.p12');
    await generate(keystore, 'one');
    await generate(keystore, 'two');
    const listing = await pki.listFile(await readFile(keystore), PASSWORD);
    if (!listing.ok) throw new Error(listing.error.code);
    const entries = listing.value.entries.map(({ kind, alias, keyMatches, privateKey }) => ({
      ...{ kind, alias, keyMatches },
      isOpen: privateKey !== null,
    }));
    const shown = { kind: 'private-key', keyMatches: true, isOpen: true };
    expect(entries).toHaveLength(2);
    expect(entries).toEqual(
      expect.arrayContaining([
        { ...shown, alias: 'one' },
        { ...shown, alias: 'two' },
      ]),
    );
  });

  it('with trusted certificates only has no private key', async () => {
    const exportedFile = files.path('trusted.cer');
    const keystore = files.path('trust.p12');
    await generate(files.path('source.p12'), 'source');
    await peer(
      'keytool',
      [
        '-exportcert',
        '-alias',
        'source',
        '-keystore',
        files.path('source.p12'),
        '-storepass:env',
        'P12_PASSWORD',
        '-file',
        exportedFile,
      ],
      env,
    );
    await peer(
      'keytool',
      [
        '-importcert',
        '-noprompt',
        '-alias',
        'partner',
        '-file',
        exportedFile,
        '-keystore',
        keystore,
        '-storetype',
        'PKCS12',
        '-storepass:env',
        'P12_PASSWORD',
      ],
      env,
    );
    const listing = await pki.listFile(await readFile(keystore), PASSWORD);
    expect(listing.ok && listing.value.entries).toMatchObject([
      {
        kind: 'certificate',
        alias: 'partner',
        certificate: { subject: 'CN=Jürgen, O=Acme, C=DE' },
        privateKey: null,
      },
    ]);
  });

  it.each(['JKS', 'JCEKS'])(
    'in the %s format is named as what it is, and read',
    exchange('in', 'JKS and JCEKS', 'keytool'),
    async (type) => {
      const keystore = files.path(`old.${type}`);
      await generate(keystore, 'jks', '-storetype', type, '-keypass:env', 'P12_PASSWORD');
      const listing = await pki.listFile(await readFile(keystore), PASSWORD);
      expect(listing).toMatchObject({ value: { format: type.toLowerCase() } });
      expect(onlyKeyOf(listing).alias).toBe('jks');
    },
  );
});

describe(
  'a PKCS#12 file of NSS',
  exchange('in', 'PKCS#12, modern', 'pk12util', 'certutil', 'openssl'),
  () => {
    let identity: Identity;
    let database: string;
    let password: string;

    beforeAll(async () => {
      identity = await opensslIdentity(files, 'nss');
      password = files.write('nss-password', `${PASSWORD}\n`);
      database = `sql:${files.path('.')}`;
      const source = files.path('nss-source.p12');
      const args = [
        'pkcs12',
        '-export',
        '-inkey',
        identity.key,
        '-in',
        identity.certificate,
        '-name',
        'nss key',
      ];
      await peer('openssl', [...args, '-passout', 'env:P12_PASSWORD', '-out', source], env);
      await peer('certutil', ['-N', '-d', database, '--empty-password']);
      await peer('pk12util', ['-i', source, '-d', database, '-w', password]);
    });

    const isRead = async (title: string, options: string[]) => {
      const out = files.path(`nss-${title.replaceAll(/\W/g, '-')}.p12`);
      await peer('pk12util', ['-o', out, '-n', 'nss key', '-d', database, '-w', password, ...options]);
      const { alias, privateKey } = onlyKeyOf(await pki.listFile(await readFile(out), PASSWORD));
      expect(alias).toBe('nss key');
      expect(privateKey).toEqual(await pkcs8Of(identity.key));
    };

    it.each<[string, string[]]>([
      ['with the defaults', []],
      ['with AES-256', ['-c', 'AES-256-CBC', '-C', 'AES-256-CBC']],
    ])('%s is read', isRead);

    it(
      'with 3DES and RC2 is read',
      exchange('in', 'PKCS#12, legacy', 'pk12util', 'certutil', 'openssl'),
      () => {
        const [key, certificate] = ['3KEY Triple DES-CBC', '40 Bit RC2 CBC'];
        const scheme = (cipher = '') => `PKCS #12 V2 PBE With SHA-1 And ${cipher}`;
        return isRead('with 3DES and RC2', ['-c', scheme(key), '-C', scheme(certificate)]);
      },
    );

    it.each(['', 'Schlüßel 2026 €'])('under the password %j is read', async (other) => {
      const out = files.path('nss-other.p12');
      for (const cipher of ['AES-256-CBC', 'PKCS #12 V2 PBE With SHA-1 And 3KEY Triple DES-CBC']) {
        await peer('pk12util', [
          '-o',
          out,
          '-n',
          'nss key',
          '-d',
          database,
          '-W',
          other,
          '-c',
          cipher,
          '-C',
          cipher,
        ]);
        expect(onlyKeyOf(await pki.listFile(await readFile(out), other)).alias).toBe('nss key');
      }
    });
  },
);

describe('a PKCS#12 file of GnuTLS', exchange('in', 'PKCS#12, modern', 'certtool', 'openssl'), () => {
  it.each([['--empty-password'], ['--null-password']])('under %s is read, as PEM too', async (option) => {
    const identity = await opensslIdentity(files, 'gnutls-empty');
    const from = ['--load-privkey', identity.key, '--load-certificate', identity.certificate];
    for (const [form, cipher] of [
      ['--outder', 'aes-256'],
      ['--no-outder', 'aes-128'],
      ['--outder', '3des-pkcs12'],
    ] as const) {
      const out = files.path('gnutls-empty.p12');
      const options = ['--p12-name', 'gnu', option, '--pkcs-cipher', cipher, form, '--outfile', out];
      await peer('certtool', ['--to-p12', ...from, ...options]);
      expect(onlyKeyOf(await pki.listFile(await readFile(out), '')).alias).toBe('gnu');
    }
  });

  const isRead = async (cipher: string) => {
    const identity = await opensslIdentity(files, `gnutls-${cipher}`);
    const out = files.path(`gnutls-${cipher}.p12`);
    const args = ['--to-p12', '--load-privkey', identity.key, '--load-certificate', identity.certificate];
    await peer('certtool', [
      ...args,
      '--p12-name',
      'gnu',
      '--password',
      PASSWORD,
      '--pkcs-cipher',
      cipher,
      '--outder',
      '--outfile',
      out,
    ]);
    const { alias, certificate } = onlyKeyOf(await pki.listFile(await readFile(out), PASSWORD));
    expect(alias).toBe('gnu');
    expect(certificate.der).toBe(identity.der.toString('base64'));
  };

  it.each(['aes-256'])('under %s is read', isRead);
  it.each(['3des-pkcs12', 'rc2-40'])(
    'under %s is read',
    exchange('in', 'PKCS#12, legacy', 'certtool', 'openssl'),
    isRead,
  );
});
