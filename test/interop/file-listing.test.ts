import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { listFile } from '../../electron/pki/list-file.ts';
import type { FileListing } from '../../electron/rotation/file-listing.ts';
import { exchange } from './exchange.ts';
import { type Identity, opensslIdentity, peer, workspace } from './peers.ts';

const PASSWORD = 'Key-turn 2026!';
const env = { P12_PASSWORD: PASSWORD };
const files = workspace();

/** The listing in a few words: what a person would read off the preview. */
const summary = ({ format, entries, isLocked }: FileListing) => ({
  format,
  isLocked,
  entries: entries.map(({ kind, alias, certificate, chain, keyMatches }) => ({
    kind,
    ...(alias === null ? {} : { alias }),
    ...(certificate === null ? {} : { subject: certificate.subject }),
    ...(chain.length === 0 ? {} : { chain: chain.map(({ subject }) => subject) }),
    ...(keyMatches === null ? {} : { keyMatches }),
  })),
});

async function list(file: Uint8Array, password: string | null = null) {
  const result = await listFile(file, password);
  return result.ok ? summary(result.value) : result.error;
}

describe('a file of OpenSSL is recognised by its content:', exchange('in', 'certificate', 'openssl'), () => {
  let ca: Identity;
  let leaf: Identity;
  let other: Identity;
  const LEAF = 'CN=leaf, O=Acme, C=DE';
  const CA = 'CN=ca, O=Acme, C=DE';
  const OTHER = 'CN=other, O=Acme, C=DE';
  const leafEntry = { kind: 'certificate', subject: LEAF, chain: [CA] };
  const caEntry = { kind: 'certificate', subject: CA };

  beforeAll(async () => {
    ca = await opensslIdentity(files, 'ca');
    other = await opensslIdentity(files, 'other');
    leaf = await opensslIdentity(files, 'leaf', ['rsa:2048'], ['-CA', ca.certificate, '-CAkey', ca.key]);
  });

  const keyFile = exchange('in', 'private key file', 'openssl');
  const run = async (...args: string[]) => {
    const out = files.path('out');
    await peer('openssl', [...args, '-out', out], env);
    return readFile(out);
  };

  it('certificates, alone and several, in every form that the tenant keystore takes', async () => {
    const pem = Buffer.concat([await readFile(ca.certificate), await readFile(leaf.certificate)]);
    const both = { format: 'certificates', isLocked: false, entries: [caEntry, leafEntry] };
    expect(await list(leaf.der)).toEqual({
      format: 'certificates',
      isLocked: false,
      entries: [{ kind: 'certificate', subject: LEAF }],
    });
    const length = ca.der.length + leaf.der.length;
    const path = Buffer.from([0x30, 0x82, length >> 8, length & 0xff]);
    expect(await list(pem)).toEqual(both);
    expect(await list(Buffer.concat([ca.der, leaf.der]))).toEqual(both);
    expect(await list(Buffer.concat([path, ca.der, leaf.der]))).toEqual(both);
    expect(await list(Buffer.from(leaf.der.toString('base64')))).toMatchObject({ format: 'certificates' });
  });

  it.each(['DER', 'PEM'])(
    'a PKCS#7 bundle in %s',
    exchange('in', 'PKCS#7 bundle', 'openssl'),
    async (form) => {
      const certificates = ['-certfile', ca.certificate, '-certfile', leaf.certificate];
      expect(await list(await run('crl2pkcs7', '-nocrl', ...certificates, '-outform', form))).toEqual({
        format: 'pkcs7',
        isLocked: false,
        entries: expect.arrayContaining([caEntry, leafEntry]),
      });
    },
  );

  it('a chain ends where the signature is not that of the certificate with the name', async () => {
    const impostor = await opensslIdentity(files, 'impostor', ['rsa:2048'], ['-subj', '/C=DE/O=Acme/CN=ca']);
    expect(await list(Buffer.concat([leaf.der, impostor.der]))).toMatchObject({
      entries: [{ kind: 'certificate', subject: LEAF }, caEntry],
    });
    const result = await listFile(Buffer.concat([leaf.der, impostor.der]), null);
    expect(result.ok && result.value.entries[0]?.chain).toEqual([]);
  });

  it.each<[string, string, string[]]>([
    ['pkcs8', 'PEM', ['pkey']],
    ['pkcs8', 'DER', ['pkcs8', '-topk8', '-nocrypt', '-outform', 'DER']],
    ['pkcs1', 'PEM', ['pkey', '-traditional']],
    ['pkcs1', 'DER', ['rsa', '-traditional', '-outform', 'DER']],
  ])('a private key as %s in %s', keyFile, async (format, form, args) => {
    const file = await run(...args, '-in', leaf.key);
    const entries = [{ kind: 'private-key' }];
    expect(await list(file)).toEqual({ format: form === 'PEM' ? 'pem' : format, isLocked: false, entries });
  });

  it('a private key on a curve, with its parameters before it', keyFile, async () => {
    const file = await run('ecparam', '-name', 'prime256v1', '-genkey');
    const entries = [{ kind: 'private-key' }];
    expect(await list(file)).toEqual({ format: 'pem', isLocked: false, entries });
  });

  it.each<[string, string[]]>([
    ['PBES2 with AES', ['pkcs8', '-topk8', '-v2', 'aes-256-cbc', '-passout', 'env:P12_PASSWORD']],
    ['PBES2 with 3DES', ['pkcs8', '-topk8', '-v2', 'des3', '-passout', 'env:P12_PASSWORD']],
    ['PKCS#12 with 3DES', ['pkcs8', '-topk8', '-v1', 'PBE-SHA1-3DES', '-passout', 'env:P12_PASSWORD']],
    [
      'PKCS#12 with RC2',
      [
        ...['pkcs8', '-topk8', '-v1', 'PBE-SHA1-RC2-40', '-passout', 'env:P12_PASSWORD'],
        ...['-provider', 'legacy', '-provider', 'default'],
      ],
    ],
    ['DER', ['pkcs8', '-topk8', '-outform', 'DER', '-passout', 'env:P12_PASSWORD']],
    ["OpenSSL's own form", ['rsa', '-traditional', '-aes256', '-passout', 'env:P12_PASSWORD']],
    ["OpenSSL's own form with 3DES", ['rsa', '-traditional', '-des3', '-passout', 'env:P12_PASSWORD']],
  ])('an encrypted private key: %s', keyFile, async (_title, args) => {
    const file = await run(...args, '-in', leaf.key);
    const locked = { isLocked: true, entries: [{ kind: 'private-key' }] };
    expect(await list(file)).toMatchObject(locked);
    expect(await list(file, PASSWORD)).toMatchObject({ ...locked, isLocked: false });
    expect(await list(file, 'wrong')).toEqual({ code: 'wrong-private-key-password' });
  });

  it(
    'an encrypted private key under an algorithm that is not read names it, whatever the password',
    keyFile,
    async () => {
      const scrypt = await run('pkcs8', '-topk8', '-scrypt', '-passout', 'env:P12_PASSWORD', '-in', leaf.key);
      const camellia = await run(
        'rsa',
        '-traditional',
        '-camellia128',
        '-passout',
        'env:P12_PASSWORD',
        '-in',
        leaf.key,
      );
      for (const password of [null, PASSWORD, 'wrong']) {
        expect(await list(scrypt, password)).toEqual({ code: 'unsupported-algorithm', algorithm: 'scrypt' });
        expect(await list(camellia, password)).toEqual({
          code: 'unsupported-algorithm',
          algorithm: 'CAMELLIA-128-CBC',
        });
      }
    },
  );

  it('a PEM file with a key and certificates says which belong together', keyFile, async () => {
    const [key, own, issuer] = [leaf.key, leaf.certificate, ca.certificate].map((name) => readFile(name));
    const strange = await readFile(other.certificate);
    const together = await list(
      Buffer.concat([(await issuer) as Buffer, (await key) as Buffer, (await own) as Buffer]),
    );
    expect(together).toEqual({
      format: 'pem',
      isLocked: false,
      entries: [{ kind: 'private-key', subject: LEAF, chain: [CA], keyMatches: true }],
    });
    expect(await list(Buffer.concat([(await key) as Buffer, strange]))).toEqual({
      format: 'pem',
      isLocked: false,
      entries: [
        { kind: 'private-key', keyMatches: false },
        { kind: 'certificate', subject: OTHER },
      ],
    });
  });

  it(
    'a PKCS#12 file: what it shows without a password, and with it',
    exchange('in', 'PKCS#12, modern', 'openssl'),
    async () => {
      const from = ['-inkey', leaf.key, '-in', leaf.certificate, '-certfile', files.path('chain.pem')];
      files.write('chain.pem', `${await readFile(ca.certificate)}${await readFile(other.certificate)}`);
      const file = await run('pkcs12', '-export', ...from, '-name', 'my key', '-passout', 'env:P12_PASSWORD');
      expect(await list(file)).toEqual({
        format: 'pkcs12',
        isLocked: true,
        entries: [{ kind: 'private-key', alias: 'my key' }],
      });
      const open = {
        format: 'pkcs12',
        isLocked: false,
        entries: [
          { kind: 'private-key', alias: 'my key', subject: LEAF, chain: [CA], keyMatches: true },
          { kind: 'certificate', subject: OTHER },
        ],
      };
      expect(await list(file, PASSWORD)).toEqual(open);
      expect(await list(Buffer.from(file.toString('base64')), PASSWORD)).toEqual(open);
      expect(await list(file, 'wrong')).toEqual({ code: 'wrong-pkcs12-password' });
      expect(await list(file.subarray(0, 500))).toEqual({
        code: 'file-incomplete',
        bytes: 500,
        expected: file.length,
      });
    },
  );

  it('what is none of these, or damaged, says so; nothing is passed over', async () => {
    const request = await run('req', '-new', '-key', leaf.key, '-subj', '/CN=a');
    const pem = (await readFile(leaf.certificate)).toString();
    const key = (await readFile(leaf.key)).toString();
    for (const file of [Buffer.alloc(0), Buffer.from('hello'), Buffer.of(0x30, 0)]) {
      expect(await list(file)).toEqual({ code: 'file-not-recognised' });
    }
    expect(await list(request)).toEqual({ code: 'file-with-something-else', what: 'CERTIFICATE REQUEST' });
    expect(await list(Buffer.from(`${pem}${pem.replace('MII', 'M!I')}`))).toEqual({
      code: 'certificate-damaged',
      number: 2,
      count: 2,
    });
    expect(await list(leaf.der.fill(0, 40, 60))).toEqual({ code: 'not-a-certificate' });
    expect(await list(Buffer.from(`${pem}${key.replace('MII', 'MI!')}`))).toEqual({
      code: 'private-key-damaged',
    });
    expect(await list(Buffer.concat([Buffer.from(pem), request]))).toMatchObject({
      entries: [{ kind: 'certificate' }, { kind: 'other' }],
    });
  });
});

