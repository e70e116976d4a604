import { createHash, createPrivateKey, sign } from 'node:crypto';
import { Set as Asn1Set, GeneralizedTime, ObjectIdentifier, OctetString, UTCTime } from 'asn1js';
import fc from 'fast-check';
import {
  AlgorithmIdentifier,
  Attribute,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  Certificate as X509Structure,
} from 'pkijs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createPki } from '../../../electron/pki/pki.ts';
import type { KeyPairMaterial } from '../../../electron/rotation/ports.ts';

const DATA = '1.2.840.113549.1.7.1';
const SHA256 = '2.16.840.1.101.3.4.2.1';
const RSA = '1.2.840.113549.1.1.1';
const CONTENT = Buffer.from('confirmed');
const pki = createPki();
let material: KeyPairMaterial;

beforeAll(async () => {
  material = await pki.createKeyPair({
    keyBits: 2048,
    subject: [
      { type: 'O', value: 'Müller' },
      { type: 'CN', value: 'a' },
    ],
    notBefore: '2026-01-01T00:00:00Z',
    notAfter: '2027-01-01T00:00:00Z',
  });
});

const contentType = (oid = DATA) =>
  new Attribute({ type: '1.2.840.113549.1.9.3', values: [new ObjectIdentifier({ value: oid })] });
const digestOf = (content: Buffer) =>
  new OctetString({ valueHex: createHash('sha256').update(content).digest() });
const messageDigest = (...values: OctetString[]) => new Attribute({ type: '1.2.840.113549.1.9.4', values });
const signingTime = (value: UTCTime | GeneralizedTime) =>
  new Attribute({ type: '1.2.840.113549.1.9.5', values: [value] });

interface Message {
  attributes?: Attribute[];
  signatureAlgorithm?: string;
  sorted?: boolean;
  signers?: number;
}

/** A message that OpenSSL would not write: the attributes as given, rightly signed. */
function message({
  attributes = [contentType(), messageDigest(digestOf(CONTENT))],
  signatureAlgorithm = RSA,
  sorted = true,
  signers = 1,
}: Message = {}) {
  const structure = X509Structure.fromBER(Buffer.from(material.certificate.der, 'base64'));
  const encodings = attributes.map((attribute) => Buffer.from(attribute.toSchema().toBER()));
  const order = [...attributes.keys()].sort((a, b) =>
    Buffer.compare(encodings[a] as Buffer, encodings[b] as Buffer),
  );
  const inOrder = order.map((index) => attributes[index] as Attribute);
  const signedBytes = Buffer.from(
    new Asn1Set({ value: inOrder.map((attribute) => attribute.toSchema()) }).toBER(),
  );
  const key = createPrivateKey({ key: Buffer.from(material.privateKey), format: 'der', type: 'pkcs8' });
  const info = () =>
    new SignerInfo({
      version: 1,
      sid: new IssuerAndSerialNumber({ issuer: structure.issuer, serialNumber: structure.serialNumber }),
      digestAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA256 }),
      signatureAlgorithm: new AlgorithmIdentifier({ algorithmId: signatureAlgorithm }),
      signedAttrs: new SignedAndUnsignedAttributes({
        type: 0,
        attributes: sorted ? inOrder : inOrder.toReversed(),
      }),
      signature: new OctetString({ valueHex: sign('sha256', signedBytes, key) }),
    });
  const signed = new SignedData({
    version: 1,
    digestAlgorithms: [new AlgorithmIdentifier({ algorithmId: SHA256 })],
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: DATA,
      eContent: new OctetString({ valueHex: CONTENT }),
    }),
    signerInfos: Array.from({ length: signers }, info),
  });
  return Buffer.from(
    new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: signed.toSchema(true) })
      .toSchema()
      .toBER(),
  );
}

const verify = (file: Uint8Array) => pki.verifySignedData(file, material.certificate);
const fault = (code: string) => ({ ok: false, error: { code } });

