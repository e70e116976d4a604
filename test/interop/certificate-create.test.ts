import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { createPki } from '../../electron/pki/pki.ts';
import { encodedLike, keyPairLike } from '../../electron/rotation/key-pair-pattern.ts';
import type { KeyPairRequest } from '../../electron/rotation/ports.ts';
import { examine } from '../../electron/wss/examine.ts';
import { encryptedResponse } from '../helpers/xmlsec.ts';
import { exchange } from './exchange.ts';
import { peer, workspace } from './peers.ts';

const pki = createPki();
const files = workspace();

const request: KeyPairRequest = {
  keyBits: 2048,
  subject: [
    { type: 'C', value: 'DE' },
    { type: 'ST', value: 'Baden-Württemberg' },
    { type: 'L', value: 'Köln' },
    { type: 'O', value: 'Müller, Söhne + Co "Ω"' },
    { type: 'OU', value: '東京 🔑' },
    { type: 'CN', value: 'decrypt #1' },
    { type: 'E', value: 'keys@example.org' },
    { type: 'DC', value: 'example' },
    { type: 'serialNumber', value: 'A-12' },
    { type: 'UID', value: 'u1' },
    { type: 'STREET', value: 'Straße 1' },
    { type: 'T', value: 'Dr' },
    { type: 'GN', value: 'Ada' },
    { type: 'SN', value: 'Lovelace' },
    { type: '2.5.4.97', value: 'NTRDE-HRB 1' },
  ],
  notBefore: '2026-11-22T20:35:11.987Z',
  notAfter: '2055-06-01T00:00:00.000Z',
};

