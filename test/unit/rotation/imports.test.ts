import { describe, expect, it } from 'vitest';
import type { FileEntry } from '../../../electron/rotation/file-listing.ts';
import { usesOf } from '../../../electron/rotation/imports.ts';
import { Ceremony, certificateOf, day, fileOf, prepared } from '../../helpers/ceremony-samples.ts';

const entryOf = (change: Partial<FileEntry>): FileEntry => ({
  kind: 'private-key',
  alias: 'dec',
  what: null,
  certificate: certificateOf('another'),
  chain: [],
  keyMatches: true,
  privateKey: new Uint8Array([1]),
  ...change,
});

/** A key in use that the vault knows by its certificate alone. */
const withoutKey = () =>
  new Ceremony().do(
    {
      type: 'register-key-in-use',
      key: {
        keyId: 'old',
        alias: 'dec_2024',
        certificate: certificateOf('old'),
        privateKeyHeld: false,
        receiverIds: [],
        file: fileOf('old.cer'),
      },
    },
    day(0),
  );

const usesIn = ({ tenant }: Ceremony, change: Partial<FileEntry>, owner = false) =>
  usesOf(tenant, entryOf(change), owner ? (tenant.keyPairs.get('old') ?? null) : null);

describe('what can be done with an entry of an imported file', () => {
  it('a key pair can be registered with its private key', () => {
    expect(usesIn(prepared(), {})).toEqual([
      { use: 'register-key-in-use', withPrivateKey: true, refusal: null },
    ]);
  });

  it('a key pair that is locked can be registered by its certificate', () => {
    expect(usesIn(prepared(), { privateKey: null, keyMatches: null })).toEqual([
      { use: 'register-key-in-use', withPrivateKey: false, refusal: null },
    ]);
  });

  it('a certificate can be registered, or pinned for a receiver', () => {
    const certificate: Partial<FileEntry> = { kind: 'certificate', privateKey: null, keyMatches: null };
    expect(usesIn(prepared(), certificate)).toEqual([
      { use: 'register-key-in-use', withPrivateKey: false, refusal: null },
      { use: 'pin-signing-certificate', refusal: null },
    ]);
    expect(usesIn(new Ceremony(), certificate)[1]?.refusal).toEqual({ code: 'no-receivers-registered' });
  });

  it.each<[string, Partial<FileEntry>, string]>([
    [
      'a key that does not belong to its certificate',
      { keyMatches: false },
      'private-key-of-another-certificate',
    ],
    ['a key alone', { certificate: null, keyMatches: null }, 'private-key-alone'],
    ['a locked key', { certificate: null, keyMatches: null, privateKey: null }, 'private-key-locked'],
    [
      'a certificate that is registered',
      { certificate: certificateOf('old') },
      'certificate-already-registered',
    ],
    ['a key that is not RSA', { certificate: certificateOf('curve', 'EC') }, 'not-an-rsa-key'],
  ])('%s is not registered, and it is said why', (_title, change, code) => {
    expect(usesIn(prepared(), change)[0]).toMatchObject({ use: 'register-key-in-use', refusal: { code } });
  });

  it('what is neither key nor certificate has no use', () => {
    expect(usesIn(prepared(), { kind: 'other', certificate: null, privateKey: null })).toEqual([]);
  });
});

describe('the private key of a key pair that is known by its certificate', () => {
  const add = { type: 'add-private-key', keyId: 'old', file: fileOf('old.key') } as const;

  it('is taken into the vault once', () => {
    const ceremony = withoutKey();
    expect(usesIn(ceremony, { certificate: null, keyMatches: null }, true)).toEqual([
      { use: 'add-private-key', keyId: 'old', alias: 'dec_2024', refusal: null },
    ]);
    ceremony.do(add, day(1));
    expect(ceremony.tenant.keyPairs.get('old')).toMatchObject({ privateKeyHeld: true, state: 'in-use' });
    const refusal = { code: 'private-key-held-already', alias: 'dec_2024' };
    expect(usesIn(ceremony, { certificate: null }, true)[0]?.refusal).toEqual(refusal);
    expect(ceremony.attempt(add, day(1))).toEqual(refusal);
  });

  it('is not taken for a key pair that is not known', () => {
    expect(new Ceremony().attempt(add, day(1))).toMatchObject({ code: 'not-found', what: 'key-pair' });
  });
});
