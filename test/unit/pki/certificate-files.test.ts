import { GeneralizedTime, UTCTime, Utf8String } from 'asn1js';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseBer } from '../../../electron/pki/asn1.ts';
import { createPki } from '../../../electron/pki/pki.ts';
import { readTime } from '../../../electron/pki/times.ts';
import type { Certificate } from '../../../electron/rotation/certificate.ts';

const pki = createPki();
let certificate: Certificate;
let der: Buffer;

beforeAll(async () => {
  const material = await pki.createKeyPair({
    keyBits: 2048,
    subject: [{ type: 'CN', value: 'a' }],
    notBefore: '2026-01-01T00:00:00Z',
    notAfter: '2027-01-01T00:00:00Z',
  });
  certificate = material.certificate;
  der = Buffer.from(certificate.der, 'base64');
});

const notOne = { ok: false, error: { code: 'not-a-certificate' } };

describe('a certificate file', () => {
  it('in PEM has lines of 64 characters and ends with a line feed', () => {
    const lines = pki.toPem(certificate).split('\n');
    expect(lines.at(0)).toBe('-----BEGIN CERTIFICATE-----');
    expect(lines.slice(1, -3).every((line) => line.length === 64)).toBe(true);
    expect(lines.slice(-2)).toEqual(['-----END CERTIFICATE-----', '']);
  });

  it('of more than 1 MiB is refused unread', () => {
    expect(pki.readCertificate(Buffer.alloc(1_048_577))).toEqual({
      ok: false,
      error: { code: 'file-too-large', bytes: 1_048_577, limit: 1_048_576 },
    });
  });

  it('is none when empty, text, a list of openings, or damaged PEM', () => {
    const pem = pki.toPem(certificate);
    const damaged = [
      '',
      'hello',
      pem.replace('END', 'STOP'),
      pem.replace('M', '!'),
      pem.replace('-----END', 'MII\n-----END'),
    ];
    for (const text of damaged) expect(pki.readCertificate(Buffer.from(text))).toEqual(notOne);
    expect(pki.readCertificate(Buffer.from(pem.replaceAll('CERTIFICATE', 'CERTIFICATE REQUEST')))).toEqual(
      notOne,
    );
  });

  it('made to be slow is refused quickly', () => {
    const hostile = [
      '-----BEGIN CERTIFICATE-----\n'.repeat(37_000),
      `-----BEGIN ${'A'.repeat(1_000_000)}`,
      '-----BEGIN -----END '.repeat(50_000),
      'A'.repeat(1_048_576),
    ].map((text) => Buffer.from(text));
    // A thousand nested and a million empty SEQUENCEs.
    hostile.push(
      Buffer.alloc(1_048_576, Buffer.of(0x30, 0x80)),
      Buffer.concat([Buffer.of(0x30, 0x83, 0x0f, 0xff, 0xf0), Buffer.alloc(0x0ffff0, Buffer.of(0x30, 0x00))]),
    );
    for (const file of hostile) {
      const started = performance.now();
      expect(pki.readCertificate(file)).toEqual(notOne);
      expect(performance.now() - started).toBeLessThan(2000);
    }
  });

  it('with any byte changed is read or refused, and never throws', () => {
    fc.assert(
      fc.property(fc.nat(der.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const altered = Buffer.from(der);
        altered.writeUInt8(altered.readUInt8(at) ^ change, at);
        const result = pki.readCertificate(altered);
        if (result.ok) expect(result.value.sha256).not.toBe(certificate.sha256);
        else expect(result).toEqual(notOne);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a time in ASN.1', () => {
  const read = (value: UTCTime | GeneralizedTime | Utf8String) => {
    const node = parseBer(new Uint8Array(value.toBER()));
    return node === null ? null : readTime(node);
  };

  it('is read to the second, UTCTime between 1950 and 2049', () => {
    expect(read(new UTCTime({ value: '491231235959Z' }))).toBe('2049-12-31T23:59:59Z');
    expect(read(new UTCTime({ value: '500101000000Z' }))).toBe('1950-01-01T00:00:00Z');
    expect(read(new GeneralizedTime({ value: '20500101000000Z' }))).toBe('2050-01-01T00:00:00Z');
    expect(read(new GeneralizedTime({ value: '99991231235959Z' }))).toBe('9999-12-31T23:59:59Z');
  });

  it('in any other form is none', () => {
    for (const value of [
      '20260230000000Z',
      '20261301000000Z',
      '20260101240000Z',
      '20260101000000.5Z',
      '20260101000000+0100',
      '2026010100Z',
    ]) {
      expect(read(new GeneralizedTime({ value }))).toBeNull();
    }
    expect(read(new Utf8String({ value: '20260101000000Z' }))).toBeNull();
  });
});
