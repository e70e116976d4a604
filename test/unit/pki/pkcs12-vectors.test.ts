import { createCipheriv, pbkdf2Sync } from 'node:crypto';
import { Integer, Null, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import { describe, expect, it } from 'vitest';
import { pbes2Scheme } from '../../../electron/pki/pbes2.ts';
import { Pkcs12Budget } from '../../../electron/pki/pkcs12-budget.ts';
import { createPki } from '../../../electron/pki/pki.ts';
import { onlyKeyOf } from '../../helpers/only-key.ts';
import { missingVectors, vectors } from './vectors.ts';

const pki = createPki();

describe.skipIf(missingVectors('rfc9579'))('the PKCS#12 files of RFC 9579', () => {
  const read = (name: string, password = '1234') =>
    pki.listFile(Buffer.from(vectors(`rfc9579/${name}.txt`), 'base64'), password);

  it.each(['a1', 'a2', 'a3'])('%s opens under its password, and under no other', async (name) => {
    const { privateKey, certificate } = onlyKeyOf(await read(name));
    expect(pki.belongsTogether(privateKey, certificate)).toBe(true);
    for (const wrong of ['', '12345']) {
      expect(await read(name, wrong)).toEqual({ ok: false, error: { code: 'wrong-pkcs12-password' } });
    }
  });

  it.each(['a4', 'a5'])('%s, whose MAC does not hold, was altered: its password is right', async (name) => {
    expect(await read(name)).toEqual({ ok: false, error: { code: 'pkcs12-altered' } });
    expect(await read(name, 'wrong')).toEqual({ ok: false, error: { code: 'wrong-pkcs12-password' } });
  });

  it('a6, whose MAC states no key length, is refused for that', async () => {
    expect(await read('a6')).toEqual({
      ok: false,
      error: { code: 'unsupported-algorithm', algorithm: 'PBMAC1 without a key length' },
    });
  });
});

interface Wycheproof {
  readonly testGroups: readonly { readonly tests: readonly Pbes2Vector[] }[];
}

interface Pbes2Vector {
  readonly tcId: number;
  readonly result: 'valid' | 'invalid' | 'acceptable';
  readonly password: string;
  readonly salt: string;
  readonly iterationCount: number;
  readonly iv: string;
  readonly msg: string;
  readonly ct: string;
}

const algorithm = (oid: string, parameters: Sequence | Null | OctetString) =>
  new Sequence({ value: [new ObjectIdentifier({ value: oid }), parameters] });

function scheme(salt: Buffer, iterations: number, iv: Buffer) {
  const derivation = new Sequence({
    value: [
      new OctetString({ valueHex: salt }),
      new Integer({ value: iterations }),
      algorithm('1.2.840.113549.2.9', new Null()),
    ],
  });
  const parameters = new Sequence({
    value: [
      algorithm('1.2.840.113549.1.5.12', derivation),
      algorithm('2.16.840.1.101.3.4.1.42', new OctetString({ valueHex: iv })),
    ],
  });
  return pbes2Scheme(parameters, new Pkcs12Budget());
}

describe.skipIf(missingVectors('wycheproof'))('PBES2 with HMAC-SHA-256 and AES-256', () => {
  const name = 'wycheproof/pbes2_hmacsha256_aes_256_test.json';

  it('decrypts every vector of Wycheproof', async () => {
    const { testGroups } = JSON.parse(vectors(name)) as Wycheproof;
    const tests = testGroups.flatMap((group) => group.tests);
    expect(tests).toHaveLength(84);
    for (const { tcId, result, password, salt, iterationCount, iv, msg, ct } of tests) {
      const bytes = (hex: string) => Buffer.from(hex, 'hex');
      const found = await scheme(bytes(salt), iterationCount, bytes(iv)).decrypt(bytes(ct), bytes(password));
      expect({ tcId, decrypts: found?.toString('hex') === msg }).toEqual({
        tcId,
        decrypts: result === 'valid',
      });
    }
  });
});

describe('PBES2', () => {
  it('takes the key length that a file states only where the cipher has it', async () => {
    const [salt, iv] = [Buffer.alloc(16, 1), Buffer.alloc(16, 2)];
    const cipher = createCipheriv('aes-256-cbc', pbkdf2Sync('secret', salt, 1, 32, 'sha256'), iv);
    const ciphertext = Buffer.concat([cipher.update('hello'), cipher.final()]);
    expect((await scheme(salt, 1, iv).decrypt(ciphertext, Buffer.from('secret')))?.toString()).toBe('hello');
    expect(await scheme(salt, 1, iv).decrypt(ciphertext.subarray(1), Buffer.from('secret'))).toBeNull();
  });
});
