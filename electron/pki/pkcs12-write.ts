import { BmpString, OctetString } from 'asn1js';
import {
  Attribute,
  AuthenticatedSafe,
  CertBag,
  ContentInfo,
  EncryptedContentInfo,
  EncryptedData,
  PFX,
  PKCS8ShroudedKeyBag,
  SafeBag,
  SafeContents,
} from 'pkijs';
import type { KeyPairMaterial } from '../rotation/ports.ts';
import { OID } from './object-identifiers.ts';
import { pbes2Encrypt } from './pbes2-encrypt.ts';
import { makeMac } from './pkcs12-mac.ts';
import { belongsTogether } from './private-keys.ts';

/**
 * A PKCS#12 file (RFC 7292) with one key and its certificate, both encrypted under PBES2, the whole under a MAC:
 * the parameters are PKCS12_WRITE. Key and certificate carry the alias as friendlyName and the certificate's
 * SHA-1 as localKeyId, by which readers pair them.
 *
 * The private key goes from its array straight into native code, so no copy of it is left in JavaScript; the
 * array stays the caller's to zero. Throws Error for a key that is not the certificate's, and RangeError for an
 * alias or a password that not all readers encode alike: PBES2 takes the password as UTF-8, the MAC as UTF-16,
 * and keytool only as ASCII.
 */
export async function writePkcs12(
  material: KeyPairMaterial,
  alias: string,
  password: string,
): Promise<Buffer> {
  if (!/^[\x20-\x7e]+$/.test(password)) throw new RangeError('the password is not printable ASCII');
  if (alias === '' || /\p{Cs}/u.test(alias)) throw new RangeError('the alias is empty or not well-formed');
  if (!belongsTogether(material.privateKey, material.certificate)) {
    throw new Error('the key does not belong to the certificate');
  }
  const attributes = bagAttributes(alias, Buffer.from(material.certificate.sha1, 'hex'));
  const certificates = certificateContents(Buffer.from(material.certificate.der, 'base64'), attributes);
  const [key, certificate] = await Promise.all([
    pbes2Encrypt(material.privateKey, password),
    pbes2Encrypt(certificates, password),
  ]);

  const keyBag = new SafeBag({
    bagId: OID.shroudedKeyBag,
    bagValue: new PKCS8ShroudedKeyBag({
      encryptionAlgorithm: key.algorithm,
      encryptedData: new OctetString({ valueHex: key.data }),
    }),
    bagAttributes: attributes,
  });
  const encryptedCertificates = new EncryptedData({
    encryptedContentInfo: new EncryptedContentInfo({
      contentType: OID.data,
      contentEncryptionAlgorithm: certificate.algorithm,
      encryptedContent: new OctetString({ valueHex: certificate.data }),
      disableSplit: true,
    }),
  });
  const safe = derOf(
    new AuthenticatedSafe({
      safeContents: [
        dataContent(derOf(new SafeContents({ safeBags: [keyBag] }))),
        new ContentInfo({ contentType: OID.encryptedData, content: encryptedCertificates.toSchema() }),
      ],
    }),
  );
  return derOf(new PFX({ version: 3, authSafe: dataContent(safe), macData: await makeMac(safe, password) }));
}

function bagAttributes(alias: string, localKeyId: Buffer): Attribute[] {
  return [
    new Attribute({ type: OID.friendlyName, values: [new BmpString({ value: alias })] }),
    new Attribute({ type: OID.localKeyId, values: [new OctetString({ valueHex: localKeyId })] }),
  ];
}

function certificateContents(der: Buffer, attributes: Attribute[]): Buffer {
  const bagValue = new CertBag({
    certId: OID.x509Certificate,
    certValue: new OctetString({ valueHex: der }),
  });
  return derOf(
    new SafeContents({
      safeBags: [new SafeBag({ bagId: OID.certBag, bagValue, bagAttributes: attributes })],
    }),
  );
}

function dataContent(octets: Buffer): ContentInfo {
  return new ContentInfo({ contentType: OID.data, content: new OctetString({ valueHex: octets }) });
}

function derOf(structure: { toSchema(): { toBER(sizeOnly?: boolean): ArrayBuffer } }): Buffer {
  return Buffer.from(structure.toSchema().toBER(false));
}
