import { OctetString } from 'asn1js';
import { PFX } from 'pkijs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createPki } from '../../../electron/pki/pki.ts';
import type { KeyPairMaterial } from '../../../electron/rotation/ports.ts';
import { onlyKeyOf } from '../../helpers/only-key.ts';
import { certificateBag, derOf, pfxOf, plainKey, safeOf, shroudedKey } from './pkcs12-builder.ts';

const PASSWORD = 'Key-turn 2026!';
const SECRET = Buffer.from(PASSWORD);
const pki = createPki();
let material: KeyPairMaterial;
let other: KeyPairMaterial;

beforeAll(async () => {
  const request = {
    keyBits: 2048,
    subject: [{ type: 'CN', value: 'a' }],
    notBefore: '2026-01-01T00:00:00Z',
    notAfter: '2027-01-01T00:00:00Z',
  } as const;
  material = await pki.createKeyPair(request);
  other = await pki.createKeyPair(request);
});

const fault = (error: object) => ({ ok: false, error });
const usual = () => safeOf([shroudedKey(material.privateKey, SECRET)], [certificateBag(material)]);

describe('a PKCS#12 file is refused for its true cause:', () => {
  it('altered, where the password opens it and the MAC does not hold', async () => {
    const pfx = PFX.fromBER(await pfxOf(usual(), PASSWORD));
    if (pfx.macData === undefined) throw new Error('no MAC');
    pfx.macData.macSalt = new OctetString({ valueHex: Buffer.alloc(16) });
    expect(await pki.listFile(derOf(pfx), PASSWORD)).toEqual(fault({ code: 'pkcs12-altered' }));
    expect(await pki.listFile(derOf(pfx), 'wrong')).toEqual(fault({ code: 'wrong-pkcs12-password' }));
  });

  it('a key under a password of its own, as Java can write', async () => {
    const safe = safeOf([shroudedKey(material.privateKey, Buffer.from('own'))], [certificateBag(material)]);
    const file = await pfxOf(safe, PASSWORD);
    expect(await pki.listFile(file, PASSWORD)).toEqual(fault({ code: 'pkcs12-with-several-passwords' }));
  });

  it('a key that is none, though the password opens it', async () => {
    const garbage = shroudedKey(Buffer.from('not a key'), SECRET);
    const file = await pfxOf(safeOf([garbage], [certificateBag(material)]), PASSWORD);
    expect(await pki.listFile(file, PASSWORD)).toEqual(
      fault({ code: 'pkcs12-damaged', part: 'PrivateKeyInfo' }),
    );
  });

  it('a key of a known kind with nonsense in it', async () => {
    const nonsense = Buffer.from(material.privateKey);
    nonsense.fill(0xff, 26, 40);
    const file = await pfxOf(safeOf([shroudedKey(nonsense, SECRET)], [certificateBag(material)]), PASSWORD);
    expect(await pki.listFile(file, PASSWORD)).toEqual(
      fault({ code: 'pkcs12-damaged', part: 'PrivateKeyInfo' }),
    );
  });

  it('a certificate that cannot be read', async () => {
    const der = Buffer.from(material.certificate.der, 'base64').fill(0, 30, 60).toString('base64');
    const broken = certificateBag({ certificate: { ...material.certificate, der } });
    const file = await pfxOf(safeOf([plainKey(material.privateKey), broken]));
    expect(await pki.listFile(file, PASSWORD)).toEqual(
      fault({ code: 'pkcs12-damaged', part: 'Certificate' }),
    );
  });

  it.each<[string, () => Buffer, object]>([
    ['nothing inside', () => safeOf(), { code: 'pkcs12-empty' }],
    ['no entries', () => safeOf([], []), { code: 'pkcs12-empty' }],
    ['contents that are none', () => Buffer.from('0500', 'hex'), { code: 'pkcs12-empty' }],
    [
      'contents cut off',
      () => usual().subarray(0, -9),
      { code: 'pkcs12-damaged', part: 'AuthenticatedSafe' },
    ],
  ])('%s', async (_title, safe, error) => {
    expect(await pki.listFile(await pfxOf(safe(), PASSWORD), PASSWORD)).toEqual(fault(error));
    expect(await pki.listFile(await pfxOf(safe()), PASSWORD)).toEqual(fault(error));
  });

  it('a PFX around something else', async () => {
    const pfx = PFX.fromBER(await pfxOf(usual(), PASSWORD));
    pfx.authSafe.contentType = '1.2.840.113549.1.7.5';
    expect(await pki.listFile(derOf(pfx), PASSWORD)).toEqual(fault({ code: 'not-a-pkcs12' }));
  });

  it('a kind of key that this runtime does not know, where it is the only one', async () => {
    const unknown = Buffer.from(material.privateKey);
    // The last arc of rsaEncryption (RFC 8017, appendix C): 1.2.840.113549.1.1.64 is nothing.
    unknown.writeUInt8(64, unknown.indexOf(Buffer.from('2a864886f70d010101', 'hex')) + 8);
    const keys = [shroudedKey(unknown, SECRET), certificateBag(other)];
    const error = { code: 'unsupported-algorithm', algorithm: '1.2.840.113549.1.1.64' };
    expect(await pki.listFile(await pfxOf(safeOf(keys), PASSWORD), PASSWORD)).toEqual(fault(error));
    const both = await pfxOf(safeOf([...keys, plainKey(other.privateKey)]), PASSWORD);
    expect(await pki.listFile(both, PASSWORD)).toMatchObject({
      value: {
        entries: [
          { kind: 'private-key', privateKey: null, keyMatches: null },
          { kind: 'private-key', certificate: other.certificate, keyMatches: true },
        ],
      },
    });
  });

  it('its end is missing, and how much', async () => {
    const file = await pfxOf(usual(), PASSWORD);
    for (const length of [10, 1000, file.length - 1]) {
      const error = { code: 'file-incomplete', bytes: length, expected: file.length };
      expect(await pki.listFile(file.subarray(0, length), PASSWORD)).toEqual(fault(error));
    }
  });
});

