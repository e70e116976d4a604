import type { Certificate } from './certificate.ts';
import type { FileEvidence } from './events.ts';
import type { FileSystemFault } from './exchange-port.ts';
import type { PrivateKeyDer } from './ports.ts';
import type { Result } from './result.ts';

/**
 * How an EncryptedKey names the key that it is for (WS-Security X.509 Certificate Token Profile 1.1.1, 3.2; XML
 * Signature, 4.5). Hexadecimal is lower case.
 */
export type KeyName =
  /** The serial number without leading zeros; the issuer as it is written in the message. */
  | { readonly by: 'issuer-serial'; readonly issuer: string; readonly serialNumber: string }
  | { readonly by: 'subject-key-identifier'; readonly identifier: string }
  | { readonly by: 'thumbprint'; readonly digest: 'SHA-1' | 'SHA-256' | 'SHA-512'; readonly value: string }
  /** The certificate itself, embedded or referenced, by its SHA-256. */
  | { readonly by: 'certificate'; readonly sha256: string }
  | { readonly by: 'key-name'; readonly name: string };

/** A key that a part of the body is encrypted for. */
export interface MessageRecipient {
  /** All names that the message gives the key; none where it gives none. */
  readonly names: readonly KeyName[];
  /** The known key that the names are those of; null where there is none, or where they are those of several. */
  readonly namedKeyId: string | null;
  /** For the evidence, in words: `RSA-OAEP with SHA-256, MGF1 with SHA-1`. */
  readonly keyTransport: string;
  /** The key that was tried and decrypted the part; null where none did. */
  readonly decryptedWith: string | null;
}

/** An encrypted part of the body: any of its recipients can read it. */
export interface MessagePart {
  /** For the evidence, in words: `AES-256-CBC`. */
  readonly contentEncryption: string;
  readonly recipients: readonly MessageRecipient[];
}

/** What an encrypted SOAP message says of its keys, and what was proven by decrypting. Nothing of its payload. */
export interface ExaminedMessage {
  readonly file: FileEvidence;
  readonly soapVersion: '1.1' | '1.2';
  readonly parts: readonly MessagePart[];
  /** The keys whose private key was tried. */
  readonly triedKeyIds: readonly string[];
}

/** Why a file was not understood as an encrypted SOAP message. */
export type MessageFault =
  /** Not well-formed (XML 1.0, Namespaces in XML 1.0), or cut off. */
  | { readonly code: 'xml-malformed'; readonly line: number }
  | { readonly code: 'xml-with-doctype' }
  | { readonly code: 'xml-encoding-unsupported'; readonly encoding: string }
  | { readonly code: 'xml-beyond-bounds'; readonly bound: MessageBound; readonly limit: number }
  /** `found` is the root element. */
  | { readonly code: 'not-a-soap-message'; readonly found: string }
  /** `part` by its name in the specifications: `CipherValue`. */
  | { readonly code: 'message-damaged'; readonly part: string }
  /** An identifier that several elements have: which of them is meant nobody can say. */
  | { readonly code: 'message-ambiguous'; readonly id: string }
  | { readonly code: 'message-not-encrypted' }
  /** A part is encrypted with a key that does not come along as an EncryptedKey. */
  | { readonly code: 'message-without-encrypted-key' }
  | { readonly code: 'unsupported-algorithm'; readonly algorithm: string }
  | { readonly code: 'examination-ended' };

export type MessageBound =
  | 'depth'
  | 'elements'
  | 'attributes'
  | 'attribute-length'
  | 'security-elements'
  | 'encrypted-keys'
  | 'encrypted-parts';

/** A key that a message may be for. */
export interface MessageKey {
  readonly id: string;
  readonly alias: string;
  readonly certificate: Certificate;
  /** Null where the vault does not hold it. Whoever passed it zeroes it. */
  readonly privateKey: PrivateKeyDer | null;
}

/** Where a message is: on disk, or in a file that was imported already. */
export type MessageSource = { readonly path: string } | { readonly name: string; readonly bytes: Uint8Array };

/** Reads messages that were captured at the tenant, as evidence of which key a receiver uses. */
export interface MessageExaminer {
  /** Could this file be a message, by its first bytes? Nothing else is looked at. */
  mayBeMessage(file: Uint8Array): boolean;
  /**
   * Examines the message off the event loop. A private key is tried on every EncryptedKey of the body; what it
   * decrypts is zeroed piece by piece. Once `ended` resolves, it answers `examination-ended` and forgets the keys.
   */
  examine(
    source: MessageSource,
    keys: readonly MessageKey[],
    ended: Promise<void>,
  ): Promise<Result<ExaminedMessage, MessageFault | FileSystemFault>>;
}
