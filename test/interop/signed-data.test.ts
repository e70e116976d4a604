import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { createPki } from '../../electron/pki/pki.ts';
import type { Certificate } from '../../electron/rotation/certificate.ts';
import { exchange } from './exchange.ts';
import { type Identity, opensslIdentity, peer, workspace } from './peers.ts';

const pki = createPki();
const files = workspace();
const CONTENT = Buffer.from('{"confirmation":"the new key is in use"}\r\n\u0000Ω');

function certificateOf(identity: Identity): Certificate {
  const result = pki.readCertificate(identity.der);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe('a confirmation signed with openssl cms', exchange('in', 'confirmation', 'openssl'), () => {
  let rsa: Identity;
  let ec: Identity;
  let other: Identity;
  const identities: Record<string, Identity> = {};
  let content: string;

  beforeAll(async () => {
    const curve = (name: string) => ['ec', '-pkeyopt', `ec_paramgen_curve:${name}`];
    rsa = await opensslIdentity(files, 'rsa');
    ec = await opensslIdentity(files, 'ec', curve('P-256'));
    other = await opensslIdentity(files, 'other');
    Object.assign(identities, {
      'RSA 2048': rsa,
      'P-256': ec,
      'P-384': await opensslIdentity(files, 'p384', curve('P-384')),
      'P-521': await opensslIdentity(files, 'p521', curve('P-521')),
      'RSA 1024': await opensslIdentity(files, 'rsa1024', ['rsa:1024']),
      brainpool: await opensslIdentity(files, 'brainpool', curve('brainpoolP256r1')),
      'without SKI': await opensslIdentity(
        files,
        'no-ski',
        ['rsa:2048'],
        ['-addext', 'subjectKeyIdentifier=none'],
      ),
    });
    content = files.write('content', CONTENT);
  });

  let counter = 0;
  const sign = async (signers: Identity[], ...options: string[]) => {
    const out = files.path(`signed-${counter++}`);
    const by = signers.flatMap(({ key, certificate }) => ['-signer', certificate, '-inkey', key]);
    const format = options.includes('-outform') ? [] : ['-outform', 'DER'];
    await peer('openssl', [
      'cms',
      '-sign',
      '-nodetach',
      '-binary',
      '-in',
      content,
      ...by,
      ...format,
      ...options,
      '-out',
      out,
    ]);
    return readFile(out);
  };
  const verify = (file: Uint8Array, identity: Identity) =>
    pki.verifySignedData(file, certificateOf(identity));

  it.each<[string, string, string[], string]>([
    ['DER, RSA', 'RSA 2048', [], 'RSA PKCS#1 v1.5 with SHA-256'],
    ['PEM', 'RSA 2048', ['-outform', 'PEM'], 'RSA PKCS#1 v1.5 with SHA-256'],
    ['SHA-384', 'RSA 2048', ['-md', 'sha384'], 'RSA PKCS#1 v1.5 with SHA-384'],
    ['SHA-512', 'RSA 2048', ['-md', 'sha512'], 'RSA PKCS#1 v1.5 with SHA-512'],
    ['the signer named by key identifier', 'RSA 2048', ['-keyid'], 'RSA PKCS#1 v1.5 with SHA-256'],
    ['no certificate included', 'RSA 2048', ['-nocerts'], 'RSA PKCS#1 v1.5 with SHA-256'],
    ['no certificate and a key identifier', 'P-256', ['-nocerts', '-keyid'], 'ECDSA P-256 with SHA-256'],
    ['no S/MIME capabilities', 'RSA 2048', ['-nosmimecap'], 'RSA PKCS#1 v1.5 with SHA-256'],
    ['indefinite length (BER)', 'RSA 2048', ['-stream'], 'RSA PKCS#1 v1.5 with SHA-256'],
    ['indefinite length as PEM', 'P-256', ['-stream', '-outform', 'PEM'], 'ECDSA P-256 with SHA-256'],
    ['RSA-PSS', 'RSA 2048', ['-keyopt', 'rsa_padding_mode:pss'], 'RSA-PSS with SHA-256'],
    [
      'RSA-PSS, salt of the digest',
      'RSA 2048',
      ['-md', 'sha512', '-keyopt', 'rsa_padding_mode:pss', '-keyopt', 'rsa_pss_saltlen:digest'],
      'RSA-PSS with SHA-512',
    ],
    ['P-256', 'P-256', [], 'ECDSA P-256 with SHA-256'],
    ['P-384', 'P-384', ['-md', 'sha384'], 'ECDSA P-384 with SHA-384'],
    ['P-521', 'P-521', ['-md', 'sha512'], 'ECDSA P-521 with SHA-512'],
    ['a certificate without SKI', 'without SKI', [], 'RSA PKCS#1 v1.5 with SHA-256'],
    [
      'the old PKCS#7 label',
      'RSA 2048',
      ['-outform', 'PEM', '-md', 'sha256'],
      'RSA PKCS#1 v1.5 with SHA-256',
    ],
  ])('stands: %s', async (title, signer, options, signatureAlgorithm) => {
    const identity = identities[signer] as Identity;
    let file = await sign([identity], ...options);
    if (title.includes('PKCS#7')) file = Buffer.from(file.toString().replaceAll(' CMS-', ' PKCS7-'));
    const result = await verify(file, identity);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    expect(Buffer.from(result.value.content)).toEqual(CONTENT);
    expect(result.value.signatureAlgorithm).toBe(signatureAlgorithm);
    // OpenSSL states the time of signing.
    expect(result.value.signedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(Math.abs(Date.parse(result.value.signedAt ?? '') - Date.now())).toBeLessThan(120_000);
  });

  it('stands as openssl smime writes it', async () => {
    const out = files.path('smime.pem');
    const by = ['-signer', rsa.certificate, '-inkey', rsa.key, '-md', 'sha256'];
    await peer('openssl', [
      'smime',
      '-sign',
      '-nodetach',
      '-binary',
      '-in',
      content,
      ...by,
      '-outform',
      'PEM',
      '-out',
      out,
    ]);
    expect(await verify(await readFile(out), rsa)).toMatchObject({ ok: true });
  });

  it('stands with content of a megabyte in pieces', async () => {
    const large = Buffer.alloc(700_000, 'confirmed ');
    const [input, out] = [files.write('large', large), files.path('large.cms')];
    const by = ['-signer', rsa.certificate, '-inkey', rsa.key];
    await peer('openssl', [
      'cms',
      '-sign',
      '-nodetach',
      '-binary',
      '-stream',
      '-in',
      input,
      ...by,
      '-outform',
      'DER',
      '-out',
      out,
    ]);
    const result = await verify(await readFile(out), rsa);
    expect(result.ok && Buffer.from(result.value.content).equals(large)).toBe(true);
  });

  it.each(['\n', '\r\n'])('stands as bare base64 in lines that end with %j', async (end) => {
    const lines = (await sign([rsa])).toString('base64').match(/.{1,76}/g) ?? [];
    const result = await verify(Buffer.from(lines.join(end) + end), rsa);
    expect(result.ok && Buffer.from(result.value.content).equals(CONTENT)).toBe(true);
  });

  it('stands in the middle of a mail that is not signed itself, as PEM', async () => {
    const pem = await sign([rsa], '-outform', 'PEM');
    const header = 'From: partner@example.org\r\nContent-Type: text/plain\r\n\r\nHello,\r\n\r\n';
    expect(await verify(Buffer.concat([Buffer.from(header), pem]), rsa)).toMatchObject({ ok: true });
  });

  it('stands for either of two signers, and for nobody else', async () => {
    const file = await sign([rsa, ec]);
    expect(await verify(file, rsa)).toMatchObject({ ok: true });
    expect(await verify(file, ec)).toMatchObject({ ok: true });
    expect(await verify(file, other)).toMatchObject({ error: { code: 'signed-by-another-certificate' } });
  });

  it('stands for one of two signers where the signature of the other does not hold, and not for that one', async () => {
    const file = await sign([rsa, ec]);
    // The value of an RSA signature of 2048 bits, as it is encoded.
    const signature = file.lastIndexOf(Buffer.from('04820100', 'hex'));
    file.writeUInt8(file.readUInt8(signature + 9) ^ 1, signature + 9);
    expect(await verify(file, rsa)).toEqual({ ok: false, error: { code: 'signature-invalid' } });
    expect(await verify(file, ec)).toMatchObject({ ok: true });
  });

  it('by another signer names the one expected and the one found', async () => {
    const expected = certificateOf(rsa).sha256;
    const code = 'signed-by-another-certificate';
    const theirs = certificateOf(other);
    const found = async (...options: string[]) => verify(await sign([other], ...options), rsa);
    expect(await found()).toEqual({ ok: false, error: { code, expected, found: theirs.sha256 } });
    expect(await found('-nocerts')).toEqual({
      ok: false,
      error: { code, expected, found: `CN=other, O=Acme, C=DE / ${theirs.serialNumber}` },
    });
    expect(await found('-nocerts', '-keyid')).toEqual({
      ok: false,
      error: { code, expected, found: `SubjectKeyIdentifier ${theirs.subjectKeyIdentifier}` },
    });
  });

  it('by an impostor with the same name and serial number is invalid', async () => {
    const { serialNumber } = certificateOf(rsa);
    const impostor = await opensslIdentity(
      files,
      'rsa-impostor',
      ['rsa:2048'],
      ['-set_serial', `0x${serialNumber}`, '-subj', '/C=DE/O=Acme/CN=rsa'],
    );
    expect(certificateOf(impostor)).toMatchObject({ serialNumber, issuer: certificateOf(rsa).issuer });
    expect(await verify(await sign([impostor]), rsa)).toEqual({
      ok: false,
      error: { code: 'signature-invalid' },
    });
  });

  it('with altered content is told from an altered signature', async () => {
    const file = await sign([rsa]);
    const altered = Buffer.from(file);
    altered.write('old', altered.indexOf('new key'));
    expect(await verify(altered, rsa)).toEqual({ ok: false, error: { code: 'content-altered' } });
    const forged = Buffer.from(file);
    forged.writeUInt8(forged.readUInt8(forged.length - 5) ^ 1, forged.length - 5);
    expect(await verify(forged, rsa)).toEqual({ ok: false, error: { code: 'signature-invalid' } });
  });

  it.each<[string, string, string[], object]>([
    ['SHA-1', 'RSA 2048', ['-md', 'sha1'], { code: 'weak-digest', algorithm: 'SHA-1' }],
    ['SHA-1 with ECDSA', 'P-256', ['-md', 'sha1'], { code: 'weak-digest', algorithm: 'SHA-1' }],
    ['SHA-224', 'RSA 2048', ['-md', 'sha224'], { code: 'weak-digest', algorithm: 'SHA-224' }],
    ['MD5', 'RSA 2048', ['-md', 'md5'], { code: 'weak-digest', algorithm: 'MD5' }],
    ['SHA3-256', 'RSA 2048', ['-md', 'sha3-256'], { code: 'unsupported-algorithm', algorithm: 'SHA3-256' }],
    [
      'RSA-PSS with MGF1 on SHA-1',
      'RSA 2048',
      ['-keyopt', 'rsa_padding_mode:pss', '-keyopt', 'rsa_mgf1_md:sha1'],
      { code: 'weak-digest', algorithm: 'SHA-1' },
    ],
    [
      'RSA-PSS with another MGF1 hash',
      'RSA 2048',
      ['-keyopt', 'rsa_padding_mode:pss', '-keyopt', 'rsa_mgf1_md:sha512'],
      { code: 'unsupported-algorithm', algorithm: 'RSA-PSS with parameters that disagree' },
    ],
    ['1024 bits', 'RSA 1024', [], { code: 'unsupported-algorithm', algorithm: 'RSA with 1024 bits' }],
    ['a curve out of the list', 'brainpool', [], { code: 'unsupported-algorithm' }],
    ['no signed attributes', 'RSA 2048', ['-noattr'], { code: 'signed-attributes-missing' }],
    [
      'another content type',
      'RSA 2048',
      ['-econtent_type', '1.2.840.113549.1.9.16.1.4'],
      { code: 'content-type-mismatch' },
    ],
  ])('is refused: %s', async (_title, signer, options, error) => {
    const identity = identities[signer] as Identity;
    expect(await verify(await sign([identity], ...options), identity)).toMatchObject({ ok: false, error });
  });

  it('is refused without its content', async () => {
    const out = files.path('detached');
    const by = ['-signer', rsa.certificate, '-inkey', rsa.key];
    await peer('openssl', ['cms', '-sign', '-binary', '-in', content, ...by, '-outform', 'DER', '-out', out]);
    expect(await verify(await readFile(out), rsa)).toEqual({
      ok: false,
      error: { code: 'content-not-included' },
    });
  });

  it('is refused where there is no signed data', async () => {
    const file = await sign([rsa]);
    const [bundle, encrypted] = [files.path('bundle.p7b'), files.path('encrypted')];
    await peer('openssl', [
      'crl2pkcs7',
      '-nocrl',
      '-certfile',
      rsa.certificate,
      '-outform',
      'DER',
      '-out',
      bundle,
    ]);
    await peer('openssl', [
      'cms',
      '-encrypt',
      '-binary',
      '-in',
      content,
      '-outform',
      'DER',
      '-out',
      encrypted,
      rsa.certificate,
    ]);
    const code = (found: string) => ({ ok: false, error: { code: found } });
    for (const garbage of [Buffer.alloc(0), CONTENT, rsa.der, Buffer.concat([file, Buffer.of(0)])]) {
      expect(await verify(garbage, rsa)).toEqual(code('not-signed-data'));
    }
    expect(await verify(await readFile(bundle), rsa)).toEqual(code('without-signature'));
    expect(await verify(await readFile(encrypted), rsa)).toEqual(code('message-encrypted'));
  });

  it('is refused at every truncation, and no altered byte changes what it says', async () => {
    const file = await sign([rsa]);
    expect(await verify(file.subarray(0, 9), rsa)).toMatchObject({ error: { code: 'not-signed-data' } });
    for (let length = 41; length < file.length; length += 41) {
      expect(await verify(file.subarray(0, length), rsa)).toEqual({
        ok: false,
        error: { code: 'file-incomplete', bytes: length, expected: file.length },
      });
    }
    for (let at = 0; at < file.length; at += 3) {
      const altered = Buffer.from(file);
      altered.writeUInt8(altered.readUInt8(at) ^ (1 << (at % 8)), at);
      const result = await verify(altered, rsa);
      if (result.ok) expect(Buffer.from(result.value.content)).toEqual(CONTENT);
    }
  });
});

describe(
  'a confirmation signed with certtool (GnuTLS)',
  exchange('in', 'confirmation', 'certtool', 'openssl'),
  () => {
    const sign = async (identity: Identity, ...options: string[]) => {
      const out = files.path('gnutls.p7s');
      const by = ['--load-privkey', identity.key, '--load-certificate', identity.certificate];
      const input = files.write('gnutls.content', CONTENT);
      await peer('certtool', ['--p7-sign', ...by, '--infile', input, '--outfile', out, ...options]);
      return readFile(out);
    };

    it.each<[string, string[], string[], string]>([
      ['RSA', ['rsa:2048'], [], 'RSA PKCS#1 v1.5 with SHA-256'],
      ['P-256', ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'], ['--outder'], 'ECDSA P-256 with SHA-256'],
      ['Ed25519', ['ed25519'], [], 'Ed25519 with SHA-512'],
      ['Ed25519 without the certificate', ['ed25519'], ['--no-p7-include-cert'], 'Ed25519 with SHA-512'],
    ])('stands: %s', async (title, newkey, options, signatureAlgorithm) => {
      const identity = await opensslIdentity(files, `gnutls ${title}`, newkey);
      const file = await sign(identity, '--p7-time', ...options);
      const result = await pki.verifySignedData(file, certificateOf(identity));
      if (!result.ok) throw new Error(JSON.stringify(result.error));
      expect(Buffer.from(result.value.content)).toEqual(CONTENT);
      expect(result.value.signatureAlgorithm).toBe(signatureAlgorithm);
      expect(result.value.signedAt).not.toBeNull();
    });

    it('is refused without signed attributes, which are not its default', async () => {
      const identity = await opensslIdentity(files, 'gnutls-bare');
      expect(await pki.verifySignedData(await sign(identity), certificateOf(identity))).toEqual({
        ok: false,
        error: { code: 'signed-attributes-missing' },
      });
    });
  },
);

describe(
  'a confirmation signed with cmsutil (NSS)',
  exchange('in', 'confirmation', 'cmsutil', 'certutil', 'pk12util', 'openssl'),
  () => {
    it('stands in its indefinite lengths, and its detached form lacks the content', async () => {
      const identity = await opensslIdentity(files, 'nss');
      const database = `sql:${files.path('.')}`;
      const source = files.path('nss.p12');
      const from = ['pkcs12', '-export', '-inkey', identity.key, '-in', identity.certificate, '-name', 'nss'];
      await peer('openssl', [...from, '-passout', 'env:P12_PASSWORD', '-out', source], {
        P12_PASSWORD: 'secret',
      });
      await peer('certutil', ['-N', '-d', database, '--empty-password']);
      await peer('pk12util', ['-i', source, '-d', database, '-W', 'secret']);
      await peer('certutil', ['-M', '-n', 'nss', '-t', 'CTu,CTu,CTu', '-d', database]);
      const input = files.write('nss.content', CONTENT);
      const sign = async (...options: string[]) => {
        const out = files.path('nss.cms');
        const by = ['-N', 'nss', '-Y', 'NONE', '-d', database];
        await peer('cmsutil', ['-S', '-G', ...by, '-i', input, '-o', out, ...options]);
        return pki.verifySignedData(await readFile(out), certificateOf(identity));
      };
      const result = await sign();
      if (!result.ok) throw new Error(JSON.stringify(result.error));
      expect(Buffer.from(result.value.content)).toEqual(CONTENT);
      expect(await sign('-T')).toEqual({ ok: false, error: { code: 'content-not-included' } });
    });
  },
);
