import { Integer, Null, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import fc from 'fast-check';
import { AlgorithmIdentifier, AuthenticatedSafe, ContentInfo, EncryptedData, PFX } from 'pkijs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createPki } from '../../../electron/pki/pki.ts';
import type { KeyPairMaterial, KeyPairToWrite } from '../../../electron/rotation/ports.ts';
import { onlyKeyOf } from '../../helpers/only-key.ts';

const PASSWORD = 'Key-turn 2026!';
const pki = createPki();
let material: KeyPairMaterial;
let written: Buffer<ArrayBuffer>;

const toWrite = (keyPair: KeyPairMaterial): KeyPairToWrite => ({
  ...keyPair,
  alias: 'alias Ω 🔑',
  chain: [],
  at: '2026-01-01T00:00:00.000Z',
});

beforeAll(async () => {
  material = await pki.createKeyPair({
    keyBits: 2048,
    subject: [{ type: 'CN', value: 'a' }],
    notBefore: '2026-01-01T00:00:00Z',
    notAfter: '2027-01-01T00:00:00Z',
  });
  written = Buffer.from(await pki.writeKeyPair(toWrite(material), 'pkcs12-modern', PASSWORD));
});

const bufferOf = (structure: { toSchema(): { toBER(): ArrayBuffer } }) =>
  Buffer.from(structure.toSchema().toBER());

/** The written file without its MAC, its encrypted part under another algorithm. */
function withScheme(algorithm: AlgorithmIdentifier): Buffer {
  const pfx = PFX.fromBER(written);
  const safe = AuthenticatedSafe.fromBER((pfx.authSafe.content as OctetString).getValue());
  const parts = safe.safeContents.map((part) => {
    if (part.contentType !== ContentInfo.ENCRYPTED_DATA) return part;
    const encrypted = new EncryptedData({ schema: part.content });
    encrypted.encryptedContentInfo.contentEncryptionAlgorithm = algorithm;
    return new ContentInfo({ contentType: ContentInfo.ENCRYPTED_DATA, content: encrypted.toSchema() });
  });
  const content = new OctetString({ valueHex: bufferOf(new AuthenticatedSafe({ safeContents: parts })) });
  return bufferOf(
    new PFX({ version: 3, authSafe: new ContentInfo({ contentType: ContentInfo.DATA, content }) }),
  );
}

const algorithm = (oid: string, parameters: Sequence | Null | OctetString = new Null()) =>
  new Sequence({ value: [new ObjectIdentifier({ value: oid }), parameters] });

function pbes2(
  iterations: number,
  kdf = '1.2.840.113549.1.5.12',
  prf = '1.2.840.113549.2.9',
  cipher = '2.16.840.1.101.3.4.1.42',
) {
  const parameters = new Sequence({
    value: [
      new OctetString({ valueHex: new Uint8Array(16) }),
      new Integer({ value: iterations }),
      algorithm(prf),
    ],
  });
  const scheme = algorithm(cipher, new OctetString({ valueHex: new Uint8Array(16) }));
  return new AlgorithmIdentifier({
    algorithmId: '1.2.840.113549.1.5.13',
    algorithmParams: new Sequence({ value: [algorithm(kdf, parameters), scheme] }),
  });
}

describe('a PKCS#12 file', () => {
  it('written here gives back key, certificate and alias', async () => {
    const keyPair = onlyKeyOf(await pki.listFile(written, PASSWORD));
    expect(keyPair).toEqual({ ...material, alias: 'alias Ω 🔑', chain: [] });
  });

  it('does not hold the key in clear, and is another one each time', async () => {
    expect(written.includes(Buffer.from(material.privateKey).subarray(40, 80))).toBe(false);
    expect(written.includes(Buffer.from(material.certificate.der, 'base64').subarray(40, 80))).toBe(false);
    expect(await pki.writeKeyPair(toWrite(material), 'pkcs12-modern', PASSWORD)).not.toEqual(written);
  });

  it.each([['ümlaut-2026'], [''], ['tab\there12'], ['emoji 🔑 12']])(
    'is not written under the password %j, which not all readers would understand alike',
    async (password) => {
      await expect(pki.writeKeyPair(toWrite(material), 'pkcs12-modern', password)).rejects.toThrow(
        RangeError,
      );
      // The message must not repeat the password.
      if (password !== '')
        await expect(pki.writeKeyPair(toWrite(material), 'pkcs12-modern', password)).rejects.not.toThrow(
          password,
        );
    },
  );

  it('is not written under an empty alias', async () => {
    await expect(
      pki.writeKeyPair({ ...toWrite(material), alias: '' }, 'pkcs12-modern', PASSWORD),
    ).rejects.toThrow(RangeError);
  });

  it('of more than 2 MB is refused unread', async () => {
    expect(await pki.listFile(Buffer.alloc(2_097_153, 0x30), PASSWORD)).toEqual({
      ok: false,
      error: { code: 'file-too-large', bytes: 2_097_153, limit: 2_097_152 },
    });
  });

  it.each([2_147_483_647, 1_000_000_000_000, 0, -1])(
    'with a MAC of %d iterations is refused at once',
    async (iterations) => {
      const pfx = PFX.fromBER(written);
      if (pfx.macData === undefined) throw new Error('no MAC');
      pfx.macData.iterations = iterations;
      const started = performance.now();
      const result = await pki.listFile(bufferOf(pfx), PASSWORD);
      expect(result).toMatchObject({ ok: false, error: { code: 'unsupported-algorithm' } });
      expect(JSON.stringify(result)).toMatch(/PKCS#12 MAC with .* iterations/);
      expect(performance.now() - started).toBeLessThan(1000);
    },
  );

  it.each([2_147_483_647, 13_500_001, 0])(
    'with %d iterations of PBKDF2 is refused at once',
    async (iterations) => {
      const started = performance.now();
      const result = await pki.listFile(withScheme(pbes2(iterations)), PASSWORD);
      expect(JSON.stringify(result)).toMatch(/"unsupported-algorithm".*PBKDF2 with .* iterations/);
      expect(performance.now() - started).toBeLessThan(1000);
    },
  );

  it.each([
    ['scrypt', pbes2(1, '1.3.6.1.4.1.11591.4.11')],
    ['HMAC with GOST R 34.11-2012 (512 bits)', pbes2(1, undefined, '1.2.643.7.1.1.4.2')],
    ['RC2-CBC', pbes2(1, undefined, undefined, '1.2.840.113549.3.2')],
    ['PBE with MD5 and DES', new AlgorithmIdentifier({ algorithmId: '1.2.840.113549.1.5.3' })],
    ['1.2.3.4', new AlgorithmIdentifier({ algorithmId: '1.2.3.4' })],
  ])('under an algorithm that is not read names it: %s', async (name, scheme) => {
    expect(await pki.listFile(withScheme(scheme), PASSWORD)).toEqual({
      ok: false,
      error: { code: 'unsupported-algorithm', algorithm: name },
    });
  });

  it('with a MAC under a digest that is not read names it, whatever the password', async () => {
    const pfx = PFX.fromBER(written);
    if (pfx.macData === undefined) throw new Error('no MAC');
    pfx.macData.mac.digestAlgorithm = new AlgorithmIdentifier({ algorithmId: '1.2.643.7.1.1.2.2' });
    for (const password of [PASSWORD, 'wrong', '']) {
      expect(await pki.listFile(bufferOf(pfx), password)).toEqual({
        ok: false,
        error: { code: 'unsupported-algorithm', algorithm: 'GOST R 34.11-2012 (256 bits)' },
      });
    }
  });

  it('is anything but random bytes, which are refused and never throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect(await pki.listFile(bytes, PASSWORD)).toEqual({
          ok: false,
          error: { code: 'file-not-recognised' },
        });
        expect(await pki.listFile(Buffer.concat([Buffer.of(0x30, 0x82), bytes]), PASSWORD)).toMatchObject({
          ok: false,
        });
      }),
    );
  });
});

describe('a key and a certificate', () => {
  it('belong together only where they were made together', async () => {
    const other = await pki.createKeyPair({
      keyBits: 2048,
      subject: [{ type: 'CN', value: 'a' }],
      notBefore: '2026-01-01T00:00:00Z',
      notAfter: '2027-01-01T00:00:00Z',
    });
    expect(pki.belongsTogether(material.privateKey, material.certificate)).toBe(true);
    expect(pki.belongsTogether(other.privateKey, material.certificate)).toBe(false);
    expect(pki.belongsTogether(Buffer.from('no key'), material.certificate)).toBe(false);
    await expect(
      pki.writeKeyPair({ ...toWrite(other), certificate: material.certificate }, 'pkcs12-modern', PASSWORD),
    ).rejects.toThrow('the key does not belong to the certificate');
    expect(other.certificate.serialNumber).not.toBe(material.certificate.serialNumber);
  });
});