describe('a signed confirmation', () => {
  it('stands, and is silent on its time where the signer was', async () => {
    expect(await verify(message())).toEqual({
      ok: true,
      value: { content: CONTENT, signedAt: null, signatureAlgorithm: 'RSA PKCS#1 v1.5 with SHA-256' },
    });
  });

  it('tells when it was signed, in either form of time', async () => {
    const at = (time: UTCTime | GeneralizedTime) =>
      verify(message({ attributes: [contentType(), messageDigest(digestOf(CONTENT)), signingTime(time)] }));
    expect(await at(new UTCTime({ value: '261122203511Z' }))).toMatchObject({
      value: { signedAt: '2026-11-22T20:35:11Z' },
    });
    expect(await at(new GeneralizedTime({ value: '20261122203512Z' }))).toMatchObject({
      value: { signedAt: '2026-11-22T20:35:12Z' },
    });
  });

  it('stands where the attributes were not sent in DER order, for the signature is over DER', async () => {
    expect(await verify(message({ sorted: false }))).toMatchObject({ ok: true });
  });

  it('stands where the issuer is written in another string type', async () => {
    const file = message();
    // "CN=a" once as UTF8String in the issuer: as PrintableString it is the same name.
    const at = file.indexOf(Buffer.from('0603550403 0c0161'.replace(' ', ''), 'hex'));
    file.writeUInt8(0x13, at + 5);
    expect(await verify(file)).toMatchObject({ ok: true });
  });

  it('whose signed content type is not that of the content is refused', async () => {
    const attributes = [contentType('1.2.840.113549.1.9.16.1.4'), messageDigest(digestOf(CONTENT))];
    expect(await verify(message({ attributes }))).toEqual(fault('content-type-mismatch'));
  });

  it('whose signed digest is that of other content is refused', async () => {
    const attributes = [contentType(), messageDigest(digestOf(Buffer.from('other')))];
    expect(await verify(message({ attributes }))).toEqual(fault('content-altered'));
  });

  it.each<[string, () => Attribute[], object]>([
    ['no content type', () => [messageDigest(digestOf(CONTENT))], { code: 'signed-attributes-missing' }],
    ['no message digest', () => [contentType()], { code: 'message-digest-missing' }],
    [
      'a message digest of no value',
      () => [contentType(), messageDigest()],
      { code: 'message-digest-missing' },
    ],
    [
      'two content types',
      () => [contentType(), contentType('1.2.3'), messageDigest(digestOf(CONTENT))],
      { code: 'signed-attribute-repeated', attribute: 'contentType' },
    ],
    [
      'two message digests',
      () => [contentType(), messageDigest(digestOf(CONTENT)), messageDigest(digestOf(Buffer.from('x')))],
      { code: 'signed-attribute-repeated', attribute: 'messageDigest' },
    ],
    [
      'a message digest of two values',
      () => [contentType(), messageDigest(digestOf(CONTENT), digestOf(Buffer.from('x')))],
      { code: 'signed-attribute-repeated', attribute: 'messageDigest' },
    ],
    [
      'two times of signing',
      () => [
        contentType(),
        messageDigest(digestOf(CONTENT)),
        signingTime(new UTCTime({ value: '261122203511Z' })),
        signingTime(new UTCTime({ value: '261122203512Z' })),
      ],
      { code: 'signed-attribute-repeated', attribute: 'signingTime' },
    ],
  ])('with %s among the signed attributes is refused', async (_title, attributes, error) => {
    expect(await verify(message({ attributes: attributes() }))).toEqual({ ok: false, error });
  });

  it.each([
    ['250101000000Z', '2025-01-01T00:00:00Z'],
    ['251231235959Z', '2025-12-31T23:59:59Z'],
    ['270101000001Z', '2027-01-01T00:00:01Z'],
  ])('signed at %s, when its certificate was not valid, is refused', async (time, signedAt) => {
    const [notBefore, notAfter] = ['2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z'];
    const stated = signingTime(new UTCTime({ value: time }));
    const attributes = [contentType(), messageDigest(digestOf(CONTENT)), stated];
    expect(await verify(message({ attributes }))).toEqual({
      ok: false,
      error: { code: 'certificate-not-valid-at-signing', signedAt, notBefore, notAfter },
    });
  });

  it.each([
    ['an ECDSA algorithm for an RSA key', '1.2.840.10045.4.3.2'],
    ['SHA-512 in the signature and SHA-256 over the content', '1.2.840.113549.1.1.13'],
    ['DSA', '2.16.840.1.101.3.4.3.2'],
  ])('with %s is refused', async (_title, signatureAlgorithm) => {
    expect(await verify(message({ signatureAlgorithm }))).toMatchObject(fault('unsupported-algorithm'));
  });

  it('with RSA-PSS and no parameters, which means SHA-1, is refused', async () => {
    expect(await verify(message({ signatureAlgorithm: '1.2.840.113549.1.1.10' }))).toEqual({
      ok: false,
      error: { code: 'weak-digest', algorithm: 'SHA-1' },
    });
  });

  it('without a signer says that nobody signed', async () => {
    expect(await verify(message({ signers: 0 }))).toEqual(fault('without-signature'));
  });

  it('whose pinned signer signed twice, once wrongly, is refused', async () => {
    const file = message({ signers: 2 });
    file.writeUInt8(file.readUInt8(file.length - 1) ^ 1, file.length - 1);
    expect(await verify(file)).toEqual(fault('signature-invalid'));
  });

  it('of more than 1 MiB is refused unread', async () => {
    expect(await verify(Buffer.alloc(1_048_577, 0x30))).toEqual({
      ok: false,
      error: { code: 'file-too-large', bytes: 1_048_577, limit: 1_048_576 },
    });
  });

  it('is anything but random bytes, which are refused and never throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(await verify(bytes)).toEqual(fault('not-signed-data'));
      }),
    );
  });
});
