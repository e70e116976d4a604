import { describe, expect, it } from 'vitest';
import { exportForms, formRefusal } from '../../../electron/rotation/key-pair-form.ts';
import { exportableKeyPair } from '../../../electron/rotation/steps/add-to-tenant-keystore.ts';
import { acts, certificateOf, day, fileOf, prepared } from '../../helpers/ceremony-samples.ts';

const password = 'Kestrel-42-north';
const created = (alias?: string) =>
  prepared()
    .do(acts.start(['swift']), day(0))
    .do(acts.createKeyPair(alias), day(0));

describe('the forms in which a key pair leaves for the tenant keystore', () => {
  it('begin with the modern one, and are all open to an alias in lower case', () => {
    expect(exportForms('dec_2026')).toEqual([
      { form: 'pkcs12-modern', refusal: null },
      { form: 'pkcs12-compatible', refusal: null },
      { form: 'jks', refusal: null },
    ]);
  });

  it('leave JKS out where the alias would arrive as another one', () => {
    const refusal = { code: 'alias-changes-in-jks', alias: 'Dec_2026', lowerCase: 'dec_2026' };
    expect(formRefusal('jks', 'Dec_2026')).toEqual(refusal);
    const ceremony = created('Dec_2026');
    expect(exportableKeyPair(ceremony.tenant, 'rotation', { form: 'jks', password })).toEqual({
      ok: false,
      error: refusal,
    });
    expect(ceremony.attempt(acts.exportKeyPair('jks'), day(0))).toEqual(refusal);
    expect(ceremony.attempt(acts.exportKeyPair('pkcs12-compatible'), day(0))).toBeNull();
  });

  it('have the same rules for the password', () => {
    for (const form of ['pkcs12-modern', 'pkcs12-compatible', 'jks'] as const) {
      const weak = exportableKeyPair(created().tenant, 'rotation', { form, password: 'kestrel' });
      expect(weak).toMatchObject({ error: { code: 'password-too-short' } });
    }
  });

  it('have limits of their own: 30,720 bytes as a key pair, 2 MB as a keystore', () => {
    const file = (bytes: number) => ({ ...fileOf('new'), bytes });
    const exporting = (form: 'jks' | 'pkcs12-modern', bytes: number) =>
      created().attempt({ type: 'record-export', rotationId: 'rotation', form, file: file(bytes) }, day(0));
    expect(exporting('pkcs12-modern', 30_720)).toBeNull();
    expect(exporting('pkcs12-modern', 30_721)).toMatchObject({ kind: 'key-pair', limit: 30_720 });
    expect(exporting('jks', 30_721)).toBeNull();
    expect(exporting('jks', 2_097_153)).toMatchObject({ kind: 'keystore', limit: 2_097_152 });
  });

  it('are on record, each with the certificate that left', () => {
    const ceremony = created().do(acts.exportKeyPair('jks'), day(0));
    expect(ceremony.rotation().exports).toMatchObject([
      { form: 'jks', certificateSha256: certificateOf('new').sha256 },
    ]);
  });
});
