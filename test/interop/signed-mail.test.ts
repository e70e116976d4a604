import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { createPki } from '../../electron/pki/pki.ts';
import type { Certificate } from '../../electron/rotation/certificate.ts';
import { exchange } from './exchange.ts';
import { type Identity, opensslIdentity, peer, workspace } from './peers.ts';

const pki = createPki();
const files = workspace();
const JSON_TEXT = '{\n  "receiver": "Müller & Söhne",\n  "note": "the new key is in use = yes"\n}\n';
const CONFIRMATION = JSON.parse(JSON_TEXT) as unknown;

describe('a confirmation as an S/MIME mail', exchange('in', 'confirmation as mail', 'openssl'), () => {
  let signer: Identity;
  let pinned: Certificate;
  let content: string;

  beforeAll(async () => {
    signer = await opensslIdentity(files, 'mail');
    const certificate = pki.readCertificate(signer.der);
    if (!certificate.ok) throw new Error(certificate.error.code);
    pinned = certificate.value;
    content = files.write('confirmation.json', JSON_TEXT);
  });

  let counter = 0;
  const openssl = async (...options: string[]) => {
    const out = files.path(`mail-${counter++}`);
    const by = ['-signer', signer.certificate, '-inkey', signer.key, '-md', 'sha256'];
    await peer('openssl', ['cms', '-sign', ...by, '-out', out, ...options]);
    return readFile(out);
  };
  const verify = (file: Buffer | string) => pki.verifySignedData(Buffer.from(file as string), pinned);
  const expectConfirmation = async (file: Buffer | string) => {
    const result = await verify(file);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    expect(JSON.parse(Buffer.from(result.value.content).toString())).toEqual(CONFIRMATION);
  };
  const crlf = (text: string) => text.replaceAll(/\r?\n/g, '\r\n');

  /** A mail program: the entity as it is, its detached signature beside it, a header before both. */
  const multipartSigned = async (entity: string) => {
    const signed = files.write(`entity-${counter++}`, crlf(entity));
    const signature = await openssl('-binary', '-in', signed, '-outform', 'DER');
    const base64 = (signature.toString('base64').match(/.{1,76}/g) ?? []).join('\r\n');
    return crlf(
      [
        'Return-Path: <partner@example.org>',
        'Received: from mx.example.org',
        '\tby mx.example.com; Sun, 22 Nov 2026 20:35:11 +0000',
        'Subject: =?utf-8?Q?Best=C3=A4tigung?=',
        'MIME-Version: 1.0',
        'Content-Type: multipart/signed; protocol="application/x-pkcs7-signature";',
        ' micalg=sha-256; boundary="sig=_b"',
        '',
        'This is a cryptographically signed message in MIME format.',
        '--sig=_b',
        `${entity}`,
        '--sig=_b',
        'Content-Type: application/x-pkcs7-signature; name=smime.p7s',
        'Content-Transfer-Encoding: base64',
        '',
        base64,
        '--sig=_b--',
        '',
      ].join('\n'),
    );
  };
  const base64Json = Buffer.from(JSON_TEXT).toString('base64');
  const attachment = (type: string, name: string, body = base64Json) =>
    `Content-Type: ${type}; name="${name}"\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename="${name}"\n\n${body}\n`;
  const mixed = (...parts: string[]) =>
    `Content-Type: multipart/mixed; boundary="sig"\n\n${parts.map((part) => `--sig\n${part}`).join('\n')}\n--sig--\n`;
  const text = (body: string) => `Content-Type: text/plain; charset=utf-8\n\n${body}`;

  it.each<[string, string[]]>([
    ['in clear', []],
    ['in clear, with a text header', ['-text']],
    ['in clear, with CRLF', ['-crlfeol']],
    ['in clear, streamed', ['-stream']],
    ['in clear, of the bytes as they are', ['-binary']],
    ['opaque', ['-nodetach']],
    ['opaque, with a text header', ['-nodetach', '-text']],
    ['opaque, streamed', ['-nodetach', '-stream', '-text', '-crlfeol']],
    ['opaque, without certificates and by key identifier', ['-nodetach', '-nocerts', '-keyid']],
    ['as a bare .p7m with a text header inside', ['-nodetach', '-text', '-outform', 'DER']],
  ])('stands as openssl writes it: %s', async (_title, options) => {
    const mail = await openssl('-in', content, ...options);
    await expectConfirmation(mail);
    if (options.includes('-outform') || options.includes('-binary')) return;
    await expectConfirmation(crlf(mail.toString()));
    await expectConfirmation(mail.toString().replaceAll('\r\n', '\n'));
  });

  it.each<[string, string]>([
    ['as text', text(JSON_TEXT)],
    ['as JSON', `Content-Type: application/json\nContent-Transfer-Encoding: 8bit\n\n${JSON_TEXT}`],
    [
      'in base64',
      `Content-Type: application/json; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${base64Json}\n`,
    ],
    [
      'in quoted-printable',
      text(
        '{ =22receiver=22: =22M=C3=BCller & S=C3=B6hne=22, "note": "the new key is in=\n use =3D yes" }\n',
      ).replace('\n\n', '\nContent-Transfer-Encoding: quoted-printable\n\n'),
    ],
    [
      'in Latin-1',
      text('{"receiver": "M=FCller & S=F6hne", "note": "the new key is in use =3D yes"}').replace(
        'utf-8\n',
        'iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n',
      ),
    ],
    [
      'attached',
      mixed(text('Dear all,\nplease find it attached.\n'), attachment('application/json', 'c.json')),
    ],
    ['attached as unknown', mixed(text('Hello'), attachment('application/octet-stream', 'c.JSON'))],
    ['attached under another name', mixed(text('Hello'), attachment('text/plain', 'confirmation.txt'))],
    [
      'attached beside a picture',
      mixed(attachment('image/png', 'l.png'), attachment('application/json', 'c.json')),
    ],
    ['pasted, with a picture', mixed(text(JSON_TEXT), attachment('image/png', 'logo.png'))],
  ])('stands as mail programs write it: %s, with CRLF and with LF', async (_title, entity) => {
    const mail = await multipartSigned(entity);
    await expectConfirmation(mail);
    await expectConfirmation(mail.replaceAll('\r\n', '\n'));
    await expectConfirmation(`From partner@example.org Sun Nov 22 20:35:11 2026\n${mail}`);
  });

  it('is told apart by what is wrong with it', async () => {
    const mail = await multipartSigned(text(JSON_TEXT));
    const opaque = (await openssl('-nodetach', '-in', content)).toString();
    const encrypted = files.path('encrypted.eml');
    await peer('openssl', ['cms', '-encrypt', '-in', content, '-out', encrypted, signer.certificate]);
    const cases: readonly [string, string][] = [
      ['content-altered', mail.replace('new key', 'old key')],
      [
        'content-altered',
        mail.replace('--sig=_b\r\nContent-Type: text', '--sig=_b\r\nX-Added: 1\r\nContent-Type: text'),
      ],
      ['mail-malformed', mail.replace('--sig=_b--', '')],
      ['mail-malformed', mail.slice(0, mail.indexOf('application/x-pkcs7-signature; name'))],
      ['mail-malformed', mail.replace('--sig=_b--', `--sig=_b\r\n${text('more')}\r\n--sig=_b--`)],
      ['mail-malformed', mail.replace('boundary="sig=_b"', 'boundary="another"')],
      ['mail-malformed', mail.replace('boundary="sig=_b"', 'boundary="sig=_b"; boundary="x"')],
      ['mail-malformed', mail.replace('pkcs7-signature; name', 'octet-stream; name')],
      ['mail-malformed', opaque.replace('base64', 'quoted-printable')],
      ['mail-not-signed', crlf(`From: a@example.org\n${text(JSON_TEXT)}`)],
      ['mail-not-signed', crlf(`From: a@example.org\nMIME-Version: 1.0\n\n${JSON_TEXT}`)],
      ['message-encrypted', (await readFile(encrypted)).toString()],
      [
        'content-not-included',
        opaque.slice(0, opaque.indexOf('\n\n') + 2) + mail.split('base64\r\n\r\n')[1]?.split('--')[0],
      ],
      ['mail-malformed', opaque.slice(0, -200)],
    ];
    for (const [code, file] of cases) {
      expect({ code, result: await verify(file) }).toMatchObject({
        code,
        result: { ok: false, error: { code } },
      });
    }
    const pgp = mail.replace('application/x-pkcs7-signature"', 'application/pgp-signature"');
    expect(await verify(pgp)).toEqual({
      ok: false,
      error: { code: 'unsupported-algorithm', algorithm: 'OpenPGP' },
    });
  });

  it('with nothing in it, or with several attachments that could be meant, says so', async () => {
    const empty = await verify(await multipartSigned(text('\n')));
    expect(empty).toEqual({ ok: false, error: { code: 'mail-without-content' } });
    const json = attachment('application/json', 'a.json');
    for (const parts of [
      [json, json],
      [text('Hello'), attachment('text/plain', 'a.txt'), attachment('image/png', 'b')],
    ]) {
      const several = await verify(await multipartSigned(mixed(...parts)));
      expect(several).toEqual({ ok: false, error: { code: 'mail-with-several-attachments', count: 2 } });
    }
  });

  it('takes nothing from outside the signed part', async () => {
    const mail = await multipartSigned(text(JSON_TEXT));
    const forged = JSON_TEXT.replace('in use', 'not in use');
    await expectConfirmation(mail.replace('This is a cryptographically', `${text(forged)}\r\nThis`));
    await expectConfirmation(`${mail}${text(forged)}`);
  });

  it('whose signature brings another content along than the one beside it is refused', async () => {
    const other = files.write('other', crlf(text('{"other": true}')));
    const attached = await openssl('-binary', '-nodetach', '-in', other, '-outform', 'DER');
    const mail = await multipartSigned(text(JSON_TEXT));
    const [before, after] = mail.split('Content-Transfer-Encoding: base64\r\n\r\n');
    const forged = `${before}Content-Transfer-Encoding: base64\r\n\r\n${attached.toString('base64')}\r\n--${after?.split('\r\n--')[1]}`;
    expect(await verify(forged)).toEqual({ ok: false, error: { code: 'content-altered' } });
  });

  it('is refused with no byte changed in its favour', async () => {
    const mail = Buffer.from(await multipartSigned(text(JSON_TEXT)));
    for (let at = 0; at < mail.length; at += 7) {
      const altered = Buffer.from(mail);
      altered.writeUInt8(altered.readUInt8(at) ^ (1 << (at % 8)), at);
      const result = await verify(altered);
      if (result.ok) expect(JSON.parse(Buffer.from(result.value.content).toString())).toEqual(CONFIRMATION);
    }
  });
});
