import { createCipheriv, pbkdf2Sync, randomBytes } from 'node:crypto';
import { Integer, Null, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import {
  AlgorithmIdentifier,
  AuthenticatedSafe,
  CertBag,
  ContentInfo,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  SafeBag,
  SafeContents,
} from 'pkijs';
import { PKCS12_MODERN } from '../../../electron/pki/parameters.ts';
import { makeMac } from '../../../electron/pki/pkcs12-mac.ts';
import type { KeyPairMaterial } from '../../../electron/rotation/ports.ts';

/** PKCS#12 files that no program at hand writes, bag by bag. */

export const derOf = (structure: { toSchema(): { toBER(): ArrayBuffer } }): Buffer<ArrayBuffer> =>
  Buffer.from(structure.toSchema().toBER());

export function shroudedKey(privateKey: Uint8Array, secret: Buffer): SafeBag {
  const [salt, iv] = [randomBytes(16), randomBytes(16)];
  const cipher = createCipheriv('aes-256-cbc', pbkdf2Sync(secret, salt, 10, 32, 'sha256'), iv);
  const data = Buffer.concat([cipher.update(privateKey), cipher.final()]);
  const algorithm = (oid: string, parameters: Sequence | Null | OctetString) =>
    new Sequence({ value: [new ObjectIdentifier({ value: oid }), parameters] });
  const derivation = new Sequence({
    value: [
      new OctetString({ valueHex: salt }),
      new Integer({ value: 10 }),
      algorithm('1.2.840.113549.2.9', new Null()),
    ],
  });
  return new SafeBag({
    bagId: '1.2.840.113549.1.12.10.1.2',
    bagValue: new PKCS8ShroudedKeyBag({
      encryptionAlgorithm: new AlgorithmIdentifier({
        algorithmId: '1.2.840.113549.1.5.13',
        algorithmParams: new Sequence({
          value: [
            algorithm('1.2.840.113549.1.5.12', derivation),
            algorithm('2.16.840.1.101.3.4.1.42', new OctetString({ valueHex: iv })),
          ],
        }),
      }),
      encryptedData: new OctetString({ valueHex: data }),
    }),
  });
}

export const plainKey = (privateKey: Uint8Array) =>
  new SafeBag({
    bagId: '1.2.840.113549.1.12.10.1.1',
    bagValue: PrivateKeyInfo.fromBER(Buffer.from(privateKey)),
  });

export function certificateBag({ certificate }: Pick<KeyPairMaterial, 'certificate'>): SafeBag {
  const certValue = new OctetString({ valueHex: Buffer.from(certificate.der, 'base64') });
  const bagValue = new CertBag({ certId: '1.2.840.113549.1.9.22.1', certValue });
  return new SafeBag({ bagId: '1.2.840.113549.1.12.10.1.3', bagValue });
}

/** The AuthenticatedSafe with one part in clear for each list of bags. */
export function safeOf(...parts: readonly SafeBag[][]): Buffer {
  const contents = parts.map((safeBags) => dataContent(derOf(new SafeContents({ safeBags }))));
  return derOf(new AuthenticatedSafe({ safeContents: contents }));
}

/** The file around an AuthenticatedSafe; with a MAC where a password is given. */
export async function pfxOf(safe: Buffer, password?: string): Promise<Buffer<ArrayBuffer>> {
  const mac = password === undefined ? {} : { macData: await makeMac(safe, password, PKCS12_MODERN.mac) };
  return derOf(new PFX({ version: 3, authSafe: dataContent(safe), ...mac }));
}

function dataContent(octets: Buffer): ContentInfo {
  return new ContentInfo({
    contentType: ContentInfo.DATA,
    content: new OctetString({ valueHex: octets }),
  });
}
