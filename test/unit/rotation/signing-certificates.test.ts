import { describe, expect, it } from 'vitest';
import type { Act } from '../../../electron/rotation/ceremony.ts';
import type { SignedReplacement } from '../../../electron/rotation/signing-certificates.ts';
import {
  acts,
  type Ceremony,
  certificateOf,
  day,
  detailsOf,
  fileOf,
  handedOver,
  prepared,
} from '../../helpers/ceremony-samples.ts';

const pinned = certificateOf('swift signing');
const renewed = certificateOf('swift renewed');

const replace = (change: Partial<SignedReplacement> = {}): Act => ({
  type: 'replace-signing-certificate',
  replacement: {
    receiverId: 'swift',
    certificate: renewed,
    signerSha256: pinned.sha256,
    signedAt: day(1),
    signatureAlgorithm: 'RSA PKCS#1 v1.5 with SHA-256',
    file: fileOf('renewed.p7m'),
    ...change,
  },
});

const pin = (certificate = renewed): Act => ({
  type: 'pin-signing-certificate',
  statement: {
    receiverId: 'swift',
    certificate,
    file: fileOf('renewed.cer'),
    comparedSha256: certificate.sha256,
    comparedWith: 'Ray',
    comparedBy: 'phone',
  },
});

const swift = ({ tenant }: Ceremony) => tenant.receivers.get('swift');

describe('a signing certificate is replaced', () => {
  it('by one that it signed, and is kept with when it was believed', () => {
    const ceremony = prepared().do(replace(), day(2));
    expect(swift(ceremony)?.signer).toMatchObject({
      certificate: renewed,
      at: day(2),
      proof: {
        kind: 'signed',
        signer: { subject: 'CN=swift signing', sha256: pinned.sha256 },
        signedAt: day(1),
      },
    });
    expect(swift(ceremony)?.formerSigners).toMatchObject([
      { certificate: pinned, at: day(0), replaced: { at: day(2) }, proof: { kind: 'compared' } },
    ]);
  });

  it('by one whose fingerprint was compared, also after it has expired', () => {
    const late = '2028-06-01T00:00:00.000Z';
    const ceremony = prepared();
    expect(ceremony.attempt(replace(), late)).toEqual({
      code: 'pinned-certificate-expired',
      notAfter: pinned.notAfter,
    });
    ceremony.do(pin(), late);
    expect(swift(ceremony)?.signer).toMatchObject({ certificate: renewed, proof: { kind: 'compared' } });
    expect(swift(ceremony)?.formerSigners).toHaveLength(1);
  });

  it('and not by itself: comparing it once more replaces nothing', () => {
    const ceremony = prepared().do(pin(pinned), day(2));
    expect(swift(ceremony)?.formerSigners).toEqual([]);
    expect(ceremony.attempt(replace({ certificate: pinned }), day(2))).toEqual({
      code: 'signing-certificate-unchanged',
    });
  });

  it('only where the pinned one signed, and not one that it replaced itself', () => {
    const ceremony = prepared();
    const mallory = certificateOf('mallory').sha256;
    expect(ceremony.attempt(replace({ signerSha256: mallory }), day(2))).toEqual({
      code: 'signed-by-another-certificate',
      expected: pinned.sha256,
      found: mallory,
    });
    ceremony.do(replace(), day(2));
    expect(ceremony.attempt(replace({ certificate: certificateOf('mallory') }), day(3))).toEqual({
      code: 'signed-by-replaced-certificate',
      expected: renewed.sha256,
      found: pinned.sha256,
      replacedAt: day(2),
    });
  });

  it('and an old signature does not bring a replaced one back; a person can', () => {
    const ceremony = prepared().do(pin(), day(1)).do(pin(pinned), day(2)).do(pin(), day(3));
    const back = replace({ certificate: pinned, signerSha256: renewed.sha256 });
    expect(ceremony.attempt(back, day(4))).toEqual({
      code: 'signing-certificate-replaced-before',
      replacedAt: day(3),
    });
    ceremony.do(pin(pinned), day(4));
    expect(swift(ceremony)?.signer?.certificate).toEqual(pinned);
    expect(swift(ceremony)?.formerSigners).toHaveLength(4);
  });

  it('only for a receiver that has one, and not by a clock that is behind', () => {
    expect(prepared().attempt(replace({ receiverId: 'x' }), day(2))?.code).toBe('not-found');
    const unpinned = prepared().do(
      { type: 'register-receiver', receiverId: 'late', details: detailsOf('Late') },
      day(0),
    );
    expect(unpinned.attempt(replace({ receiverId: 'late' }), day(2))).toEqual({
      code: 'signer-not-pinned',
      receiver: 'Late',
    });
    expect(
      prepared()
        .do(pin(), day(5))
        .attempt(replace({ signerSha256: renewed.sha256 }), day(4))?.code,
    ).toBe('clock-behind-record');
  });
});

describe('a confirmation after the replacement', () => {
  it('counts with the new certificate, and names the replacement with the former one', () => {
    const ceremony = handedOver().do(replace(), day(2));
    const before = ceremony.tenant;
    expect(ceremony.attempt(acts.accept(), day(3))).toEqual({
      code: 'signed-by-replaced-certificate',
      expected: renewed.sha256,
      found: pinned.sha256,
      replacedAt: day(2),
    });
    expect(ceremony.tenant).toBe(before);
    ceremony.do(acts.accept('swift', {}, { signerSha256: renewed.sha256 }), day(3));
    expect(ceremony.rotation().receivers.get('swift')?.confirmation?.signer.sha256).toBe(renewed.sha256);
  });

  it('that was accepted before keeps its signer', () => {
    const ceremony = handedOver().do(acts.accept(), day(3)).do(replace(), day(4));
    expect(ceremony.rotation().receivers.get('swift')?.confirmation?.signer.sha256).toBe(pinned.sha256);
  });
});