describe('OpenSSL reads a certificate made here', exchange('out', 'certificate', 'openssl'), () => {
  const created = async (wanted: Partial<KeyPairRequest> = {}) => {
    const material = await pki.createKeyPair({ ...request, ...wanted });
    const pem = files.write(`${material.certificate.sha256}.pem`, pki.toPem(material.certificate));
    const show = (...options: string[]) => peer('openssl', ['x509', '-in', pem, '-noout', ...options]);
    return { material, pem, show };
  };

  it('with every attribute of the subject, one RDN each, in the requested order', async () => {
    const { show } = await created();
    const subject = await show('-subject', '-nameopt', 'sep_multiline,sname,utf8');
    expect(
      subject
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ).toEqual([
      'subject=',
      'C=DE',
      'ST=Baden-Württemberg',
      'L=Köln',
      'O=Müller, Söhne + Co "Ω"',
      'OU=東京 🔑',
      'CN=decrypt #1',
      'emailAddress=keys@example.org',
      'DC=example',
      'serialNumber=A-12',
      'UID=u1',
      'street=Straße 1',
      'title=Dr',
      'GN=Ada',
      'SN=Lovelace',
      'organizationIdentifier=NTRDE-HRB 1',
    ]);
  });

  it('like another one: its names, usages and policies, and its string types', async () => {
    const config = files.write(
      'like.cnf',
      [
        '[req]\ndistinguished_name=dn\nx509_extensions=ext\nprompt=no\nstring_mask=default\n[dn]',
        'C=DE\nO=Acme\nCN=old\n[ext]\nsubjectAltName=critical,DNS:tenant.example,URI:urn:acme',
        'extendedKeyUsage=emailProtection\ncertificatePolicies=1.2.3.4\nkeyUsage=digitalSignature,keyEncipherment',
        'subjectKeyIdentifier=hash\ncrlDistributionPoints=URI:http://crl.example/a',
      ].join('\n'),
    );
    const [key, old] = [files.path('like.key'), files.path('like.pem')];
    const made = ['-newkey', 'rsa:2048', '-noenc', '-keyout', key, '-out', old, '-config', config];
    await peer('openssl', ['req', '-x509', ...made]);
    const certificate = pki.readCertificate(await readFile(old));
    if (!certificate.ok) throw new Error(certificate.error.code);
    const pattern = pki.certificatePattern(certificate.value);
    const { extensions } = keyPairLike(pattern);
    const subject = encodedLike(certificate.value.subjectAttributes, pattern);
    const { material, pem, show } = await created({ subject, extensions });
    const types = (file: string) =>
      peer('openssl', [
        'x509',
        '-in',
        file,
        '-noout',
        '-subject',
        '-nameopt',
        'sep_multiline,sname,show_type',
      ]);
    expect(await types(pem)).toBe(await types(old));
    expect(material.certificate.subject).toBe(certificate.value.subject);
    const text = await show('-ext', 'subjectAltName,extendedKeyUsage,certificatePolicies,keyUsage');
    expect(text).toMatch(/X509v3 Subject Alternative Name: critical\s+DNS:tenant.example, URI:urn:acme/);
    expect(text).toContain('E-mail Protection');
    expect(text).toContain('Policy: 1.2.3.4');
    expect(text).toMatch(/X509v3 Key Usage: critical\s+Key Encipherment, Data Encipherment\n/);
    expect(await show('-text')).not.toContain('crl.example');
    await expect(peer('openssl', ['verify', '-CAfile', pem, pem])).resolves.toContain('OK');
  });

  it('with the string types of RFC 5280', async () => {
    const { show } = await created();
    const subject = await show('-subject', '-nameopt', 'sep_multiline,sname,show_type,utf8');
    expect(subject).toContain('C=PRINTABLESTRING:DE');
    expect(subject).toContain('O=UTF8STRING:');
    expect(subject).toContain('emailAddress=IA5STRING:');
    expect(subject).toContain('DC=IA5STRING:');
    expect(subject).toContain('serialNumber=PRINTABLESTRING:');
  });

  it('with the same RFC 4514 subject as shown here', async () => {
    const subject = request.subject.filter(({ type }) => ['C', 'O', 'OU', 'CN', 'ST', 'L'].includes(type));
    const { material, show } = await created({ subject });
    const shown = await show('-subject', '-nameopt', 'rfc2253,sname,sep_comma_plus_space,utf8,-esc_msb');
    expect(shown.trim()).toBe(`subject=${material.certificate.subject}`);
  });

  it('as version 3, sha256WithRSAEncryption, with its key usage, no CA, and an SKI', async () => {
    const { material, show } = await created();
    const text = await show('-text');
    expect(text).toContain('Version: 3 (0x2)');
    expect(text.match(/Signature Algorithm: sha256WithRSAEncryption/g)).toHaveLength(2);
    expect(text).toContain('Public-Key: (2048 bit)');
    expect(text).toMatch(/X509v3 Basic Constraints: critical\s+CA:FALSE/);
    expect(text).toMatch(/X509v3 Key Usage: critical\s+Key Encipherment, Data Encipherment\n/);
    const [, identifier = ''] = /Subject Key Identifier: \s*([0-9A-F:]+)/.exec(text) ?? [];
    expect(identifier.replaceAll(':', '').toLowerCase()).toBe(material.certificate.subjectKeyIdentifier);
  });

  it('with dates to the second, before and after 2050', async () => {
    const { material, show } = await created();
    const dates = await show('-dates', '-dateopt', 'iso_8601');
    expect(dates).toBe('notBefore=2026-11-22 20:35:11Z\nnotAfter=2055-06-01 00:00:00Z\n');
    expect(material.certificate).toMatchObject({
      notBefore: '2026-11-22T20:35:11Z',
      notAfter: '2055-06-01T00:00:00Z',
    });
  });

  it.each([
    ['2049-12-31T23:59:59Z', 'UTCTIME', '491231235959Z'],
    ['2050-01-01T00:00:00Z', 'GENERALIZEDTIME', '20500101000000Z'],
  ])('with %s as %s', async (notAfter, type, value) => {
    const { pem } = await created({ notAfter });
    expect(await peer('openssl', ['asn1parse', '-in', pem])).toMatch(new RegExp(`${type}\\s*:${value}`));
  });

  it('with a signature that verifies', async () => {
    const { pem, material } = await created();
    const verified = await peer('openssl', [
      'verify',
      '-check_ss_sig',
      '-partial_chain',
      '-trusted',
      pem,
      pem,
    ]);
    expect(verified).toContain(': OK');
    const native = new X509Certificate(Buffer.from(material.certificate.der, 'base64'));
    expect(native.verify(native.publicKey)).toBe(true);
  });

  it('with an SKI that OpenSSL computes alike from the key', async () => {
    const { material } = await created();
    const key = files.write('ski.key', material.privateKey);
    const out = files.path('ski.pem');
    await peer('openssl', ['req', '-x509', '-key', key, '-keyform', 'DER', '-subj', '/CN=x', '-out', out]);
    const theirs = pki.readCertificate(Buffer.from(await peer('openssl', ['x509', '-in', out])));
    expect(theirs).toMatchObject({
      ok: true,
      value: { subjectKeyIdentifier: material.certificate.subjectKeyIdentifier },
    });
  });

  it.each([3072, 4096] as const)('with %i bits', async (keyBits) => {
    const { show, material } = await created({ keyBits });
    expect(await show('-text')).toContain(`Public-Key: (${keyBits} bit)`);
    expect(material.certificate).toMatchObject({ keyType: 'RSA', keyBits });
  });
});

describe('keytool reads a certificate made here', exchange('out', 'certificate', 'keytool'), () => {
  it('with its non-ASCII subject', async () => {
    const { certificate } = await pki.createKeyPair({ ...request, subject: request.subject.slice(0, 6) });
    const printed = await peer('keytool', [
      '-J-Dfile.encoding=UTF-8',
      '-printcert',
      '-file',
      files.write('k.pem', pki.toPem(certificate)),
    ]);
    expect(printed).toContain('OU=東京 🔑');
    expect(printed).toContain('L=Köln');
    expect(printed).toMatch(/KeyUsage \[\s+Key_Encipherment\s+Data_Encipherment\s+\]/);
  });
});

describe('xmlsec1 encrypts for a certificate made here', exchange('out', 'certificate', 'xmlsec1'), () => {
  it('and names its non-ASCII issuer so that the key is found, which decrypts', async () => {
    const { certificate, privateKey } = await pki.createKeyPair(request);
    const pem = files.write('xmlsec.pem', pki.toPem(certificate));
    const message = await readFile(await encryptedResponse(files.path(''), 'xmlsec', pem));
    expect(examine(message, [{ id: 'new', alias: 'new', certificate, privateKey }])).toMatchObject({
      ok: true,
      value: { parts: [{ recipients: [{ namedKeyId: 'new', decryptedWith: 'new' }] }] },
    });
  });
});
