import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { receiverExchange } from '../../../electron/exchange/hand-over.ts';
import { checkManifest, signConfirmation } from '../../../electron/exchange/text/commands.ts';
import { createPki } from '../../../electron/pki/pki.ts';
import type { FileEvidence } from '../../../electron/rotation/events.ts';
import { example, fieldsUnder } from '../../helpers/formats-document.ts';

const pki = createPki();
const { readManifest, writeManifest, readConfirmation } = receiverExchange;
const bytesOf = (title: string) => Buffer.from(example(title), 'utf8');
const manifest = bytesOf('json manifest.json');
const value = JSON.parse(manifest.toString()) as Record<string, unknown> & { files: FileEvidence[] };

function signingCertificate() {
  const certificate = pki.readCertificate(bytesOf('pem signing-certificate.pem'));
  if (!certificate.ok) throw new Error(certificate.error.code);
  return certificate.value;
}

describe('the manifest in docs/formats.md', () => {
  it('is one that Keyturn reads, and writes to the byte', () => {
    const read = readManifest(manifest);
    if (read === null) throw new Error('not a manifest');
    expect(read).toMatchObject({ tenant: 'acme-prod', receiver: 'SWIFT' });
    // Contents are only counted and hashed: what comes out has the same form, whatever the files hold.
    const written = writeManifest(read, [{ name: 'a', bytes: Buffer.from('b') }]).toString();
    const form = (text: string) => text.slice(0, text.indexOf('"files"'));
    expect(form(written)).toBe(form(manifest.toString()));
    expect(JSON.stringify(value, null, 2)).toBe(manifest.toString().trimEnd());
  });

  it('is signed by the certificate beside it, at the time that it states', async () => {
    const signature = Buffer.from(example('base64 manifest.json.p7s'), 'base64');
    const certificate = signingCertificate();
    const verified = await pki.verifySignedData(signature, certificate, manifest);
    expect(verified).toMatchObject({ ok: true, value: { content: manifest } });
    expect(verified.ok && verified.value.signedAt).toBe(String(value.createdAt).replace('.000Z', 'Z'));
    expect(value.signingCertificateSha256).toBe(certificate.sha256);
  });

  it('lists the files that the page shows, as they are there', () => {
    const shown = new Map([
      ['signing-certificate.pem', bytesOf('pem signing-certificate.pem')],
      ['signing-certificate.cer', Buffer.from(signingCertificate().der, 'base64')],
      ['confirmation.json', bytesOf('json confirmation.json')],
    ]);
    for (const [name, bytes] of shown) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      expect(value.files).toContainEqual({ name, bytes: bytes.length, sha256 });
    }
  });

  it('has the fields of the tables, in their order', () => {
    expect(Object.keys(value)).toEqual(fieldsUnder('## The manifest'));
    for (const file of value.files) {
      expect(Object.keys(file)).toEqual(fieldsUnder('Each entry of `files`:'));
    }
  });
});

describe('the confirmation in docs/formats.md', () => {
  const prefilled = JSON.parse(example('json confirmation.json')) as Record<string, unknown>;
  const filledIn = JSON.parse(example('json confirmation.json filled in')) as Record<string, unknown>;

  it('belongs to the hand-over of the manifest, and has the fields of its table', () => {
    for (const field of [
      'tenant',
      'rotationId',
      'receiverId',
      'receiver',
      'oldCertificateSha256',
      'newCertificateSha256',
    ]) {
      expect(prefilled[field]).toBe(value[field]);
    }
    expect(Object.keys(prefilled)).toEqual(fieldsUnder('## The confirmation'));
  });

  it('differs only in what the receiver fills in, and is accepted then and not before', () => {
    const { switchedAt, oldCertificateRemovedAt, confirmedBy } = filledIn;
    expect({ ...prefilled, switchedAt, oldCertificateRemovedAt, confirmedBy }).toEqual(filledIn);
    expect(readConfirmation(bytesOf('json confirmation.json'))).toMatchObject({
      error: { code: 'confirmation-malformed', field: 'switchedAt', reason: 'not-filled-in' },
    });
    expect(readConfirmation(bytesOf('json confirmation.json filled in'))).toMatchObject({
      value: { switchedAt: '2026-12-01T13:30:00.000Z', confirmedBy: 'Ray Receiver' },
    });
  });

  it('is refused as the versioning rules say', () => {
    const read = (change: object) =>
      readConfirmation(Buffer.from(JSON.stringify({ ...filledIn, ...change })));
    const refused = (field: string, reason: string) => ({
      ok: false,
      error: { code: 'confirmation-malformed', field, reason },
    });
    expect(read({ version: 2 })).toEqual(refused('version', 'wrong-value'));
    expect(read({ format: 'keyturn-handover-manifest' })).toEqual(refused('format', 'wrong-value'));
    expect(read({ switchedat: '' })).toEqual(refused('switchedat', 'unknown-field'));
    expect(read({ challenge: undefined })).toEqual(refused('challenge', 'missing'));
  });
});

it('the commands in docs/formats.md are those of the instructions that receivers get', () => {
  expect(example('sh check-manifest')).toBe(`${checkManifest.openssl}\n`);
  expect(example('powershell check-manifest')).toBe(`${checkManifest.powerShell}\n`);
  const [certificate, key] = ['your-signing-certificate.pem', 'your-signing-key.pem'];
  expect(example('sh sign-confirmation')).toBe(`${signConfirmation.openssl(certificate, key)}\n`);
  expect(example('powershell sign-confirmation')).toBe(`${signConfirmation.powerShell('YOUR-THUMBPRINT')}\n`);
});
