import { describe, expect, it } from 'vitest';
import { aliasRefusal, passwordRefusal, sizeRefusal } from '../../../electron/rotation/tenant-keystore.ts';

describe('aliases that the tenant keystore accepts', () => {
  it.each(['dec_2026', 'Entschlüsselung', 'a', 'x'.repeat(250), 'sap', 'my_sap_key'])(
    'accepts %s',
    (alias) => {
      expect(aliasRefusal(alias, ['dec_2024'])).toBeNull();
    },
  );

  it.each([
    ['', 'alias-empty'],
    ['   ', 'alias-empty'],
    [' dec', 'alias-surrounded-by-spaces'],
    ['x'.repeat(251), 'alias-too-long'],
    ['sap_dec', 'alias-reserved-prefix'],
    ['SAP_dec', 'alias-reserved-prefix'],
    ['hcicertificate1', 'alias-reserved-prefix'],
    ['hcimsgcertificate', 'alias-reserved'],
    ['dec_2024', 'alias-taken'],
    ['DEC_2024', 'alias-taken'],
  ])('refuses %j: %s', (alias, code) => {
    expect(aliasRefusal(alias, ['dec_2024'])?.code).toBe(code);
  });
});

describe('passwords that the tenant keystore accepts', () => {
  it.each(['Abcdefg1', 'abcdef1!', 'ABCDEF1!', 'Passphrase with 1 space'])('accepts %s', (password) => {
    expect(passwordRefusal(password)).toBeNull();
  });

  it.each([
    ['Abcde1!', 'password-too-short'],
    ['abcdefgh1', 'password-too-simple'],
    ['abcdefghij', 'password-too-simple'],
    ['Äbcdefg1!', 'password-not-ascii'],
    ['Abcdefg1\t', 'password-not-ascii'],
  ])('refuses %j: %s', (password, code) => {
    expect(passwordRefusal(password)?.code).toBe(code);
  });
});

describe('sizes that the tenant keystore accepts', () => {
  it('takes a key pair of 30,720 bytes and no more', () => {
    expect(sizeRefusal('key-pair', 30_720)).toBeNull();
    expect(sizeRefusal('key-pair', 30_721)).toMatchObject({
      code: 'too-large-for-tenant-keystore',
      limit: 30_720,
    });
  });

  it('takes a certificate of 10,240 bytes and no more', () => {
    expect(sizeRefusal('certificate', 10_240)).toBeNull();
    expect(sizeRefusal('certificate', 10_241)).toMatchObject({ code: 'too-large-for-tenant-keystore' });
  });
});