describe('a PKCS#12 file shows what is inside:', () => {
  const keyOf = ({ privateKey }: KeyPairMaterial) => ({
    kind: 'private-key',
    privateKey: Buffer.from(privateKey),
  });
  const certificateOf = ({ certificate }: KeyPairMaterial) => ({ kind: 'certificate', certificate });

  it.each<[string, () => Buffer, () => object[]]>([
    [
      'certificates only',
      () => safeOf([certificateBag(material)], [certificateBag(other)]),
      () => [certificateOf(material), certificateOf(other)],
    ],
    [
      'the certificate of another key',
      () => safeOf([plainKey(material.privateKey), certificateBag(other)]),
      () => [{ ...keyOf(material), certificate: null, keyMatches: false }, certificateOf(other)],
    ],
    [
      'several keys, in several parts',
      () => safeOf([plainKey(material.privateKey)], [shroudedKey(other.privateKey, SECRET)]),
      () => [
        { ...keyOf(material), certificate: null, keyMatches: null },
        { ...keyOf(other), certificate: null, keyMatches: null },
      ],
    ],
  ])('%s', async (_title, safe, entries) => {
    const shown = { ok: true, value: { isLocked: false, entries: entries() } };
    expect(await pki.listFile(await pfxOf(safe(), PASSWORD), PASSWORD)).toMatchObject(shown);
    expect(await pki.listFile(await pfxOf(safe()), PASSWORD)).toMatchObject(shown);
  });
});

