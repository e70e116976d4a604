import type { FileEvidence } from './events.ts';
import type { ExaminedMessage, KeyName, MessagePart, MessageRecipient } from './message-port.ts';
import type { Rotation } from './rotation.ts';
import type { Tenant } from './tenant.ts';

/** Which key a message is for: the old or the new one of a rotation, another one of the tenant, or an unknown one. */
export type MessageKeyRole = 'old' | 'new' | 'another' | 'unknown';

/** What is known of that key: it decrypts, its private key is not here to be tried, or it was tried in vain. */
export type MessageProof = 'decrypted' | 'not-held' | 'does-not-decrypt';

/** What a message says about the key that its sender encrypts with. */
export interface MessageAssessment {
  readonly encryptedFor: MessageKeyRole;
  /** The alias of that key; null where it is unknown. */
  readonly alias: string | null;
  readonly names: readonly KeyName[];
  readonly keyTransport: string;
  readonly contentEncryption: string;
  readonly soapVersion: ExaminedMessage['soapVersion'];
  readonly proof: MessageProof;
  readonly file: FileEvidence;
}

/** A message as evidence. The time is the person's statement: a message has none that could be believed. */
export interface MessageEvidence extends MessageAssessment {
  /** When it was captured at the tenant: an instant, counted to the minute. */
  readonly capturedAt: string;
}

interface Reading {
  readonly role: MessageKeyRole;
  readonly keyId: string | null;
  readonly proof: MessageProof;
  readonly recipient: MessageRecipient;
  readonly part: MessagePart;
}

/**
 * A part is as good as its best recipient: whoever can read it with the new key does not need the old one. A message
 * is as good as its worst part. That the new key is meant counts only once it decrypts, for a name alone
 * can be written by anybody; that the old one is meant counts by its name, to be on the safe side.
 */
export function assessMessage(
  tenant: Tenant,
  rotation: Rotation,
  message: ExaminedMessage,
): MessageAssessment | null {
  const readings = message.parts.flatMap((part) => {
    const best = lowest(
      part.recipients.map((recipient) => readingOf(rotation, message, part, recipient)),
      usefulness,
    );
    return best === undefined ? [] : [best];
  });
  const worst = lowest(readings, severity);
  if (worst === undefined) return null;
  return {
    encryptedFor: worst.role,
    alias: tenant.keyPairs.get(worst.keyId ?? '')?.alias ?? null,
    names: worst.recipient.names,
    keyTransport: worst.recipient.keyTransport,
    contentEncryption: worst.part.contentEncryption,
    soapVersion: message.soapVersion,
    proof: worst.proof,
    file: message.file,
  };
}

function readingOf(
  rotation: Rotation,
  { triedKeyIds }: ExaminedMessage,
  part: MessagePart,
  recipient: MessageRecipient,
): Reading {
  const { decryptedWith, namedKeyId } = recipient;
  const keyId = decryptedWith ?? namedKeyId;
  const tried = keyId !== null && triedKeyIds.includes(keyId) ? 'does-not-decrypt' : 'not-held';
  const proof = decryptedWith === null ? tried : 'decrypted';
  return { role: roleOf(rotation, keyId), keyId, proof, recipient, part };
}

function roleOf({ oldKeyId, newKeyId }: Rotation, keyId: string | null): MessageKeyRole {
  if (keyId === null) return 'unknown';
  if (keyId === newKeyId) return 'new';
  return keyId === oldKeyId ? 'old' : 'another';
}

const usefulness = ({ role, proof }: Reading): number =>
  proof === 'does-not-decrypt' ? 2 : { new: 0, old: 1, another: 3, unknown: 4 }[role];

const severity = ({ role, proof }: Reading): number =>
  proof === 'does-not-decrypt' ? 1 : { old: 0, unknown: 2, another: 3, new: 4 }[role];

const lowest = <Item>(items: readonly Item[], rank: (item: Item) => number): Item | undefined =>
  items.reduce<Item | undefined>(
    (best, item) => (best === undefined || rank(item) < rank(best) ? item : best),
    undefined,
  );
