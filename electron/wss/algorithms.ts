import { namespaces } from './namespaces.ts';
import { Refused } from './refused.ts';
import { at, type XmlNode } from './xml-node.ts';

const { xenc, xenc11, ds } = namespaces;

/** The digests of RSA-OAEP as node:crypto names them, and as people do. */
export type OaepHash = 'sha1' | 'sha224' | 'sha256' | 'sha384' | 'sha512';

/** How a content key is encrypted for a recipient: `words` are for the evidence. */
export type KeyTransport = { readonly words: string } & (
  | { readonly scheme: 'pkcs1-v1.5' }
  | {
      readonly scheme: 'oaep';
      readonly hash: OaepHash;
      readonly mgfHash: OaepHash;
      /** OAEPparams; empty where there are none. */
      readonly label: Buffer;
    }
);

/** How content is encrypted; `cipher` as node:crypto names it. */
export interface ContentEncryption {
  readonly words: string;
  readonly mode: 'cbc' | 'gcm';
  readonly cipher: 'aes-128-cbc' | 'aes-192-cbc' | 'aes-256-cbc' | 'des-ede3-cbc' | AesGcm;
  readonly keyBytes: 16 | 24 | 32;
  /** Of the cipher; what is padded to. */
  readonly blockBytes: 8 | 16;
}

type AesGcm = 'aes-128-gcm' | 'aes-192-gcm' | 'aes-256-gcm';

const aes = (bits: 128 | 192 | 256, mode: 'cbc' | 'gcm'): ContentEncryption => ({
  words: `AES-${bits}-${mode.toUpperCase()}`,
  mode,
  cipher: `aes-${bits}-${mode}`,
  keyBytes: (bits / 8) as 16 | 24 | 32,
  blockBytes: 16,
});

/** XML Encryption 1.1, 5.2: every block cipher that it defines. */
const contentEncryptions: Readonly<Record<string, ContentEncryption>> = {
  [`${xenc}aes128-cbc`]: aes(128, 'cbc'),
  [`${xenc}aes192-cbc`]: aes(192, 'cbc'),
  [`${xenc}aes256-cbc`]: aes(256, 'cbc'),
  [`${xenc11}aes128-gcm`]: aes(128, 'gcm'),
  [`${xenc11}aes192-gcm`]: aes(192, 'gcm'),
  [`${xenc11}aes256-gcm`]: aes(256, 'gcm'),
  [`${xenc}tripledes-cbc`]: {
    words: '3DES-CBC',
    mode: 'cbc',
    cipher: 'des-ede3-cbc',
    keyBytes: 24,
    blockBytes: 8,
  },
};

const hashWords: Readonly<Record<OaepHash, string>> = {
  sha1: 'SHA-1',
  sha224: 'SHA-224',
  sha256: 'SHA-256',
  sha384: 'SHA-384',
  sha512: 'SHA-512',
};

/** XML Encryption 1.1, 5.7, and RFC 9231, 2.1. */
const digests: Readonly<Record<string, OaepHash>> = {
  [`${ds}sha1`]: 'sha1',
  'http://www.w3.org/2001/04/xmldsig-more#sha224': 'sha224',
  [`${xenc}sha256`]: 'sha256',
  'http://www.w3.org/2001/04/xmldsig-more#sha384': 'sha384',
  [`${xenc}sha512`]: 'sha512',
};

/** XML Encryption 1.1, 5.5.2. */
const maskGenerators: Readonly<Record<string, OaepHash>> = Object.fromEntries(
  (['sha1', 'sha224', 'sha256', 'sha384', 'sha512'] as const).map((hash) => [`${xenc11}mgf1${hash}`, hash]),
);

/** The algorithm of an EncryptedData. Throws `Refused` with its name where it is not known. */
export const contentEncryptionOf = (encryptedData: XmlNode): ContentEncryption =>
  lookUp(contentEncryptions, algorithmOf(methodOf(encryptedData)));

/**
 * The algorithm of an EncryptedKey (XML Encryption 1.1, 5.5): RSA 1.5, and RSA-OAEP with any digest and mask generator;
 * without one named it is SHA-1. Throws `Refused` with its name where it is not known.
 */
export function keyTransportOf(encryptedKey: XmlNode): KeyTransport {
  const method = methodOf(encryptedKey);
  const algorithm = algorithmOf(method);
  if (algorithm === `${xenc}rsa-1_5`) return { scheme: 'pkcs1-v1.5', words: 'RSA PKCS#1 v1.5' };
  const isNew = algorithm === `${xenc11}rsa-oaep`;
  if (!isNew && algorithm !== `${xenc}rsa-oaep-mgf1p`) throw unsupported(algorithm);
  const digest = at(method, [ds, 'DigestMethod']);
  const generator = isNew ? at(method, [xenc11, 'MGF']) : undefined;
  const hash = digest === undefined ? 'sha1' : lookUp(digests, algorithmOf(digest));
  const mgfHash = generator === undefined ? 'sha1' : lookUp(maskGenerators, algorithmOf(generator));
  const label = Buffer.from(at(method, [xenc, 'OAEPparams'])?.text ?? '', 'base64');
  const words = `RSA-OAEP with ${hashWords[hash]}, MGF1 with ${hashWords[mgfHash]}`;
  return { scheme: 'oaep', hash, mgfHash, label, words };
}

function methodOf(node: XmlNode): XmlNode {
  const method = at(node, [xenc, 'EncryptionMethod']);
  if (method === undefined) throw new Refused({ code: 'message-damaged', part: 'EncryptionMethod' });
  return method;
}

const algorithmOf = (node: XmlNode): string => node.attributes.get('Algorithm') ?? '';

function lookUp<Value>(table: Readonly<Record<string, Value>>, algorithm: string): Value {
  const found = Object.hasOwn(table, algorithm) ? table[algorithm] : undefined;
  if (found === undefined) throw unsupported(algorithm);
  return found;
}

const unsupported = (algorithm: string) =>
  new Refused({ code: 'unsupported-algorithm', algorithm: algorithm.slice(0, 200) });
