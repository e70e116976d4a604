import { describe, expect, it } from 'vitest';
import {
  currentSigningCertificate,
  formerSigningCertificates,
  signingRefusal,
  signingStanding,
} from '../../../electron/rotation/vault-signing-certificate.ts';
import {
  acts,
  ada,
  Ceremony,
  certificateOf,
  day,
  deployed,
  fileOf,
  will,
} from '../../helpers/ceremony-samples.ts';

const make = acts.makeSigningCertificate;

describe('the signing certificate of a vault', () => {
  it('is not there at first, and may be made by its administrators', () => {
    const { tenant } = new Ceremony();
    expect(currentSigningCertificate(tenant)).toBeNull();
    expect(signingRefusal(tenant, day(1))).toBeNull();
    const ceremony = new Ceremony().do(make('first'), day(1));
    expect(currentSigningCertificate(ceremony.tenant)).toMatchObject({
      keyId: 'first',
      made: { at: day(1), by: ada },
      exports: [],
    });
    ceremony.do(acts.addPerson(will), day(1));
    expect(ceremony.attempt(make('second'), day(2), { by: will })).toEqual({ code: 'witness-may-not-act' });
  });

  it('is renewed under four eyes, but the first one takes nobody else: no receiver trusts one yet', () => {
    const ceremony = new Ceremony()
      .do(acts.addPerson(will), day(0))
      .do(acts.setFourEyes(true), day(0), { witness: will })
      .do(make('first'), day(1));
    expect(ceremony.attempt(make('second'), day(2))).toEqual({ code: 'second-person-needed' });
    expect(currentSigningCertificate(ceremony.tenant)?.keyId).toBe('first');
    ceremony.do(make('second'), day(2), { witness: will });
    expect(currentSigningCertificate(ceremony.tenant)?.keyId).toBe('second');
    expect(formerSigningCertificates(ceremony.tenant).map(({ keyId }) => keyId)).toEqual(['first']);
  });

  it('stands as its end comes nearer', () => {
    const ceremony = new Ceremony().do(make('first', day(100)), day(0));
    const standing = (at: string) => {
      const current = currentSigningCertificate(ceremony.tenant);
      return current && signingStanding(current, at);
    };
    expect([day(9), day(11), day(100), day(101)].map(standing)).toEqual([
      'valid',
      'expiring',
      'expiring',
      'expired',
    ]);
  });

  it('leaves as a file on record, and not before there is one', () => {
    const file = fileOf('signing.cer');
    const save = { type: 'record-vault-signing-certificate-export', file } as const;
    expect(new Ceremony().attempt(save, day(0))).toEqual({ code: 'no-signing-certificate' });
    const ceremony = new Ceremony().do(make('first'), day(0)).do(save, day(1)).do(make('second'), day(2));
    expect(formerSigningCertificates(ceremony.tenant)).toMatchObject([
      { exports: [{ ...file, at: day(1), by: ada }] },
    ]);
    expect(currentSigningCertificate(ceremony.tenant)?.exports).toEqual([]);
  });
});

describe('a hand-over', () => {
  it('is not written without a signing certificate', () => {
    const ceremony = deployed();
    ceremony.tenant = { ...ceremony.tenant, signingCertificates: [] };
    expect(ceremony.attempt(acts.prepareHandOver(), day(1))).toEqual({ code: 'no-signing-certificate' });
  });

  it('is not written once it has expired, until it is renewed', () => {
    const ceremony = deployed().do(make('short', day(3)), day(1));
    expect(ceremony.attempt(acts.prepareHandOver(), day(4))).toEqual({
      code: 'signing-certificate-expired',
      notAfter: day(3),
    });
    expect(signingRefusal(ceremony.tenant, day(4))).toMatchObject({ code: 'signing-certificate-expired' });
    ceremony.do(make('next'), day(4)).do(acts.prepareHandOver(), day(4));
    expect(ceremony.rotation().receivers.get('swift')?.prepared?.first.at).toBe(day(4));
  });

  it('is not written while the clock is behind: its signature would state a time that was not', () => {
    const ceremony = deployed();
    expect(ceremony.attempt(acts.prepareHandOver(), day(0))).toMatchObject({ code: 'clock-behind-record' });
    expect(ceremony.attempt(make('other'), day(0))).toMatchObject({ code: 'clock-behind-record' });
    expect(certificateOf('signing').sha256).toBe(
      currentSigningCertificate(ceremony.tenant)?.certificate.sha256,
    );
  });
});
