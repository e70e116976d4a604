import { Integer, OctetString, Sequence } from 'asn1js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBer } from '../../../electron/pki/asn1.ts';
import { decodeJavaUtf, encodeJavaUtf } from '../../../electron/pki/java-utf.ts';
import { jceksKeyLock } from '../../../electron/pki/jceks-key-protection.ts';
import { Pkcs12Budget } from '../../../electron/pki/pkcs12-budget.ts';

describe("Java's form of UTF-8", () => {
  it('gives every text back, whatever its characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(decodeJavaUtf(encodeJavaUtf(text))).toBe(text);
      }),
    );
  });

  it('writes NUL in two bytes and a character outside the BMP in six, as DataOutputStream does', () => {
    expect(encodeJavaUtf('a\0ü€🔑').toString('hex')).toBe('61c080c3bce282aceda0bdedb491');
  });

  it.each(['00', 'ff', 'c3', 'e282', 'f09f9491', 'c1a1'])(
    'refuses bytes that Java does not write: %s',
    (hex) => {
      expect(() => decodeJavaUtf(Buffer.from(hex, 'hex'))).toThrow(RangeError);
    },
  );
});

describe('PBEWithMD5AndTripleDES', () => {
  /** By javax.crypto.Cipher of Java 17: an empty PrivateKeyInfo under 1,000 iterations. Equal halves are the special case. */
  it.each([
    ['0102030405060708', '6c761790a9fdeff22a8b45918fe78a82'],
    ['0102030401020304', 'dcc707b63e8b7eab62eadc86c2c8da51'],
  ])('opens what Java closed, with the salt %s', async (salt, ciphertext) => {
    const parameters = new Sequence({
      value: [new OctetString({ valueHex: Buffer.from(salt, 'hex') }), new Integer({ value: 1000 })],
    });
    const parsed = parseBer(Buffer.from(parameters.toBER()));
    if (parsed === null) throw new Error('not parsed');
    const open = jceksKeyLock(parsed, Buffer.from(ciphertext, 'hex'), new Pkcs12Budget());
    expect((await open('Key-turn 2026!'))?.toString('hex')).toBe('3009020100300004026162');
    expect(await open('wrong')).toBeNull();
  });
});