describe('a PKCS#12 file is read', () => {
  const opened = () => ({ ...material, alias: null, chain: [] });

  it.each([
    ['in UTF-8', SECRET],
    ['in the form of RFC 7292, as some programs do', Buffer.from(`${PASSWORD}\0`, 'utf16le').swap16()],
  ])('whose key is under the password %s', async (_title, secret) => {
    const safe = safeOf([shroudedKey(material.privateKey, secret)], [certificateBag(material)]);
    expect(onlyKeyOf(await pki.listFile(await pfxOf(safe), PASSWORD))).toEqual(opened());
    expect(onlyKeyOf(await pki.listFile(await pfxOf(safe, PASSWORD), PASSWORD))).toEqual(opened());
    expect(await pki.listFile(await pfxOf(safe), 'wrong')).toEqual(fault({ code: 'wrong-pkcs12-password' }));
  });

  it('as PEM and as bare base64, in lines of either kind', async () => {
    const base64 = (await pfxOf(usual(), PASSWORD)).toString('base64');
    for (const end of ['\n', '\r\n']) {
      const lines = (base64.match(/.{1,64}/g) ?? []).join(end);
      const pem = ['-----BEGIN PKCS12-----', lines, '-----END PKCS12-----', ''].join(end);
      expect(onlyKeyOf(await pki.listFile(Buffer.from(lines), PASSWORD))).toEqual(opened());
      expect(onlyKeyOf(await pki.listFile(Buffer.from(pem), PASSWORD))).toEqual(opened());
    }
  });

  it('in BER with indefinite lengths and its contents in pieces', async () => {
    const safe = usual();
    const file = await pfxOf(safe, PASSWORD);
    const mac = file.subarray(file.length - derOf(PFX.fromBER(file).macData as never).length);
    const pieces: Buffer[] = [];
    for (let at = 0; at < safe.length; at += 100) {
      const piece = safe.subarray(at, at + 100);
      pieces.push(Buffer.of(0x04, piece.length), piece);
    }
    const [sequence, end] = [Buffer.from('3080', 'hex'), Buffer.alloc(2)];
    const data = Buffer.from('06092a864886f70d010701a0802480', 'hex');
    const version = Buffer.of(2, 1, 3);
    const content = [sequence, data, ...pieces, end, end, end];
    const ber = Buffer.concat([sequence, version, ...content, mac, end]);
    expect(onlyKeyOf(await pki.listFile(ber, PASSWORD))).toEqual(opened());
    expect(await pki.listFile(ber.subarray(0, -1), PASSWORD)).toEqual(
      fault({ code: 'pkcs12-damaged', part: 'PFX' }),
    );
  });
});

describe('a hostile PKCS#12 file costs bounded time:', () => {
  const tlv = (tag: number, ...contents: Buffer[]) => {
    const content = Buffer.concat(contents);
    const length = Buffer.of(0x84, 0, 0, 0, 0);
    length.writeUInt32BE(content.length, 1);
    return Buffer.concat([Buffer.of(tag), length, content]);
  };
  const oid = (hex: string) => Buffer.from(hex, 'hex');
  const data = oid('06092a864886f70d010701');
  const content = (octets: Buffer) => tlv(0x30, data, tlv(0xa0, tlv(0x04, octets)));
  const pfx = (safe: Buffer) => tlv(0x30, Buffer.of(2, 1, 3), content(safe));
  const bag = (type: string, value: Buffer) =>
    tlv(0x30, oid(`060b2a864886f70d010c0a01${type}`), tlv(0xa0, value));
  const times = (count: number, one: Buffer) => Array.from({ length: count }, () => one);

  it.each<[string, () => Buffer]>([
    [
      'many parts with many entries each',
      () => {
        const many = tlv(0x30, ...times(2000, bag('03', tlv(0x30))));
        return pfx(tlv(0x30, ...times(Math.floor(2_000_000 / many.length), content(many))));
      },
    ],
    ['many keys', () => pfx(tlv(0x30, content(tlv(0x30, ...times(4000, bag('01', tlv(0x30)))))))],
    [
      'entries nested in entries',
      () => pfx(tlv(0x30, content(times(30, tlv(0x30)).reduce((inner) => tlv(0x30, bag('06', inner)))))),
    ],
    [
      'strings nested in strings',
      () => {
        const nested = times(55, tlv(0x04, Buffer.alloc(1_900_000, 1))).reduce((inner) => tlv(0x24, inner));
        return tlv(0x30, Buffer.of(2, 1, 3), tlv(0x30, data, tlv(0xa0, nested)));
      },
    ],
    [
      'two megabytes under RC2, which is not native',
      () => {
        const parameters = tlv(0x30, tlv(0x04, Buffer.alloc(8)), Buffer.of(2, 1, 1));
        const algorithm = tlv(0x30, oid('060a2a864886f70d010c0106'), parameters);
        const encrypted = tlv(0x30, data, algorithm, tlv(0x80, Buffer.alloc(2_000_000)));
        const version = Buffer.of(2, 1, 0);
        const part = tlv(0x30, oid('06092a864886f70d010706'), tlv(0xa0, tlv(0x30, version, encrypted)));
        return pfx(tlv(0x30, part));
      },
    ],
  ])('%s', async (_title, build) => {
    const file = build();
    const started = performance.now();
    expect(await pki.listFile(file, PASSWORD)).toMatchObject({ ok: false });
    // RC2 once took minutes here; all of these take less than a second on an idle machine.
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
