import { damaged, FileRefusal } from './file-refusal.ts';
import type { PasswordEncodings } from './password-encodings.ts';
import { type Pkcs12Bag, readBags } from './pkcs12-bags.ts';
import type { Pkcs12Budget } from './pkcs12-budget.ts';
import type { LockedPart, Pkcs12Structure } from './pkcs12-structure.ts';
import { isPrivateKeyInfo } from './private-keys.ts';

/** A password at work on one file. */
export interface Unlocking {
  readonly password: PasswordEncodings;
  readonly budget: Pkcs12Budget;
  /** What was decrypted, on the way or for good: zeroed by whoever began. */
  readonly plaintexts: Buffer[];
  /** Has the password opened something already? Then a part that stays shut has another cause. */
  proven: boolean;
}

/**
 * Checks the MAC. Where it does not hold although the password opens what is encrypted, the file was altered:
 * throws FileRefusal `pkcs12-altered`, and only otherwise `wrong-pkcs12-password`. A file without a MAC passes,
 * as it does in OpenSSL.
 */
export async function proveByMac(structure: Pkcs12Structure, unlocking: Unlocking): Promise<void> {
  const { integrity, authenticatedSafe } = structure;
  if (integrity === null) return;
  const { password, budget } = unlocking;
  const holds = await password.firstThatFits(integrity, budget, async (secret) =>
    (await integrity.holds(authenticatedSafe, secret)) ? true : null,
  );
  unlocking.proven = holds !== null;
  if (unlocking.proven) return;
  const opens = await opensAnything(structure, unlocking);
  throw new FileRefusal({ code: opens ? 'pkcs12-altered' : 'wrong-pkcs12-password' });
}

async function opensAnything(structure: Pkcs12Structure, unlocking: Unlocking): Promise<boolean> {
  const [contents] = structure.lockedParts;
  if (contents !== undefined) return (await open(contents, unlocking, readBags)).value !== null;
  const key = structure.keys.find(({ locked }) => locked !== null)?.locked;
  return key ? (await open(key, unlocking, privateKeyInfo)).value !== null : false;
}

/** The bags of an encrypted SafeContents. Throws FileRefusal where the password does not give them. */
export function unlockBags(part: LockedPart, unlocking: Unlocking): Promise<Pkcs12Bag[]> {
  return unlock(part, unlocking, readBags, 'SafeContents');
}

/** The PrivateKeyInfo of a shrouded key. Throws FileRefusal where the password does not give it. */
export function unlockKey(part: LockedPart, unlocking: Unlocking): Promise<Buffer> {
  return unlock(part, unlocking, privateKeyInfo, 'PrivateKeyInfo');
}

async function unlock<T>(
  part: LockedPart,
  unlocking: Unlocking,
  parse: (plaintext: Buffer, budget: Pkcs12Budget) => T | null,
  name: string,
): Promise<T> {
  const { value, isPadded } = await open(part, unlocking, parse);
  if (value !== null) {
    unlocking.proven = true;
    return value;
  }
  if (!unlocking.proven) throw new FileRefusal({ code: 'wrong-pkcs12-password' });
  throw isPadded ? damaged(name) : new FileRefusal({ code: 'pkcs12-with-several-passwords' });
}

/**
 * Decrypts and parses. One wrong password in 256 leaves a padding that looks right, and nonsense before it: only
 * what parses was decrypted.
 */
async function open<T>(
  part: LockedPart,
  unlocking: Unlocking,
  parse: (plaintext: Buffer, budget: Pkcs12Budget) => T | null,
): Promise<{ value: T | null; isPadded: boolean }> {
  let isPadded = false;
  const { password, budget } = unlocking;
  const value = await password.firstThatFits(part.scheme, budget, async (secret) => {
    const plaintext = await part.scheme.decrypt(part.ciphertext, secret);
    if (plaintext === null) return null;
    isPadded = true;
    unlocking.plaintexts.push(plaintext);
    return parse(plaintext, budget);
  });
  return { value, isPadded };
}

function privateKeyInfo(plaintext: Buffer): Buffer | null {
  return isPrivateKeyInfo(plaintext) ? plaintext : null;
}
