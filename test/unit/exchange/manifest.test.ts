import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { receiverExchange } from '../../../electron/exchange/hand-over.ts';
import type { ManifestFacts } from '../../../electron/rotation/exchange-port.ts';
import { sha256Of } from '../../helpers/ceremony-samples.ts';

const { writeManifest, readManifest } = receiverExchange;

const facts: ManifestFacts = {
  createdAt: '2026-11-24T15:20:11.987Z',
  tenant: 'Acme "Köln" 🔑',
  vaultId: '0d9f7c1e-3b60-4c43-9a4e-3f6f0a5b2c10',
  rotationId: '3f0e7f6e-1c5a-4a54-9a3c-7d6c1f4f3a10',
  receiverId: 'b1f7f7c2-6d0a-4f0e-8f6f-3f7e8f1f2a20',
  receiver: 'SWIFT / Brüssel',
  oldCertificateSha256: sha256Of('old'),
  newCertificateSha256: sha256Of('new'),
  signingCertificateSha256: sha256Of('signing'),
};
const files = [
  { name: 'new-certificate.cer', bytes: Buffer.from('certificate') },
  { name: 'empty.txt', bytes: Buffer.alloc(0) },
];
const listed = files.map(({ name, bytes }) => ({
  name,
  bytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
}));

const written = writeManifest(facts, files);
const text = Buffer.from(written).toString('utf8');
const value = JSON.parse(text) as Record<string, unknown>;
const read = (changed: unknown) =>
  readManifest(Buffer.from(typeof changed === 'string' ? changed : JSON.stringify(changed)));

describe('the manifest of a hand-over', () => {
  it('says what it is about, and of every file its name, size and digest', () => {
    expect(value).toEqual({ format: 'keyturn-handover-manifest', version: 1, ...facts, files: listed });
    expect(read(text)).toMatchObject({ ...facts, files: listed });
  });

  it('is the same bytes for the same facts: the fields in their order, two spaces, line feeds, no mark at the start', () => {
    expect(text).toBe(`${JSON.stringify({ ...value, ...value }, null, 2)}\n`);
    expect(Object.keys(value).slice(0, 3)).toEqual(['format', 'version', 'createdAt']);
    expect(text).not.toContain('\r');
    expect(writeManifest({ ...facts }, [...files])).toEqual(written);
  });

  it('is read with fields that this version does not know, also in its files', () => {
    const later = { ...value, letter: true, files: listed.map((file) => ({ ...file, kind: 'x' })) };
    expect(read(later)).toMatchObject({ ...facts, files: listed });
  });

  it.each<[string, unknown]>([
    ['of a newer version', { ...value, version: 2 }],
    ['of another format', { ...value, format: 'keyturn-confirmation' }],
    ['without a field', { ...value, vaultId: undefined }],
    ['with a digest in capitals', { ...value, newCertificateSha256: sha256Of('new').toUpperCase() }],
    ['without files', { ...value, files: [] }],
    [
      'with a path in place of a name',
      { ...value, files: [{ ...listed[0], name: '../new-certificate.cer' }] },
    ],
    ['with a file twice', { ...value, files: [listed[0], { ...listed[1], name: listed[0]?.name }] }],
    ['with a size that is none', { ...value, files: [{ ...listed[0], bytes: -1 }] }],
    ['that is cut off', text.slice(0, -3)],
    ['that is a list', [value]],
  ])('is not read %s', (_, changed) => {
    expect(read(changed)).toBeNull();
  });

  it('is not read in another encoding, nor written of facts that it could not say', () => {
    expect(readManifest(Buffer.from(text, 'utf16le'))).toBeNull();
    expect(readManifest(Buffer.from(text, 'latin1'))).toBeNull();
    expect(() => writeManifest({ ...facts, vaultId: 'the vault' }, files)).toThrow();
    expect(() => writeManifest(facts, [{ name: 'folder/file', bytes: Buffer.alloc(1) }])).toThrow();
  });
});
