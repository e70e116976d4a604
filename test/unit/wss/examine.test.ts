import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { createPki } from '../../../electron/pki/pki.ts';
import type { Certificate } from '../../../electron/rotation/certificate.ts';
import { type ExaminedKey, examine } from '../../../electron/wss/examine.ts';
import { binarySecurityToken, type Message, namings, soapMessage, urn } from '../../helpers/soap-messages.ts';

interface Key {
  readonly certificate: Certificate;
  readonly publicKey: KeyObject;
  readonly privateKey: Uint8Array;
}

let ours: Key;
let older: Key;

async function keyOf(name: string): Promise<Key> {
  const { certificate, privateKey } = await createPki().createKeyPair({
    keyBits: 2048,
    subject: [
      { type: 'C', value: 'DE' },
      { type: 'O', value: 'Müller, Söhne & Co' },
      { type: 'CN', value: name },
    ],
    notBefore: '2026-01-01T00:00:00Z',
    notAfter: '2028-01-01T00:00:00Z',
  });
  const publicKey = createPublicKey(
    createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' }),
  );
  return { certificate, publicKey, privateKey };
}

beforeAll(async () => {
  [ours, older] = [await keyOf('dec'), await keyOf('dec')];
});

const ourKeys = (held = true): ExaminedKey[] => [
  {
    id: 'new',
    alias: 'dec_2026',
    certificate: ours.certificate,
    privateKey: held ? ours.privateKey : null,
  },
  { id: 'old', alias: 'dec_2024', certificate: older.certificate, privateKey: null },
];

const message = (options: Partial<Message> = {}): string => soapMessage({ ...ours, ...options });
const read = (text: string | Uint8Array, keys = ourKeys()) => examine(Buffer.from(text as string), keys);
const refusalOf = (text: string | Uint8Array) => {
  const result = read(text);
  return result.ok ? 'examined' : result.error;
};
const recipientOf = (text: string | Uint8Array, keys = ourKeys()) => {
  const result = read(text, keys);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const [part] = result.value.parts;
  const [recipient] = part?.recipients ?? [];
  if (recipient === undefined) throw new Error('a part without a recipient');
  return { ...recipient, contentEncryption: part?.contentEncryption };
};

