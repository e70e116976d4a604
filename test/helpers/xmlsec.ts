import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { urn } from './soap-messages.ts';

const run = promisify(execFile);

export interface Encryption {
  /** Of the EncryptedKey, with the children of its EncryptionMethod. */
  readonly keyTransport?: string;
  readonly digest?: string;
  /** Of the EncryptedData. */
  readonly content?: string;
  /** As `xmlsec1 --session-key` names it. */
  readonly sessionKey?: string;
  /** The body that is encrypted. */
  readonly payload?: string;
}

const defaults = {
  keyTransport: `${urn.xenc}rsa-oaep-mgf1p`,
  digest: '',
  content: `${urn.xenc}aes256-cbc`,
  sessionKey: 'aes-256',
  payload: '<r:Answer xmlns:r="urn:r">Über 100 €</r:Answer>',
} as const;

/**
 * A SOAP response as a receiver sends it: encrypted by xmlsec1 for a certificate (PEM), with the EncryptedKey moved to
 * where WS-Security has it. Resolves to the path of the file.
 */
export async function encryptedResponse(
  folder: string,
  name: string,
  certificate: string,
  encryption: Encryption = {},
): Promise<string> {
  const { keyTransport, digest, content, sessionKey, payload } = { ...defaults, ...encryption };
  const path = (ending: string) => join(folder, `${name}.${ending}`);
  await writeFile(
    path('plain.xml'),
    `<soap:Envelope xmlns:soap="${urn.soap11}"><soap:Header/><soap:Body>${payload}</soap:Body></soap:Envelope>`,
  );
  await writeFile(
    path('template.xml'),
    `<EncryptedData xmlns="${urn.xenc}" Id="ED-1" Type="${urn.xenc}Content">
<EncryptionMethod Algorithm="${content}"/>
<KeyInfo xmlns="${urn.ds}"><EncryptedKey xmlns="${urn.xenc}" Id="EK-1">
<EncryptionMethod Algorithm="${keyTransport}">${digest}</EncryptionMethod>
<KeyInfo xmlns="${urn.ds}"><X509Data><X509IssuerSerial/></X509Data></KeyInfo>
<CipherData><CipherValue/></CipherData>
<ReferenceList><DataReference URI="#ED-1"/></ReferenceList>
</EncryptedKey></KeyInfo>
<CipherData><CipherValue/></CipherData>
</EncryptedData>`,
  );
  await run('xmlsec1', [
    ...['--encrypt', '--pubkey-cert-pem', certificate, '--session-key', sessionKey],
    ...['--xml-data', path('plain.xml'), '--node-xpath', '//*[local-name()="Body"]'],
    ...['--output', path('encrypted.xml'), path('template.xml')],
  ]);
  const encrypted = await readFile(path('encrypted.xml'), 'utf8');
  await writeFile(path('xml'), inSecurityHeader(encrypted));
  return path('xml');
}

/** xmlsec1 leaves the EncryptedKey beside the content; WS-Security has it in the header, and refers to it. */
function inSecurityHeader(message: string): string {
  const [start, end] = [message.indexOf('<EncryptedKey '), message.indexOf('</EncryptedKey>') + 15];
  const key = message.slice(start, end);
  const reference = `<SecurityTokenReference xmlns="${urn.wsse}"><Reference URI="#EK-1"/></SecurityTokenReference>`;
  const security = `<soap:Header><Security xmlns="${urn.wsse}">${key}</Security></soap:Header>`;
  return `${message.slice(0, start)}${reference}${message.slice(end)}`.replace('<soap:Header/>', security);
}
