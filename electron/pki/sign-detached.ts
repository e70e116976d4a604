import { createHash, type KeyObject, sign } from 'node:crypto';
import { promisify } from 'node:util';
import { GeneralizedTime, Null, ObjectIdentifier, OctetString, UTCTime } from 'asn1js';
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
import type { KeyPairMaterial } from '../rotation/ports.ts';
import { OID } from './object-identifiers.ts';
import { SIGNING_HASH } from './parameters.ts';
import { isKeyOf, loadPrivateKey } from './private-keys.ts';
import { derSetOf } from './signed-attributes.ts';

const signAsync = promisify<string, Buffer, KeyObject, Buffer>(sign);

/**
 * A detached CMS SignedData over `content` (RFC 5652), DER: version 1, one signer named by issuer and serial number,
 * its certificate included, RSASSA-PKCS1-v1_5 with SHA-256. Signed attributes: contentType, messageDigest and
 * signingTime, from `signedAt` to the second. pkijs lays the structures out; the native key signs, in the thread pool.
 * The private key stays the caller's to zero. Throws Error where it is not the certificate's.
 */
export async function signDetached(
  content: Uint8Array,
  { certificate, privateKey }: KeyPairMaterial,
  signedAt: string,
): Promise<Buffer> {
  const key = loadPrivateKey(privateKey);
  if (key === null || !isKeyOf(key, certificate))
    throw new Error('the key does not belong to the certificate');
  const signer = X509Structure.fromBER(Buffer.from(certificate.der, 'base64'));
  // In the order of DER (X.690, 11.6): each is longer than the one before, whichever form the time has.
  const attributes = [
    new Attribute({ type: OID.contentType, values: [new ObjectIdentifier({ value: OID.data })] }),
    new Attribute({ type: OID.signingTime, values: [timeOf(signedAt)] }),
    new Attribute({
      type: OID.messageDigest,
      values: [new OctetString({ valueHex: createHash(SIGNING_HASH).update(content).digest() })],
    }),
  ];
  // RFC 5652, 5.4: what is signed is the SET OF, not the [0] IMPLICIT that stands in the message.
  const signature = await signAsync(SIGNING_HASH, derSetOf(attributes.map(encodingOf)), key);
  const signedData = new SignedData({
    version: 1,
    digestAlgorithms: [sha256()],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: OID.data }),
    certificates: [signer],
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: signer.issuer, serialNumber: signer.serialNumber }),
        digestAlgorithm: sha256(),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
        // RFC 3370, 3.2: the identifier that every reader of RSA signatures must know, with NULL parameters.
        signatureAlgorithm: new AlgorithmIdentifier({
          algorithmId: OID.rsaEncryption,
          algorithmParams: new Null(),
        }),
        signature: new OctetString({ valueHex: signature }),
      }),
    ],
  });
  const message = new ContentInfo({ contentType: OID.signedData, content: signedData.toSchema(true) });
  return Buffer.from(message.toSchema().toBER());
}

/** RFC 5754, 2: without parameters. */
const sha256 = () => new AlgorithmIdentifier({ algorithmId: OID.sha256 });

const encodingOf = (attribute: Attribute): Buffer => Buffer.from(attribute.toSchema().toBER());

/** RFC 5652, 11.3: UTCTime before 2050, GeneralizedTime from then on, without fractions of a second. */
function timeOf(instant: string): UTCTime | GeneralizedTime {
  const valueDate = new Date(instant);
  valueDate.setUTCMilliseconds(0);
  return valueDate.getUTCFullYear() < 2050 ? new UTCTime({ valueDate }) : new GeneralizedTime({ valueDate });
}
