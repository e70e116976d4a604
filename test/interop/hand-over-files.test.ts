import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { receiverExchange } from '../../electron/exchange/hand-over.ts';
import { compareFingerprint } from '../../electron/exchange/text/commands.ts';
import { diskFiles } from '../../electron/exchange/travel-files.ts';
import { createPki } from '../../electron/pki/pki.ts';
import type { Certificate } from '../../electron/rotation/certificate.ts';
import type { HandOverFile } from '../../electron/rotation/exchange-port.ts';
import { handOverContents } from '../helpers/hand-over-samples.ts';
import { exchange } from './exchange.ts';
import { inShell, peer, workspace } from './peers.ts';

const pki = createPki();
const files = workspace();
let certificate: Certificate;
let issuer: Certificate;
let made: readonly HandOverFile[];
const colons = (hex: string) => hex.toUpperCase().match(/../g)?.join(':') ?? '';
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

beforeAll(async () => {
  const create = async (CN: string) =>
    (
      await pki.createKeyPair({
        keyBits: 2048,
        subject: [{ type: 'CN', value: CN }],
        notBefore: '2026-01-01T00:00:00.000Z',
        notAfter: '2036-01-01T00:00:00.000Z',
      })
    ).certificate;
  [certificate, issuer] = [await create('new'), await create('issuer')];
  const contents = handOverContents({
    newCertificate: certificate,
    newCertificatePem: pki.toPem(certificate),
    newCertificatePkcs7: pki.toPkcs7([certificate, issuer]),
  });
  made = await receiverExchange.handOverFiles(contents, Buffer.from('%PDF-1.4 a letter'));
  for (const { name, bytes } of made) files.write(name, bytes);
});

const p7b = () => files.path('new-certificate.p7b');

describe('the certificate with its chain as PKCS#7 is read', () => {
  it('by openssl', exchange('out', 'PKCS#7 bundle', 'openssl'), async () => {
    const said = await peer('openssl', ['pkcs7', '-in', p7b(), '-print_certs', '-noout']);
    expect(said).toMatch(/subject=CN = new\s[\s\S]*subject=CN = issuer\s/);
  });

  it('by keytool, also into a keystore', exchange('out', 'PKCS#7 bundle', 'keytool'), async () => {
    const said = await peer('keytool', ['-printcert', '-file', p7b()]);
    for (const { sha256: digest } of [certificate, issuer]) expect(said).toContain(colons(digest));
    // A trust store takes one certificate: the file beside it.
    const der = files.path('new-certificate.cer');
    const store = ['-keystore', files.path('trust.p12'), '-storepass', 'changeit'];
    await peer('keytool', ['-importcert', '-noprompt', '-alias', 'new', '-file', der, ...store]);
    expect(await peer('keytool', ['-list', ...store])).toContain(colons(certificate.sha256));
  });

  it('by GnuTLS', exchange('out', 'PKCS#7 bundle', 'certtool'), async () => {
    const said = await peer('certtool', ['--p7-info', '--infile', p7b()]);
    expect(said).toContain('Number of certificates: 2');
  });
});

describe('a receiver sees the fingerprint of the new certificate as the letter has it', () => {
  it('with openssl', exchange('out', 'certificate', 'openssl'), async () => {
    expect(await inShell(files, compareFingerprint.openssl)).toContain(colons(certificate.sha256));
  });

  it('with keytool', exchange('out', 'certificate', 'keytool'), async () => {
    expect(await inShell(files, compareFingerprint.keytool)).toContain(colons(certificate.sha256));
  });
});

/** What a standard library says that shares no code with this program. */
const python = (script: string) => inShell(files, `python3 - <<'END'\n${script}\nEND`);

describe("Python's standard library", () => {
  it('reads the mail draft: addressee, subject, text, and every attachment byte by byte', async () => {
    const said = JSON.parse(
      await python(`
import email, email.policy, hashlib, json
mail = email.message_from_binary_file(open('mail-draft.eml', 'rb'), policy=email.policy.default)
print(json.dumps({
  'to': str(mail['to']), 'from': mail['from'], 'unsent': mail['x-unsent'], 'subject': str(mail['subject']),
  'text': mail.get_body().get_content(), 'defects': len(mail.defects),
  'longest': max(len(line) for line in open('mail-draft.eml', 'rb').read().split(b'\\r\\n')),
  'attachments': {part.get_filename(): hashlib.sha256(part.get_payload(decode=True)).hexdigest()
    for part in mail.iter_attachments()}}))`),
    ) as Record<string, unknown>;
    expect(said).toMatchObject({
      to: 'Zoë Müller <zoe@example.com>',
      from: null,
      unsent: '1',
      subject: 'New certificate of acme-prod for SWIFT / Brüssel: please switch by 15 January 2027',
      defects: 0,
    });
    expect(said.text).toContain('Dear Zoë Müller,');
    // RFC 5322, 2.1.1.
    expect(said.longest).toBeLessThanOrEqual(78);
    const attached = made.filter(({ name }) => name !== 'mail-draft.eml');
    expect(said.attachments).toEqual(
      Object.fromEntries(attached.map(({ name, bytes }) => [name, sha256(bytes)])),
    );
  });

  it('reads the .zip: every file in one folder, whole, with its time', async () => {
    const written = await diskFiles.writeArchive(
      files.path('out.zip'),
      'hand-over',
      made,
      '2026-12-01T12:00:00Z',
    );
    expect(written.ok).toBe(true);
    const said = await python(`
import hashlib, json, zipfile
archive = zipfile.ZipFile('out.zip')
print(json.dumps({'bad': archive.testzip(), 'year': archive.infolist()[0].date_time[0],
  'files': {name: hashlib.sha256(archive.read(name)).hexdigest() for name in archive.namelist()}}))`);
    expect(JSON.parse(said)).toEqual({
      bad: null,
      year: 2026,
      files: Object.fromEntries(made.map(({ name, bytes }) => [`hand-over/${name}`, sha256(bytes)])),
    });
  });

  it('unfolds the calendar by RFC 5545: three whole days, no line over 75 octets, CRLF to the end', async () => {
    const calendar = await readFile(files.path('dates.ics'));
    expect(calendar.subarray(-2).toString()).toBe('\r\n');
    const said = await python(`
import json
lines = open('dates.ics', 'rb').read().split(b'\\r\\n')
text = open('dates.ics', 'rb').read().replace(b'\\r\\n ', b'').decode('utf-8')
print(json.dumps({'longest': max(map(len, lines)), 'bare': sum(b'\\n' in line for line in lines),
  'days': [line.split(':', 1)[1] for line in text.split('\\r\\n') if line.startswith('DTSTART;VALUE=DATE:')],
  'nesting': [line for line in text.split('\\r\\n') if line.startswith(('BEGIN:', 'END:'))]}))`);
    const event = ['BEGIN:VEVENT', 'END:VEVENT'];
    expect(JSON.parse(said)).toEqual({
      longest: expect.any(Number),
      bare: 0,
      days: ['20261201', '20270115', '20270415'],
      nesting: ['BEGIN:VCALENDAR', ...event, ...event, ...event, 'END:VCALENDAR'],
    });
    expect((JSON.parse(said) as { longest: number }).longest).toBeLessThanOrEqual(75);
  });
});
