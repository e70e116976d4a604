import { describe, expect, it } from 'vitest';
import {
  type CertificatePattern,
  encodedLike,
  keyPairLike,
} from '../../../electron/rotation/key-pair-pattern.ts';
import { certificateOf } from '../../helpers/ceremony-samples.ts';

const extension = (oid: string) => ({ oid, critical: false, value: 'MAA=' });

const patternOf = (change: Partial<CertificatePattern> = {}): CertificatePattern => ({
  certificate: certificateOf('old'),
  attributes: [
    { type: 'O', value: 'Acme', encoding: 'printable' },
    { type: 'CN', value: 'old', encoding: 'utf8' },
  ],
  hasSharedNames: false,
  extensions: [],
  ...change,
});

const pointOf = (pattern: CertificatePattern, what: string) =>
  keyPairLike(pattern).points.find((point) => point.what === what);

describe('a key pair like an existing one', () => {
  it('takes names, extended key usage and policies over as they are encoded', () => {
    const extensions = ['2.5.29.17', '2.5.29.37', '2.5.29.32'].map(extension);
    const like = keyPairLike(patternOf({ extensions }));
    expect(like.extensions).toEqual(extensions);
    for (const { oid } of extensions) {
      expect(pointOf(patternOf({ extensions }), oid)).toMatchObject({ outcome: 'taken-over', reason: null });
    }
  });

  it.each([
    ['2.5.29.14', 'adapted', 'new-key'],
    ['2.5.29.15', 'adapted', 'key-transport-only'],
    ['2.5.29.19', 'adapted', 'not-an-authority'],
    ['2.5.29.35', 'left-out', 'self-signed'],
    ['2.5.29.31', 'left-out', 'service-of-the-issuer'],
    ['1.3.6.1.5.5.7.1.1', 'left-out', 'service-of-the-issuer'],
    ['2.5.29.30', 'left-out', 'not-an-authority'],
    ['1.2.3.4', 'left-out', 'not-known'],
  ])('does not take the extension %s over, and says why', (oid, outcome, reason) => {
    const pattern = patternOf({ extensions: [extension(oid)] });
    expect(keyPairLike(pattern).extensions).toEqual([]);
    expect(pointOf(pattern, oid)).toEqual({ what: oid, outcome, reason });
  });

  it.each([
    ['RSA', 1024, 3072, 'key-too-small'],
    ['RSA', 2048, 3072, 'key-too-small'],
    ['RSA', 3072, 3072, null],
    ['RSA', 4096, 4096, null],
    ['RSA', 8192, 4096, 'key-size-not-offered'],
    ['EC', 256, 3072, 'key-not-rsa'],
  ] as const)('%s with %d bits becomes RSA with %d', (keyType, keyBits, bits, reason) => {
    const pattern = patternOf({ certificate: { ...certificateOf('old', keyType), keyBits } });
    expect(keyPairLike(pattern).keyBits).toBe(bits);
    expect(pointOf(pattern, 'key-size')).toMatchObject({ reason });
  });

  it('says what cannot be kept of the subject', () => {
    expect(pointOf(patternOf(), 'subject')).toMatchObject({ outcome: 'taken-over' });
    expect(pointOf(patternOf({ hasSharedNames: true }), 'subject')).toMatchObject({ reason: 'shared-names' });
    const attributes = [{ type: 'CN', value: 'old', encoding: 'other' }] as const;
    expect(pointOf(patternOf({ attributes }), 'subject')).toMatchObject({ reason: 'old-encoding' });
  });

  it('keeps the string type of what was not changed, and of nothing else', () => {
    const subject = [
      { type: 'O', value: 'Acme' },
      { type: 'O', value: 'Acme AG' },
    ];
    expect(encodedLike(subject, patternOf()).map(({ encoding }) => encoding)).toEqual(['printable', 'utf8']);
  });
});