describe('the key of a message', () => {
  const names = Object.keys(namings) as (keyof typeof namings)[];

  it.each(names)('is found where it is named by %s, and proven by decrypting', (naming) => {
    const beside = naming === 'reference' ? binarySecurityToken(ours.certificate) : '';
    for (const soap of ['11', '12'] as const) {
      const text = message({ naming, beside, soap });
      expect(recipientOf(text)).toMatchObject({
        namedKeyId: naming === 'nothing' ? null : 'new',
        decryptedWith: 'new',
        keyTransport: 'RSA-OAEP with SHA-1, MGF1 with SHA-1',
        contentEncryption: 'AES-256-GCM',
      });
    }
  });

  it.each(names)('is told by its name alone where its private key is not here: %s', (naming) => {
    const beside = naming === 'reference' ? binarySecurityToken(older.certificate) : '';
    const text = soapMessage({ ...older, naming, beside });
    // In a key name the alias of another key stands.
    const known = naming === 'keyName' ? 'new' : naming === 'nothing' ? null : 'old';
    expect(recipientOf(text)).toMatchObject({ namedKeyId: known, decryptedWith: null });
  });

  it.each([
    ['as Java writes it', 'CN=dec,O=Müller\\, Söhne & Co,C=DE'],
    ['from the other end', 'C=DE, O="Müller, Söhne & Co", CN=dec'],
    ['with escaped bytes', 'cn=dec, o=M\\C3\\BCller\\2C S\\C3\\B6hne & Co, c=DE'],
    [
      'with BER in hexadecimal',
      `CN=dec,2.5.4.10=#0c14${Buffer.from('Müller, Söhne & Co').toString('hex')},C=DE`,
    ],
    ['with line breaks', '\n  CN=dec,\n  O=Müller\\, Söhne & Co,\n  C=DE\n'],
  ])('is found by an issuer that is written in another way: %s', (_way, issuer) => {
    const certificate = { ...ours.certificate, issuer };
    const short = { ...ours.certificate, serialNumber: '1f' };
    const twin = { ...older.certificate, serialNumber: '1f', issuer: 'CN=somebody else' };
    const keys: ExaminedKey[] = [
      { id: 'twin', alias: 'twin', certificate: twin, privateKey: null },
      { id: 'new', alias: 'dec_2026', certificate: short, privateKey: null },
    ];
    const text = soapMessage({ ...ours, certificate: { ...certificate, serialNumber: '1f' } });
    expect(recipientOf(text, keys).namedKeyId).toBe('new');
  });

  it('is found by a random serial number alone, and never by a short one', () => {
    const certificate = { ...ours.certificate, issuer: 'CN=written in a way that nobody knows' };
    expect(recipientOf(message({ certificate })).namedKeyId).toBe('new');
    const short = { ...certificate, serialNumber: '1f' };
    const keys = ourKeys(false).map((key) => ({
      ...key,
      certificate: { ...key.certificate, serialNumber: '1f' },
    }));
    expect(recipientOf(soapMessage({ ...ours, certificate: short }), keys).namedKeyId).toBeNull();
  });

  it('is none of ours where another one was used, whatever the message calls it', () => {
    const text = soapMessage({ ...ours, publicKey: older.publicKey });
    expect(recipientOf(text)).toMatchObject({ namedKeyId: 'new', decryptedWith: null });
  });

  it('named in two ways that contradict each other is named by neither', () => {
    const both = namings
      .thumbprint(ours.certificate)
      .replace('</ds:KeyInfo>', namings.thumbprint(older.certificate).replace('<ds:KeyInfo>', ''));
    const text = message().replace(namings.issuerSerial(ours.certificate), both);
    expect(recipientOf(text, ourKeys(false)).namedKeyId).toBeNull();
  });

  it.each([
    ['RSA 1.5 and AES-CBC', { pkcs1: true, cbc: true }],
    ['RSA 1.5 and AES-GCM', { pkcs1: true }],
    ['RSA-OAEP and AES-CBC', { cbc: true }],
  ])('is proven by decrypting with %s, and not where one byte of the message was changed', (_title, how) => {
    for (const payload of ['<a/>', `<a>${'ü€😀'.repeat(400_000)}</a>`]) {
      const text = message({ ...how, payload });
      expect(recipientOf(text).decryptedWith).toBe('new');
      const values = [...text.matchAll(/CipherValue>([^<]{8})/g)];
      const [wrapped, content] = values.map((match) => match.index + 'CipherValue>'.length + 4);
      for (const at of [wrapped ?? 0, content ?? 0]) {
        const altered = `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
        // CBC has nothing that notices a changed vector but what comes out of it.
        if (at === content && 'cbc' in how) continue;
        expect(recipientOf(altered).decryptedWith, `byte ${at}`).toBeNull();
      }
    }
  });
});

describe('a hostile or broken message is refused, and says why', () => {
  const inserted = (what: string) => message().replace('<soap:Body>', `${what}<soap:Body>`);

  it.each<[string, () => string | Uint8Array, object]>([
    ['nothing', () => '', { code: 'xml-malformed' }],
    ['text', () => 'Hello', { code: 'xml-malformed' }],
    ['a binary file', () => Buffer.from([0x30, 0x82, 1, 2, 0xff, 0xfe]), { code: 'xml-malformed' }],
    ['another XML document', () => '<html><body/></html>', { code: 'not-a-soap-message', found: 'html' }],
    [
      'an envelope of another namespace',
      () => message().replace(urn.soap11, 'urn:other'),
      { code: 'not-a-soap-message', found: 'Envelope' },
    ],
    [
      'a document type',
      () => message().replace('<soap:Env', '<!DOCTYPE soap:Envelope><soap:Env'),
      { code: 'xml-with-doctype' },
    ],
    [
      'a billion laughs',
      () =>
        message().replace(
          '<soap:Env',
          `<!DOCTYPE l [<!ENTITY a0 "lol">${Array.from({ length: 30 }, (_, n) => `<!ENTITY a${n + 1} "&a${n};&a${n};">`).join('')}]><soap:Env`,
        ),
      { code: 'xml-with-doctype' },
    ],
    [
      'an external entity',
      () => message().replace('<soap:Env', '<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]><soap:Env'),
      { code: 'xml-with-doctype' },
    ],
    ['an entity that nothing declares', () => inserted('<a>&x;</a>'), { code: 'xml-malformed' }],
    [
      'an identifier that two elements have',
      () => message().replace('<wsse:Security', '<a wsu:Id="ED-1"/><wsse:Security'),
      { code: 'message-ambiguous', id: 'ED-1' },
    ],
    [
      'an identifier that an element of the body has too',
      () => message().replace('<soap:Body>', '<soap:Body><a xml:id="EK-1"/>'),
      { code: 'message-ambiguous', id: 'EK-1' },
    ],
    [
      'two bodies',
      () => message().replace('</soap:Envelope>', '<soap:Body/></soap:Envelope>'),
      { code: 'message-damaged', part: 'Body' },
    ],
    [
      'no body',
      () => message().replaceAll('soap:Body', 'soap:Other'),
      { code: 'message-damaged', part: 'Body' },
    ],
    [
      'deep nesting',
      () => inserted(`${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`),
      { code: 'xml-beyond-bounds', bound: 'depth', limit: 256 },
    ],
    [
      'too many elements',
      () => inserted(`<b>${'<a/>'.repeat(1_000_001)}</b>`),
      { code: 'xml-beyond-bounds', bound: 'elements', limit: 1_000_000 },
    ],
    [
      'too many attributes',
      () => inserted(`<a ${Array.from({ length: 300 }, (_, n) => `b${n}=""`).join(' ')}/>`),
      { code: 'xml-beyond-bounds', bound: 'attributes', limit: 256 },
    ],
    [
      'a huge attribute',
      () => inserted(`<a b="${'x'.repeat(10_000_000)}"/>`),
      { code: 'xml-beyond-bounds', bound: 'attribute-length', limit: 65_536 },
    ],
    [
      'a huge header',
      () => message({ beside: '<a/>'.repeat(20_000) }),
      { code: 'xml-beyond-bounds', bound: 'security-elements', limit: 10_000 },
    ],
    [
      'very many encrypted parts',
      () => message().replace('<soap:Body>', `<soap:Body>${'<xenc:EncryptedData/>'.repeat(65)}`),
      { code: 'xml-beyond-bounds', bound: 'encrypted-parts', limit: 64 },
    ],
    ['an attribute twice', () => inserted('<a b="1" b="2"/>'), { code: 'xml-malformed' }],
    ['a prefix that nothing declares', () => inserted('<q:a/>'), { code: 'xml-malformed' }],
    ['half of a message', () => message().slice(0, -100), { code: 'xml-malformed' }],
    ['something after the end', () => `${message()}<a/>`, { code: 'xml-malformed' }],
    [
      'bytes that are not UTF-8',
      () => Buffer.from(inserted('<a>ü</a>'), 'latin1'),
      { code: 'xml-malformed' },
    ],
    [
      'an encoding that nobody uses',
      () => message().replace('UTF-8', 'UTF-7'),
      { code: 'xml-encoding-unsupported', encoding: 'UTF-7' },
    ],
    [
      'an encoding that it does not have',
      () => message().replace('UTF-8', 'UTF-16'),
      { code: 'xml-encoding-unsupported', encoding: 'UTF-16' },
    ],
    [
      'nothing encrypted',
      () => message().replace(/<xenc:EncryptedData.*EncryptedData>/, ''),
      { code: 'message-not-encrypted' },
    ],
    [
      'encryption of another namespace',
      () => message().replace(`xmlns:xenc="${urn.xenc}"`, 'xmlns:xenc="urn:other"'),
      { code: 'message-not-encrypted' },
    ],
    [
      'an EncryptedKey that is for something else',
      () => message().replace('"#ED-1"', '"#ED-2"').replace('"#EK-1"', '"#EK-2"'),
      { code: 'message-without-encrypted-key' },
    ],
    [
      'an EncryptedKey outside of the security header',
      () => message().replaceAll('wsse:Security>', 'wsse:Other>').replace('<wsse:Security ', '<wsse:Other '),
      { code: 'message-without-encrypted-key' },
    ],
    [
      'an unknown key transport',
      () => message().replace('rsa-oaep-mgf1p', 'kw-aes128'),
      { code: 'unsupported-algorithm', algorithm: `${urn.xenc}kw-aes128` },
    ],
    [
      'an unknown cipher',
      () => message().replace('aes256-gcm', 'toString'),
      { code: 'unsupported-algorithm', algorithm: `${urn.xenc11}toString` },
    ],
    [
      'content that is elsewhere',
      () =>
        message().replaceAll(
          /<xenc:CipherValue>[^<]*<\/xenc:CipherValue>/g,
          '<xenc:CipherReference URI="cid:1"/>',
        ),
      { code: 'message-damaged', part: 'CipherValue' },
    ],
  ])('%s', (_title, text, refusal) => {
    expect(refusalOf(text())).toMatchObject(refusal);
  });

  it('by an encrypted part that is wrapped where nobody looks for it', () => {
    const text = message();
    const [part = ''] = /<xenc:EncryptedData.*EncryptedData>/.exec(text) ?? [];
    const moved = text.replace(part, '').replace('</wsse:Security>', `</wsse:Security><wrap>${part}</wrap>`);
    expect(refusalOf(moved)).toEqual({ code: 'message-not-encrypted' });
  });

  it('says in which line', () => {
    const text = `<s:Envelope xmlns:s="${urn.soap12}">\n<b>\n</c></s:Envelope>`;
    expect(refusalOf(text)).toEqual({ code: 'xml-malformed', line: 3 });
  });
});

describe('a message in another form is understood', () => {
  it.each<[string, (text: string) => Uint8Array]>([
    ['with a byte order mark', (text) => Buffer.from(`\ufeff${text}`)],
    [
      'in UTF-16, low byte first',
      (text) => Buffer.from(`\ufeff${text.replace('UTF-8', 'UTF-16')}`, 'utf16le'),
    ],
    [
      'in UTF-16, high byte first',
      (text) => Buffer.from(`\ufeff${text.replace('UTF-8', 'UTF-16')}`, 'utf16le').swap16(),
    ],
    ['in UTF-16 without a mark', (text) => Buffer.from(text.replace('UTF-8', 'utf-16le'), 'utf16le')],
    [
      'in Latin-1',
      (text) =>
        Buffer.from(
          text.replace('UTF-8', 'ISO-8859-1').replace('<soap:Body', '<a>ü</a><soap:Body'),
          'latin1',
        ),
    ],
    ['without a declaration', (text) => Buffer.from(text.slice(text.indexOf('?>') + 2))],
    [
      'with comments in what matters',
      (text) => Buffer.from(text.replaceAll(/(<xenc:CipherValue>.{40})/g, '$1<!-- -->')),
    ],
    [
      'with CDATA',
      (text) =>
        Buffer.from(text.replaceAll(/<xenc:CipherValue>([^<]*)</g, '<xenc:CipherValue><![CDATA[$1]]><')),
    ],
    [
      'with its lines broken as Java does',
      (text) => Buffer.from(text.replaceAll(/([A-Za-z0-9+/]{76})(?=[A-Za-z0-9+/=])/g, '$1&#13;\n')),
    ],
    [
      'with other prefixes',
      (text) => Buffer.from(text.replaceAll('xenc:', 'e:').replace('xmlns:xenc', 'xmlns:e')),
    ],
  ])('%s', (_title, form) => {
    const text = message({ naming: 'thumbprint' });
    expect(recipientOf(form(text)).decryptedWith).toBe('new');
  });

  it('with the EncryptedKey beside the content instead of in the header', () => {
    const text = message();
    const [key = ''] = /<xenc:EncryptedKey.*EncryptedKey>/.exec(text) ?? [];
    const reference = /<ds:KeyInfo><wsse:SecurityTokenReference><wsse:Reference.*?<\/ds:KeyInfo>/;
    const nested = text.replace(key, '').replace(reference, `<ds:KeyInfo>${key}</ds:KeyInfo>`);
    expect(recipientOf(nested).decryptedWith).toBe('new');
  });

  it('for two recipients: both are told', () => {
    const first = message();
    const [key = ''] =
      /<xenc:EncryptedKey.*EncryptedKey>/.exec(soapMessage({ ...older, naming: 'thumbprint' })) ?? [];
    const text = first.replace('<xenc:EncryptedKey', `${key.replace('EK-1', 'EK-2')}<xenc:EncryptedKey`);
    const result = read(text);
    if (!result.ok) throw new Error(result.error.code);
    expect(result.value.parts[0]?.recipients.map(({ namedKeyId }) => namedKeyId)).toEqual(['old', 'new']);
    expect(result.value.parts[0]?.recipients.map(({ decryptedWith }) => decryptedWith)).toEqual([
      null,
      'new',
    ]);
  });

  it('but not for more recipients than anybody has', () => {
    const keys = Array.from({ length: 9 }, (_, index) => {
      const [key = ''] = /<xenc:EncryptedKey.*EncryptedKey>/.exec(message()) ?? [];
      return key.replace('EK-1', `EK-1${index}`);
    });
    const text = message().replace('<xenc:EncryptedKey', `${keys.join('')}<xenc:EncryptedKey`);
    expect(refusalOf(text)).toEqual({ code: 'xml-beyond-bounds', bound: 'encrypted-keys', limit: 8 });
  });
});
