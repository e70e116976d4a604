import { ContentInfo, EncryptedData, PFX, PKCS8ShroudedKeyBag } from 'pkijs';
import { type Asn1Node, childrenOf, octetsOf } from './asn1.ts';
import type { DecryptionScheme } from './decryption-scheme.ts';
import { FileRefusal, unsupportedAlgorithm, within } from './file-refusal.ts';
import type { IntegrityCheck } from './integrity-check.ts';
import { OID } from './object-identifiers.ts';
import { type Pkcs12Bag, readBags } from './pkcs12-bags.ts';
import type { Pkcs12Budget } from './pkcs12-budget.ts';
import { decryptionScheme } from './pkcs12-decrypt.ts';
import { integrityCheck } from './pkcs12-mac.ts';

/** Something in the file that only the password opens. */
export interface LockedPart {
  readonly scheme: DecryptionScheme;
  readonly ciphertext: Buffer;
}

/** A key on its way out of the file: in clear, or locked. */
export type StoredKey = { readonly bag: Pkcs12Bag; readonly locked: LockedPart | null };

/** What a PKCS#12 file shows without its password. Every algorithm in it is one that is read here. */
export interface Pkcs12Structure {
  /** What the MAC is over. */
  readonly authenticatedSafe: Buffer;
  /** Null where the file has no MAC. */
  readonly integrity: IntegrityCheck | null;
  readonly bags: readonly Pkcs12Bag[];
  readonly keys: readonly StoredKey[];
  readonly lockedParts: readonly LockedPart[];
}

/**
 * Takes a PFX apart (RFC 7292, 4) as far as that goes without the password. It says `unsupported-algorithm` here,
 * before a password is tried, so that nobody looks for a typing error where there is none. Throws FileRefusal.
 */
export function readStructure(pfx: Asn1Node, budget: Pkcs12Budget): Pkcs12Structure {
  const { authSafe, macData } = within('PFX', () => new PFX({ schema: pfx }));
  if (authSafe.contentType === OID.signedData) throw unsupportedAlgorithm(OID.signedData);
  if (authSafe.contentType !== OID.data) throw new FileRefusal({ code: 'not-a-pkcs12' });
  const authenticatedSafe = within('AuthenticatedSafe', () => octetsOf(authSafe.content));
  const contents = within('AuthenticatedSafe', () => budget.parse(authenticatedSafe));
  const bags: Pkcs12Bag[] = [];
  const lockedParts: LockedPart[] = [];
  for (const part of childrenOf(contents)) {
    const { contentType, content } = within('AuthenticatedSafe', () => new ContentInfo({ schema: part }));
    if (contentType === OID.data)
      bags.push(...within('SafeContents', () => readBags(octetsOf(content), budget)));
    else if (contentType === OID.encryptedData) lockedParts.push(lockedContents(content, budget));
    else throw unsupportedAlgorithm(contentType);
  }
  return {
    authenticatedSafe,
    integrity: macData === undefined ? null : within('MacData', () => integrityCheck(macData, budget)),
    bags,
    keys: storedKeys(bags, budget),
    lockedParts,
  };
}

/** The keys among these bags, each with its scheme where it is shrouded. Throws FileRefusal. */
export function storedKeys(bags: readonly Pkcs12Bag[], budget: Pkcs12Budget): StoredKey[] {
  return bags.flatMap((bag): StoredKey[] => {
    if (bag.type === OID.keyBag) return [{ bag, locked: null }];
    return bag.type === OID.shroudedKeyBag ? [{ bag, locked: shroudedKey(bag, budget) }] : [];
  });
}

function lockedContents(content: Asn1Node, budget: Pkcs12Budget): LockedPart {
  return within('EncryptedData', () => {
    const { contentEncryptionAlgorithm, encryptedContent } = new EncryptedData({ schema: content })
      .encryptedContentInfo;
    if (encryptedContent === undefined) return null;
    const scheme = decryptionScheme(contentEncryptionAlgorithm, budget);
    return { scheme, ciphertext: octetsOf(encryptedContent) };
  });
}

function shroudedKey(bag: Pkcs12Bag, budget: Pkcs12Budget): LockedPart {
  return within('EncryptedPrivateKeyInfo', () => {
    const { encryptionAlgorithm, encryptedData } = new PKCS8ShroudedKeyBag({ schema: bag.value });
    const scheme = decryptionScheme(encryptionAlgorithm, budget);
    return { scheme, ciphertext: octetsOf(encryptedData) };
  });
}
