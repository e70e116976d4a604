import type { MessageBound } from '../rotation/message-port.ts';

/** What a message may have at most. Responses that people really receive come nowhere near, but for their length. */
export const bounds: Readonly<Record<MessageBound, number>> = {
  depth: 256,
  elements: 1_000_000,
  /** Of one element. */
  attributes: 256,
  /** In UTF-16 units. */
  'attribute-length': 65_536,
  /** Elements below wsse:Security and below the EncryptedData of the body. */
  'security-elements': 10_000,
  'encrypted-keys': 8,
  'encrypted-parts': 64,
};

/** The size of a file, in bytes. */
export const maximumBytes = 128 * 1024 * 1024;

/** What the thread of one examination may take up: a message of the greatest size needs less than half of it. */
export const threadMemoryMegabytes = 1024;

/** How much is decoded, decrypted and zeroed at a time. */
export const pieceBytes = 1024 * 1024;
