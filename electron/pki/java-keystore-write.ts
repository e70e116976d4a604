import { Null, OctetString } from 'asn1js';
import { AlgorithmIdentifier, PKCS8ShroudedKeyBag } from 'pkijs';
import type { Certificate } from '../rotation/certificate.ts';
import type { KeyPairToWrite } from '../rotation/ports.ts';
import { javaPassword, keystoreDigest } from './java-keystore.ts';
import { encodeJavaUtf } from './java-utf.ts';
import { protectJksKey } from './jks-key-protection.ts';
import { OID } from './object-identifiers.ts';

const MAGIC = 0xfeedfeed;
const VERSION = 2;
const PRIVATE_KEY = 1;

/**
 * A JKS keystore with one key, its certificate and the chain above it, as sun.security.provider.JavaKeyStore in OpenJDK
 * writes it; keystore and key have the same password. Java looks aliases up in lower case: throws RangeError for another
 * one, which could be listed there and not used. The private key stays the caller's to zero. What JKS protects is said
 * at openJksKey().
 */
export function writeJavaKeystore(keyPair: KeyPairToWrite, password: string): Buffer {
  const { alias, certificate, chain, privateKey, at } = keyPair;
  if (alias !== alias.toLowerCase()) throw new RangeError('the alias is not in lower case');
  const secret = javaPassword(password);
  try {
    const certificates = [certificate, ...chain];
    const contents = Buffer.concat([
      ...[uint32(MAGIC), uint32(VERSION), uint32(1)],
      ...[uint32(PRIVATE_KEY), text(alias), milliseconds(at)],
      lengthAndBytes(encryptedPrivateKeyInfo(protectJksKey(privateKey, secret))),
      ...[uint32(certificates.length), ...certificates.map(certificateEntry)],
    ]);
    return Buffer.concat([contents, keystoreDigest(contents, secret)]);
  } finally {
    secret.fill(0);
  }
}

/** RFC 5958, 3, with the algorithm that Java gave its scheme. */
function encryptedPrivateKeyInfo(encrypted: Buffer): Buffer {
  const info = new PKCS8ShroudedKeyBag({
    encryptionAlgorithm: new AlgorithmIdentifier({
      algorithmId: OID.jksKeyProtection,
      algorithmParams: new Null(),
    }),
    encryptedData: new OctetString({ valueHex: encrypted }),
  });
  return Buffer.from(info.toSchema().toBER());
}

function certificateEntry({ der }: Certificate): Buffer {
  return Buffer.concat([text('X.509'), lengthAndBytes(Buffer.from(der, 'base64'))]);
}

function lengthAndBytes(bytes: Buffer): Buffer {
  return Buffer.concat([uint32(bytes.length), bytes]);
}

function text(value: string): Buffer {
  const bytes = encodeJavaUtf(value);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** Java counts milliseconds since 1970 in 64 bits. */
function milliseconds(rfc3339: string): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(BigInt(Date.parse(rfc3339)));
  return bytes;
}
