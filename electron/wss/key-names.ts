import { createHash } from 'node:crypto';
import type { KeyName } from '../rotation/message-port.ts';
import { namespaces } from './namespaces.ts';
import type { SoapMessage } from './soap-message.ts';
import { at, childrenOf, type XmlNode } from './xml-node.ts';

const { wsse, ds, dsig11 } = namespaces;

/** Names are shown and recorded: a message does not say how long. */
const mostCharacters = 1000;
/** Names of one key that count; a key has one or two. */
const mostNames = 8;

const thumbprints: Readonly<Record<string, 'SHA-1' | 'SHA-256' | 'SHA-512'>> = {
  'http://docs.oasis-open.org/wss/oasis-wss-soap-message-security-1.1#ThumbprintSHA1': 'SHA-1',
  [`${ds}sha1`]: 'SHA-1',
  'http://www.w3.org/2001/04/xmlenc#sha256': 'SHA-256',
  'http://www.w3.org/2001/04/xmlenc#sha512': 'SHA-512',
};

/** WS-Security X.509 Certificate Token Profile 1.1.1, 3.1 and 3.2: told by the end of the ValueType's address. */
const isCertificateType = (type: string): boolean => /#(?:X509v3|X509v1)$/i.test(type);
const isKeyIdentifierType = (type: string): boolean => /#X509SubjectKeyIdentifier$/i.test(type);

/**
 * All names that a KeyInfo gives its key, directly or in a SecurityTokenReference. What is not understood is passed
 * over: a key that nothing names is still found by trying.
 */
export function namesOf(message: SoapMessage, keyInfo: XmlNode | undefined): KeyName[] {
  if (keyInfo === undefined) return [];
  const tokens = childrenOf(keyInfo, wsse, 'SecurityTokenReference');
  const names = [keyInfo, ...tokens].flatMap((node) => [
    ...childrenOf(node, ds, 'X509Data').flatMap(ofX509Data),
    ...childrenOf(node, ds, 'KeyName').flatMap(({ text }) => keyName(text)),
  ]);
  const ofTokens = tokens.flatMap((token) => [
    ...childrenOf(token, wsse, 'KeyIdentifier').flatMap(ofKeyIdentifier),
    ...childrenOf(token, wsse, 'Reference').flatMap((reference) => ofReference(message, reference)),
    ...childrenOf(token, wsse, 'Embedded').flatMap((embedded) =>
      childrenOf(embedded, wsse, 'BinarySecurityToken').flatMap(ofBinaryToken),
    ),
  ]);
  return [...names, ...ofTokens].slice(0, mostNames);
}

function ofX509Data(data: XmlNode): KeyName[] {
  return [
    ...childrenOf(data, ds, 'X509IssuerSerial').flatMap(issuerSerial),
    ...childrenOf(data, ds, 'X509SKI').flatMap(({ text }) => keyIdentifier(text)),
    ...childrenOf(data, ds, 'X509Certificate').flatMap(({ text }) => certificate(text)),
    ...childrenOf(data, dsig11, 'X509Digest').flatMap((digest) =>
      thumbprint(digest.attributes.get('Algorithm') ?? '', digest.text),
    ),
  ];
}

function ofKeyIdentifier({ attributes, text }: XmlNode): KeyName[] {
  const type = attributes.get('ValueType') ?? '';
  if (isKeyIdentifierType(type)) return keyIdentifier(text);
  return isCertificateType(type) ? certificate(text) : thumbprint(type, text);
}

/** To the certificate that the message brings along. */
function ofReference({ byId }: SoapMessage, { attributes }: XmlNode): KeyName[] {
  const uri = attributes.get('URI') ?? '';
  const token = uri.startsWith('#') ? byId.get(uri.slice(1)) : undefined;
  return token?.uri === wsse && token.local === 'BinarySecurityToken' ? ofBinaryToken(token) : [];
}

const ofBinaryToken = ({ attributes, text }: XmlNode): KeyName[] =>
  isCertificateType(attributes.get('ValueType') ?? '') ? certificate(text) : [];

function issuerSerial(node: XmlNode): KeyName[] {
  const issuer = trimmed(at(node, [ds, 'X509IssuerName'])?.text ?? '');
  const serial = trimmed(at(node, [ds, 'X509SerialNumber'])?.text ?? '');
  // An X.509 serial number has at most 20 octets (RFC 5280, 4.1.2.2).
  if (!/^\d{1,60}$/.test(serial)) return [];
  return [{ by: 'issuer-serial', issuer, serialNumber: BigInt(serial).toString(16) }];
}

const keyIdentifier = (base64: string): KeyName[] =>
  withBytes(base64, (bytes) => ({ by: 'subject-key-identifier', identifier: bytes.toString('hex') }));

const certificate = (base64: string): KeyName[] =>
  withBytes(base64, (bytes) => ({
    by: 'certificate',
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));

function thumbprint(type: string, base64: string): KeyName[] {
  const digest = Object.hasOwn(thumbprints, type) ? thumbprints[type] : undefined;
  if (digest === undefined) return [];
  return withBytes(base64, (bytes) => ({ by: 'thumbprint', digest, value: bytes.toString('hex') }));
}

const keyName = (text: string): KeyName[] => {
  const name = trimmed(text);
  return name === '' ? [] : [{ by: 'key-name', name }];
};

const trimmed = (text: string): string => text.slice(0, mostCharacters).trim();

/** No certificate has so many bytes; a name in bytes is short. */
const mostBase64 = 65_536;

function withBytes(base64: string, name: (bytes: Buffer) => KeyName): KeyName[] {
  const bytes = Buffer.from(base64.slice(0, mostBase64), 'base64');
  return bytes.length === 0 ? [] : [name(bytes)];
}
