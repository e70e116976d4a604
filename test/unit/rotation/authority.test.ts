import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alternativeNameRefusal } from '../../../electron/rotation/authority.ts';
import { checkAuthorityResponse } from '../../../electron/rotation/steps/sign-by-authority.ts';
import {
  acts,
  authorityResponse,
  certificateOf,
  day,
  deployed,
  fileOf,
  issued,
  prepared,
} from '../../helpers/ceremony-samples.ts';

const started = () => prepared().do(acts.start(['swift']), day(0));
const created = () => started().do(acts.createKeyPair(), day(0));
const signedCertificate = authorityResponse().own.certificate;

describe('an authority signs the new key pair', () => {
  it('after step 1, not before', () => {
    for (const act of [acts.requestCertificate(), acts.acceptAuthorityResponse()]) {
      expect(started().attempt(act, day(1))).toMatchObject({
        code: 'step-out-of-order',
        missing: 'create-key-pair',
      });
      expect(created().attempt(act, day(1))).toBeNull();
    }
  });

  it('never once the addition to the tenant keystore is proven: the certificate there is handed over (I1)', () => {
    for (const act of [acts.requestCertificate(), acts.acceptAuthorityResponse()]) {
      expect(deployed().attempt(act, day(2))).toEqual({
        code: 'step-already-done',
        step: 'add-to-tenant-keystore',
      });
    }
  });

  it('never in a rotation that was abandoned', () => {
    const abandoned = created().do(acts.abandon(), day(1));
    expect(abandoned.attempt(acts.acceptAuthorityResponse(), day(2))).toMatchObject({
      code: 'rotation-closed',
    });
  });

  it('and the key pair has the certificate of the authority and its chain from then on', () => {
    const ceremony = created()
      .do(acts.requestCertificate(['a.example']), day(1))
      .do(acts.acceptAuthorityResponse(), day(2));
    expect(ceremony.tenant.keyPairs.get('new')).toMatchObject({
      state: 'created',
      certificate: signedCertificate,
      chain: [{ subject: 'CN=issuing' }, { subject: 'CN=root' }],
      requested: certificateOf('new'),
    });
    expect(ceremony.rotation()).toMatchObject({
      certificateRequests: [{ name: 'new.csr', alternativeNames: ['a.example'], at: day(1) }],
      authorityResponses: [
        { name: 'response.p7b', certificateSha256: signedCertificate.sha256, oddities: [] },
      ],
    });
  });

  it('and what was exported before has to be exported again before anything is proven', () => {
    const ceremony = created().do(acts.exportKeyPair(), day(0)).do(acts.acceptAuthorityResponse(), day(1));
    expect(ceremony.attempt(acts.proveAddition(certificateOf('new')), day(2))).toEqual({
      code: 'certificate-is-the-replaced-one',
      found: certificateOf('new').sha256,
    });
    expect(ceremony.attempt(acts.proveAddition(signedCertificate), day(2))).toEqual({
      code: 'key-pair-not-exported',
    });
    ceremony.do(acts.exportKeyPair(), day(2));
    expect(ceremony.attempt(acts.proveAddition(certificateOf('new')), day(2))?.code).toBe(
      'certificate-is-the-replaced-one',
    );
    expect(ceremony.attempt(acts.proveAddition(signedCertificate), day(2))).toBeNull();
  });

  it('and the confirmation has to name the certificate of the authority', () => {
    const ceremony = created()
      .do(acts.acceptAuthorityResponse(), day(0))
      .do(acts.exportKeyPair(), day(0))
      .do(acts.proveAddition(signedCertificate), day(1))
      .do(acts.prepareHandOver(), day(1))
      .do(acts.recordHandOver(), day(1));
    expect(ceremony.attempt(acts.accept(), day(3))).toMatchObject({
      code: 'another-new-certificate',
      expected: signedCertificate.sha256,
    });
  });

  it('not with a certificate that another key pair has, nor with a file that is too large', () => {
    const other = { ...issued('new', 'issuing'), certificate: certificateOf('old') };
    expect(created().attempt(acts.acceptAuthorityResponse({ own: other }), day(1))).toEqual({
      code: 'certificate-already-registered',
      alias: 'dec_2024',
    });
    const file = { ...fileOf('response.p7b'), bytes: 30_721 };
    expect(created().attempt(acts.acceptAuthorityResponse({ file }), day(1))).toMatchObject({
      code: 'too-large-for-tenant-keystore',
      kind: 'authority-response',
      limit: 30_720,
    });
  });

  it('not while the clock is behind the last record (I6)', () => {
    const ceremony = created().do(acts.exportKeyPair(), day(10));
    expect(ceremony.attempt(acts.acceptAuthorityResponse(), day(9))?.code).toBe('clock-behind-record');
  });

  it('with what is odd about it on record, and not at all where it cannot be used', () => {
    const odd = created().do(
      acts.acceptAuthorityResponse({
        own: issued('new', 'issuing', { isAuthority: true }),
        unrelated: [certificateOf('x')],
      }),
      day(1),
    );
    expect(odd.rotation().authorityResponses).toMatchObject([
      {
        oddities: [
          { code: 'issued-to-an-authority' },
          { code: 'response-with-unrelated', subjects: ['CN=x'] },
        ],
      },
    ]);
    const expired = issued('new', 'issuing', { certificate: { notAfter: '2026-01-02T00:00:00Z' } });
    expect(created().attempt(acts.acceptAuthorityResponse({ own: expired }), day(1))?.code).toBe(
      'issued-expired',
    );
    const selfSigned = issued('new', 'new');
    expect(
      created().attempt(acts.acceptAuthorityResponse({ own: selfSigned, chain: [] }), day(1))?.code,
    ).toBe('response-is-self-signed');
  });
});

