import { createPrivateKey } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import forge from 'node-forge';
import { beforeAll, describe, expect, it } from 'vitest';
import { createPki } from '../../../electron/pki/pki.ts';
import type { KeyPairMaterial } from '../../../electron/rotation/ports.ts';

/** Files that want the machine busy: what each costs is bounded, and other work goes on meanwhile. */
const pki = createPki();
let material: KeyPairMaterial;
let other: KeyPairMaterial;

const create = (value: string) =>
  pki.createKeyPair({
    keyBits: 2048,
    subject: [{ type: 'CN', value }],
    notBefore: '2026-01-01T00:00:00Z',
    notAfter: '2027-01-01T00:00:00Z',
  });

beforeAll(async () => {
  material = await create('aaaa');
  other = await create('bbbb');
});

/** The outcome in a word; fails where it took long, or where nothing else could run for long. */
async function listed(file: Buffer, password: string | null = null): Promise<number | string> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const started = performance.now();
  const result = await pki.listFile(file, password);
  delay.disable();
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(delay.max / 1e6).toBeLessThan(1000);
  return result.ok ? result.value.entries.length : result.error.code;
}

/** The certificate under another serial number and other names: not signed any more, and of the same shape. */
function variant(serial: number, issuer: string, subject: string): Buffer {
  const changed = Buffer.from(material.certificate.der, 'base64');
  changed.writeUInt32BE(serial, changed.indexOf(Buffer.from(material.certificate.serialNumber, 'hex')) + 8);
  for (const name of [issuer, subject]) changed.write(name, changed.indexOf('aaaa'), 'latin1');
  return changed;
}

/** A certificate with that common name. */
function named(value: string): Buffer {
  const privateKey = forge.util.createBuffer(Buffer.from(other.privateKey).toString('latin1'));
  const key = forge.pki.privateKeyFromAsn1(forge.asn1.fromDer(privateKey));
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.setRsaPublicKey(key.n, key.e);
  certificate.serialNumber = '01';
  certificate.setSubject([{ type: '2.5.4.3', value }]);
  certificate.setIssuer([{ type: '2.5.4.3', value: 'issuer' }]);
  certificate.sign(key, forge.md.sha256.create());
  return Buffer.from(forge.asn1.toDer(forge.pki.certificateToAsn1(certificate)).getBytes(), 'latin1');
}

const pem = (label: string, der: Uint8Array) =>
  `-----BEGIN ${label}-----\n${Buffer.from(der).toString('base64')}\n-----END ${label}-----\n`;

const many = <Item>(count: number, item: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => item(index));

describe('a hostile file is listed or refused in bounded time:', () => {
  it('certificates that all could have issued one another', async () => {
    const ring = many(250, (index) => [variant(index, 'xxxx', 'yyyy'), variant(index, 'yyyy', 'xxxx')]);
    expect(await listed(Buffer.concat(ring.flat()))).toBe('too-many-signatures');
  });

  it('as many certificates as are taken', async () => {
    expect(await listed(Buffer.concat(many(500, (index) => variant(index, 'xxxx', 'yyyy'))))).toBe(500);
  });

  it('one certificate a thousand times', async () => {
    expect(await listed(Buffer.from(pki.toPem(material.certificate).repeat(500)))).toBe(500);
    expect(await listed(Buffer.from(pki.toPem(material.certificate).repeat(1000)))).toBe('too-many-entries');
  });

  it('many keys among many certificates of other keys', async () => {
    const certificates = many(250, (index) => pem('CERTIFICATE', variant(index, 'xxxx', 'yyyy')));
    const keys = pem('PRIVATE KEY', other.privateKey).repeat(250);
    expect(await listed(Buffer.from(keys + certificates.join('')))).toBe(500);
  });

  it('keys that together want more key derivation than a file may cost', async () => {
    const key = createPrivateKey({ key: Buffer.from(other.privateKey), format: 'der', type: 'pkcs8' });
    const cipher = { cipher: 'aes-256-cbc', passphrase: 'secret' };
    const costly = key.export({ type: 'pkcs8', format: 'der', ...cipher });
    costly.writeUInt16BE(0x7fff, costly.indexOf(Buffer.from('02020800', 'hex')) + 2);
    const costing = (count: number) =>
      listed(Buffer.from(pem('ENCRYPTED PRIVATE KEY', costly).repeat(count)));
    expect(await costing(270)).toBe(270);
    expect(await costing(280)).toBe('unsupported-algorithm');
  });

  it('a name of a megabyte, in a certificate and around it', async () => {
    expect(await listed(named('\u0007'.repeat(60_000)))).toBe(1);
    // Beyond what the reader of ASN.1 takes for a text.
    expect(await listed(named('\u0007'.repeat(1_000_000)))).toBe('file-not-recognised');
    expect(await listed(Buffer.from(pem('A'.repeat(1_000_000), material.privateKey)))).toBe(
      'file-not-recognised',
    );
    expect(await listed(Buffer.from(`${'x'.repeat(1_000_000)}\n${pki.toPem(material.certificate)}`))).toBe(1);
  });
});
