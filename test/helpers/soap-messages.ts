import { constants, createCipheriv, type KeyObject, publicEncrypt, randomBytes } from 'node:crypto';
import type { Certificate } from '../../electron/rotation/certificate.ts';

/** SOAP messages as receivers send them, in WS-Security's layout: for tests that change one thing about them. */

export const urn = {
  soap11: 'http://schemas.xmlsoap.org/soap/envelope/',
  soap12: 'http://www.w3.org/2003/05/soap-envelope',
  wsse: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd',
  wsu: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd',
  xenc: 'http://www.w3.org/2001/04/xmlenc#',
  xenc11: 'http://www.w3.org/2009/xmlenc11#',
  ds: 'http://www.w3.org/2000/09/xmldsig#',
  x509: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0',
  wss11: 'http://docs.oasis-open.org/wss/oasis-wss-soap-message-security-1.1',
} as const;

const declarations = Object.entries({ wsse: urn.wsse, wsu: urn.wsu, xenc: urn.xenc, ds: urn.ds })
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

const base64 = (hex: string): string => Buffer.from(hex, 'hex').toString('base64');

const token = (inside: string): string =>
  `<ds:KeyInfo><wsse:SecurityTokenReference>${inside}</wsse:SecurityTokenReference></ds:KeyInfo>`;

/** Every way in which a message names its key. */
export const namings = {
  issuerSerial: ({ issuer, serialNumber }: Certificate) =>
    token(
      `<ds:X509Data><ds:X509IssuerSerial><ds:X509IssuerName>${issuer.replaceAll('&', '&amp;')}</ds:X509IssuerName><ds:X509SerialNumber>${BigInt(`0x${serialNumber}`)}</ds:X509SerialNumber></ds:X509IssuerSerial></ds:X509Data>`,
    ),
  subjectKeyIdentifier: ({ subjectKeyIdentifier }: Certificate) =>
    token(
      `<wsse:KeyIdentifier ValueType="${urn.x509}#X509SubjectKeyIdentifier">${base64(subjectKeyIdentifier ?? '')}</wsse:KeyIdentifier>`,
    ),
  thumbprint: ({ sha1 }: Certificate) =>
    token(`<wsse:KeyIdentifier ValueType="${urn.wss11}#ThumbprintSHA1">${base64(sha1)}</wsse:KeyIdentifier>`),
  x509Data: ({ der }: Certificate) =>
    `<ds:KeyInfo><ds:X509Data><ds:X509Certificate>${der}</ds:X509Certificate></ds:X509Data></ds:KeyInfo>`,
  embedded: ({ der }: Certificate) =>
    token(
      `<wsse:Embedded><wsse:BinarySecurityToken ValueType="${urn.x509}#X509v3">${der}</wsse:BinarySecurityToken></wsse:Embedded>`,
    ),
  /** The certificate stands beside the key; see `beside` of `soapMessage`. */
  reference: (_: Certificate) => token('<wsse:Reference URI="#X509-1"/>'),
  keyName: (_: Certificate, name = 'dec_2026') => `<ds:KeyInfo><ds:KeyName>${name}</ds:KeyName></ds:KeyInfo>`,
  nothing: (_: Certificate) => '',
} as const;

export const binarySecurityToken = ({ der }: Certificate, id = 'X509-1'): string =>
  `<wsse:BinarySecurityToken wsu:Id="${id}" ValueType="${urn.x509}#X509v3">${der}</wsse:BinarySecurityToken>`;

export interface Message {
  /** The certificate for which the message is encrypted. */
  readonly certificate: Certificate;
  readonly publicKey: KeyObject;
  readonly naming?: keyof typeof namings;
  readonly soap?: '11' | '12';
  readonly payload?: string;
  /** Elements before the EncryptedKey in the header. */
  readonly beside?: string;
  /** RSA 1.5 in place of RSA-OAEP with SHA-1. */
  readonly pkcs1?: boolean;
  /** AES-256-CBC in place of AES-256-GCM. */
  readonly cbc?: boolean;
}

/** A response whose body is encrypted, by node:crypto. */
export function soapMessage({ certificate, publicKey, ...options }: Message): string {
  const {
    naming = 'issuerSerial',
    soap = '11',
    payload = '<r:Answer xmlns:r="urn:r">Geheim: ü</r:Answer>',
  } = options;
  const { beside = '', pkcs1 = false, cbc = false } = options;
  const key = randomBytes(32);
  const padding = pkcs1
    ? { padding: constants.RSA_PKCS1_PADDING }
    : { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' };
  const wrapped = publicEncrypt({ key: publicKey, ...padding }, key).toString('base64');
  const content = (cbc ? aesCbc(key, payload) : aesGcm(key, payload)).toString('base64');
  const transport = `${urn.xenc}${pkcs1 ? 'rsa-1_5' : 'rsa-oaep-mgf1p'}`;
  const encryption = cbc ? `${urn.xenc}aes256-cbc` : `${urn.xenc11}aes256-gcm`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<soap:Envelope xmlns:soap="${soap === '11' ? urn.soap11 : urn.soap12}" ${declarations}>`,
    `<soap:Header><wsse:Security soap:mustUnderstand="1">${beside}`,
    `<xenc:EncryptedKey Id="EK-1"><xenc:EncryptionMethod Algorithm="${transport}"/>`,
    namings[naming](certificate),
    `<xenc:CipherData><xenc:CipherValue>${wrapped}</xenc:CipherValue></xenc:CipherData>`,
    '<xenc:ReferenceList><xenc:DataReference URI="#ED-1"/></xenc:ReferenceList></xenc:EncryptedKey>',
    '</wsse:Security></soap:Header>',
    `<soap:Body><xenc:EncryptedData Id="ED-1" Type="${urn.xenc}Content"><xenc:EncryptionMethod Algorithm="${encryption}"/>`,
    token('<wsse:Reference URI="#EK-1"/>'),
    `<xenc:CipherData><xenc:CipherValue>${content}</xenc:CipherValue></xenc:CipherData>`,
    '</xenc:EncryptedData></soap:Body></soap:Envelope>\n',
  ].join('');
}

function aesGcm(key: Buffer, payload: string): Buffer {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: 16 });
  return Buffer.concat([iv, cipher.update(payload), cipher.final(), cipher.getAuthTag()]);
}

function aesCbc(key: Buffer, payload: string): Buffer {
  const iv = randomBytes(16);
  const bytes = Buffer.from(payload);
  const padding = 16 - (bytes.length % 16);
  const cipher = createCipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
  // XML Encryption 1.1, 5.2.1: only the last byte says something.
  const padded = Buffer.concat([bytes, randomBytes(padding - 1), Buffer.from([padding])]);
  return Buffer.concat([iv, cipher.update(padded), cipher.final()]);
}