describe(
  'a keystore of keytool is recognised by its content:',
  exchange('in', 'JKS and JCEKS', 'keytool'),
  () => {
    const keytool = (...args: string[]) => peer('keytool', [...args, '-storepass:env', 'P12_PASSWORD'], env);

    const keyAndTrusted = async (type: string) => {
      const [keystore, certificate] = [files.path(`k.${type}`), files.path(`k.${type}.cer`)];
      const store = ['-keystore', keystore, '-storetype', type];
      const key = ['-keyalg', 'RSA', '-alias', 'Schlüssel', '-dname', 'CN=own'];
      const keypass = type === 'PKCS12' ? [] : ['-keypass:env', 'P12_PASSWORD'];
      await keytool('-genkeypair', ...key, ...store, ...keypass);
      await keytool('-exportcert', '-alias', 'Schlüssel', '-file', certificate, ...store);
      await keytool('-importcert', '-noprompt', '-alias', 'partner', '-file', certificate, ...store);
      const file = await readFile(keystore);
      const entries = (keyMatches: boolean | null) =>
        expect.arrayContaining([
          {
            kind: 'private-key',
            alias: 'schlüssel',
            subject: 'CN=own',
            ...(keyMatches === null ? {} : { keyMatches }),
          },
          { kind: 'certificate', alias: 'partner', subject: 'CN=own' },
        ]);
      const format = type.toLowerCase();
      expect(await list(file, PASSWORD)).toMatchObject({ format, isLocked: false, entries: entries(true) });
      if (type === 'PKCS12') return;
      expect(await list(file)).toMatchObject({ format, isLocked: true, entries: entries(null) });
      expect(await list(file.subarray(0, 300))).toEqual({ code: 'java-keystore-damaged' });
    };

    it.each(['JKS', 'JCEKS'])('%s, with a key and a trusted certificate', keyAndTrusted);
    it('PKCS12, likewise', exchange('in', 'PKCS#12, modern', 'keytool'), () => keyAndTrusted('PKCS12'));

    it('JCEKS with a secret key lists what is before it and says that there is more', async () => {
      const store = ['-keystore', files.path('secret.jceks'), '-storetype', 'JCEKS'];
      await keytool(
        '-genseckey',
        '-alias',
        's',
        '-keyalg',
        'AES',
        '-keysize',
        '128',
        ...store,
        '-keypass:env',
        'P12_PASSWORD',
      );
      expect(await list(await readFile(files.path('secret.jceks')))).toEqual({
        format: 'jceks',
        isLocked: true,
        entries: [],
      });
    });
  },
);
