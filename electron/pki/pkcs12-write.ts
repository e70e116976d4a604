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
import type { Certificate } from '../rotation/certificate.ts';
import type { KeyPairToWrite } from '../rotation/ports.ts';
import { OID } from './object-identifiers.ts';
import { makeMac } from './pkcs12-mac.ts';
import type { Pkcs12Profile } from './pkcs12-profiles.ts';

/**
 * A PKCS#12 file (RFC 7292) with one key, its certificate and the chain above it, key and certificates encrypted, the
 * whole under a MAC: algorithms and parameters are the profile's. Key and certificate carry the alias as friendlyName and
 * the certificate's SHA-1 as localKeyId, by which readers pair them; the chain carries neither, as keytool and OpenSSL write it.
 *
 * The private key goes from its array straight into native code, so no copy of it is left in JavaScript; the
 * array stays the caller's to zero. What may be written is writeKeyPair()'s to say.
 */
export async function writePkcs12(
  keyPair: KeyPairToWrite,
  { encrypt, mac }: Pkcs12Profile,
  password: string,
): Promise<Buffer> {
  const { certificate, chain, alias } = keyPair;
  const attributes = bagAttributes(alias, Buffer.from(certificate.sha1, 'hex'));
  const contents = certificateContents([
    certificateBag(certificate, attributes),
    ...chain.map((issuer) => certificateBag(issuer)),
  ]);
  const [key, certificates] = await Promise.all([
    encrypt(keyPair.privateKey, password),
    encrypt(contents, password),
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
      contentEncryptionAlgorithm: certificates.algorithm,
      encryptedContent: new OctetString({ valueHex: certificates.data }),
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
  return derOf(
    new PFX({ version: 3, authSafe: dataContent(safe), macData: await makeMac(safe, password, mac) }),
  );
}

function bagAttributes(alias: string, localKeyId: Buffer): Attribute[] {
  return [
    new Attribute({ type: OID.friendlyName, values: [new BmpString({ value: alias })] }),
    new Attribute({ type: OID.localKeyId, values: [new OctetString({ valueHex: localKeyId })] }),
  ];
}

function certificateBag({ der }: Certificate, bagAttributes?: Attribute[]): SafeBag {
  const bagValue = new CertBag({
    certId: OID.x509Certificate,
    certValue: new OctetString({ valueHex: Buffer.from(der, 'base64') }),
  });
  return new SafeBag({ bagId: OID.certBag, bagValue, ...(bagAttributes && { bagAttributes }) });
}

function certificateContents(safeBags: SafeBag[]): Buffer {
  return derOf(new SafeContents({ safeBags }));
}

function dataContent(octets: Buffer): ContentInfo {
  return new ContentInfo({ contentType: OID.data, content: new OctetString({ valueHex: octets }) });
}

function derOf(structure: { toSchema(): { toBER(sizeOnly?: boolean): ArrayBuffer } }): Buffer {
  return Buffer.from(structure.toSchema().toBER(false));
}
