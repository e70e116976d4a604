import type { KeyName } from '../rotation/message-port.ts';
import {
  type ContentEncryption,
  contentEncryptionOf,
  type KeyTransport,
  keyTransportOf,
} from './algorithms.ts';
import { namesOf } from './key-names.ts';
import { namespaces } from './namespaces.ts';
import { Refused } from './refused.ts';
import type { SoapMessage } from './soap-message.ts';
import { at, childrenOf, isElement, type XmlNode } from './xml-node.ts';
import { within } from './xml-reader.ts';

const { wsse, xenc, ds } = namespaces;

/** A content key, encrypted for one recipient. */
export interface EncryptedKey {
  readonly transport: KeyTransport;
  readonly names: readonly KeyName[];
  /** The content key as it is encrypted. */
  readonly cipher: Buffer;
}

/** An EncryptedData of the body, with every EncryptedKey that is for it. */
export interface EncryptedPart {
  readonly encryption: ContentEncryption;
  readonly keys: readonly EncryptedKey[];
  /** Base64, as long as the message; white space is allowed in it. */
  readonly cipherText: string;
}

/**
 * What is encrypted in the body, and for whom. An EncryptedKey is for a part where it stands in its KeyInfo, where
 * that refers to it, or where its ReferenceList names the part (XML Encryption 1.1, 3.5; WS-Security 1.1.1, 9). One
 * that stands in the header and is for nothing says nothing. Throws `Refused`.
 */
export function encryptedPartsOf(message: SoapMessage): EncryptedPart[] {
  if (message.encrypted.length === 0) throw new Refused({ code: 'message-not-encrypted' });
  const inHeader = message.security.flatMap((security) => childrenOf(security, xenc, 'EncryptedKey'));
  const read = new Map<XmlNode, EncryptedKey>();
  const encryptedKey = (node: XmlNode): EncryptedKey => {
    const known = read.get(node) ?? encryptedKeyOf(message, node);
    read.set(node, known);
    within('encrypted-keys', read.size);
    return known;
  };
  return message.encrypted.map((part) => {
    const nodes = new Set([
      ...childrenOf(at(part, [ds, 'KeyInfo']) ?? part, xenc, 'EncryptedKey'),
      ...inHeader.filter((key) => isReferredTo(message, part, key) || refersTo(message, key, part)),
    ]);
    if (nodes.size === 0) throw new Refused({ code: 'message-without-encrypted-key' });
    return {
      encryption: contentEncryptionOf(part),
      keys: [...nodes].map(encryptedKey),
      cipherText: cipherValueOf(part),
    };
  });
}

/** Does the KeyInfo of this part refer to that key? */
function isReferredTo({ byId }: SoapMessage, part: XmlNode, key: XmlNode): boolean {
  const keyInfo = at(part, [ds, 'KeyInfo']);
  const references = [
    at(keyInfo, [wsse, 'SecurityTokenReference'], [wsse, 'Reference']),
    at(keyInfo, [ds, 'RetrievalMethod']),
  ];
  return references.some((reference) => targetOf(byId, reference) === key);
}

/** Does the ReferenceList of this key name that part? */
function refersTo({ byId }: SoapMessage, key: XmlNode, part: XmlNode): boolean {
  const list = at(key, [xenc, 'ReferenceList']);
  return (list?.children ?? []).some(
    (reference) => isElement(reference, xenc, 'DataReference') && targetOf(byId, reference) === part,
  );
}

/** The element of this message that a `URI="#id"` names. */
function targetOf(byId: SoapMessage['byId'], reference: XmlNode | undefined): XmlNode | undefined {
  const uri = reference?.attributes.get('URI');
  return uri?.startsWith('#') ? byId.get(uri.slice(1)) : undefined;
}

const encryptedKeyOf = (message: SoapMessage, node: XmlNode): EncryptedKey => ({
  transport: keyTransportOf(node),
  names: namesOf(message, at(node, [ds, 'KeyInfo'])),
  cipher: Buffer.from(cipherValueOf(node), 'base64'),
});

function cipherValueOf(node: XmlNode): string {
  const value = at(node, [xenc, 'CipherData'], [xenc, 'CipherValue']);
  // A reference to a part outside of the file: the message was not captured as a whole.
  if (value === undefined || value.children.length > 0) {
    throw new Refused({ code: 'message-damaged', part: 'CipherValue' });
  }
  return value.text;
}
