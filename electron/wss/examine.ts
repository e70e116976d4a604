import { createPrivateKey, type KeyObject } from 'node:crypto';
import type { ExaminedMessage, MessageFault, MessageRecipient } from '../rotation/message-port.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import { decryptsContent } from './content.ts';
import { contentKeyOf } from './content-key.ts';
import { type EncryptedKey, type EncryptedPart, encryptedPartsOf } from './encrypted-parts.ts';
import { type NameableKey, namedKey } from './named-keys.ts';
import { Refused } from './refused.ts';
import { readSoapMessage } from './soap-message.ts';

/** A key that a message may be for; `privateKey` is PKCS#8 DER, or null where it is not held. */
export type ExaminedKey = NameableKey & { readonly privateKey: Uint8Array | null };

interface TriedKey {
  readonly id: string;
  readonly key: KeyObject;
}

/**
 * Says for which keys a SOAP message is encrypted, and tries the private keys that there are. What it decrypts is
 * zeroed piece by piece.
 */
export function examine(
  bytes: Uint8Array,
  keys: readonly ExaminedKey[],
): Result<Omit<ExaminedMessage, 'file'>, MessageFault> {
  try {
    const message = readSoapMessage(bytes);
    const tried = keys.flatMap(({ id, privateKey }) =>
      privateKey === null ? [] : [{ id, key: privateKeyOf(privateKey) }],
    );
    const parts = encryptedPartsOf(message).map((part) => ({
      contentEncryption: part.encryption.words,
      recipients: recipientsOf(part, keys, tried),
    }));
    return ok({ soapVersion: message.version, parts, triedKeyIds: tried.map(({ id }) => id) });
  } catch (error) {
    if (error instanceof Refused) return err(error.fault);
    throw error;
  }
}

function privateKeyOf(pkcs8: Uint8Array): KeyObject {
  const copy = Buffer.from(pkcs8);
  try {
    return createPrivateKey({ key: copy, format: 'der', type: 'pkcs8' });
  } finally {
    copy.fill(0);
  }
}

function recipientsOf(
  part: EncryptedPart,
  keys: readonly ExaminedKey[],
  tried: readonly TriedKey[],
): MessageRecipient[] {
  const cipherText = Buffer.from(part.cipherText, 'base64');
  return part.keys.map((encryptedKey) => ({
    names: encryptedKey.names,
    namedKeyId: namedKey(encryptedKey.names, keys)?.id ?? null,
    keyTransport: encryptedKey.transport.words,
    decryptedWith: tried.find(({ key }) => decrypts(part, cipherText, encryptedKey, key))?.id ?? null,
  }));
}

/** A content key that is none of this recipient's is tried all the same where it cannot be told from one that is. */
function decrypts(
  { encryption }: EncryptedPart,
  cipherText: Buffer,
  { cipher, transport }: EncryptedKey,
  privateKey: KeyObject,
): boolean {
  const contentKey = contentKeyOf(cipher, transport, privateKey, encryption.keyBytes);
  if (contentKey === null) return false;
  const content = decryptsContent(cipherText, encryption, contentKey.key);
  contentKey.key.fill(0);
  return content && contentKey.holds;
}