describe('the checks of a response', () => {
  const findings = (change: Parameters<typeof authorityResponse>[0]) => {
    const checks = checkAuthorityResponse(created().tenant, 'rotation', authorityResponse(change), day(1));
    if (!checks.ok) throw new Error(checks.error.code);
    return checks.value.flatMap(({ finding }) => finding ?? []);
  };
  const root = issued('root', 'root', { isAuthority: true });
  const issuing = issued('issuing', 'root', { isAuthority: true });

  it('find nothing where there is nothing to find', () => {
    expect(findings({})).toEqual([]);
    // A root's signature on itself proves nothing, and so may be weak; an end within a day of the wish is the wish.
    const weakRoot = issued('root', 'root', { isAuthority: true, isWeaklySigned: true });
    const own = issued('new', 'issuing', { certificate: { notAfter: '2028-01-01T20:00:00Z' } });
    expect(findings({ own, chain: [issuing, weakRoot] })).toEqual([]);
  });

  it.each<[string, Parameters<typeof authorityResponse>[0], string]>([
    ['another subject', { own: issued('other', 'issuing') }, 'issued-subject-differs'],
    [
      'a beginning in the future',
      { own: issued('new', 'issuing', { certificate: { notBefore: day(9) } }) },
      'issued-not-yet-valid',
    ],
    [
      'an end that is earlier',
      { own: issued('new', 'issuing', { certificate: { notAfter: '2027-06-01T00:00:00Z' } }) },
      'issued-valid-shorter',
    ],
    [
      'an end that is later',
      { own: issued('new', 'issuing', { certificate: { notAfter: '2029-01-01T00:00:00Z' } }) },
      'issued-valid-longer',
    ],
    [
      'a usage that does not fit',
      { own: issued('new', 'issuing', { allowsKeyEncipherment: false }) },
      'issued-without-key-encipherment',
    ],
    [
      'a weak signature in the middle',
      { chain: [issued('issuing', 'root', { isAuthority: true, isWeaklySigned: true }), root] },
      'issued-weakly-signed',
    ],
    ['no chain', { chain: [] }, 'issuer-missing'],
    ['no root', { chain: [issuing] }, 'issuer-root-missing'],
    [
      'an issuer that is no authority',
      { chain: [issued('issuing', 'root'), root] },
      'issuer-not-an-authority',
    ],
    [
      'an issuer whose certificate is over',
      { chain: [issuing, issued('root', 'root', { isAuthority: true, certificate: { notAfter: day(0) } })] },
      'issuer-expired',
    ],
    [
      'an issuer with a weak key',
      { chain: [issuing, issued('root', 'root', { isAuthority: true, certificate: { keyBits: 1024 } })] },
      'issuer-key-weak',
    ],
  ])('find %s', (_name, change, code) => {
    expect(findings(change)).toMatchObject([{ code }]);
  });
});

describe('an alternative name', () => {
  it.each([
    'a',
    'decrypt.example.com',
    '*.example.com',
    'xn--mller-kva.example',
    'ada@example.com',
    "o'hara+x@example.com",
  ])('may be %s', (name) => expect(alternativeNameRefusal(name)).toBeNull());

  it.each([
    '',
    'müller.example',
    'a b',
    '-a.example',
    'a..b',
    '@example.com',
    'a@b@c',
    'https://a.example',
    `${'a'.repeat(64)}.example`,
  ])('may not be %j', (value) =>
    expect(alternativeNameRefusal(value)).toEqual({ code: 'alternative-name-invalid', value }),
  );

  it('is judged in bounded time, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (value) => {
        alternativeNameRefusal(value);
      }),
    );
  });
});
