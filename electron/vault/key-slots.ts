import { randomBytes, randomUUID } from 'node:crypto';
import type { Person } from '../rotation/events.ts';
import type { Credentials, KeyDerivationCost, KeySlotHolder } from '../rotation/vault-port.ts';
import type { Header, WrittenKeySlot } from './header.ts';
import { deriveKey } from './key-derivation.ts';
import { keyDerivationAlgorithm, saltBytes } from './parameters.ts';
import { open, seal } from './sealing.ts';

/** For whom a key slot is made, and what opens it. */
export interface NewKeySlot extends KeySlotHolder {
  readonly passphrase: string;
  readonly cost: KeyDerivationCost;
}

/** A new key slot: the master key wrapped for one person. Derives a key, so it takes a while, off the event loop. */
export async function createKeySlot(
  vaultId: string,
  { person, role, passphrase, cost }: NewKeySlot,
  masterKey: Buffer,
): Promise<WrittenKeySlot> {
  const salt = randomBytes(saltBytes);
  const { memoryKiB, iterations, parallelism } = cost;
  const facts = {
    id: randomUUID(),
    person: { id: person.id, name: person.name },
    role,
    kdf: {
      algorithm: keyDerivationAlgorithm,
      memoryKiB,
      iterations,
      parallelism,
      salt: salt.toString('base64'),
    },
  };
  const slotKey = await deriveKey(passphrase, salt, cost);
  try {
    const wrapped = seal(slotKey, masterKey, contextOf(vaultId, facts));
    return { ...facts, wrappedMasterKey: wrapped.toString('base64') };
  } finally {
    slotKey.fill(0);
  }
}

/** What a passphrase has opened; whoever asked zeroes the master key. */
export interface OpenedKeySlot {
  readonly masterKey: Buffer;
  readonly person: Person;
  readonly keySlotId: string;
}

/**
 * Tries the passphrase on the key slots of this person, the newest first; null where it opens none. Those of others are
 * not derived: a hundred people must not make one of them wait for all.
 */
export async function openKeySlots(
  { vaultId, keySlots }: Header,
  { personId, passphrase }: Credentials,
): Promise<OpenedKeySlot | null> {
  const own = keySlots.filter(({ person }) => person.id === personId);
  for (const slot of own.toReversed()) {
    const slotKey = await deriveKey(passphrase, Buffer.from(slot.kdf.salt, 'base64'), slot.kdf);
    const wrapped = Buffer.from(slot.wrappedMasterKey, 'base64');
    const masterKey = open(slotKey, wrapped, contextOf(vaultId, slot));
    slotKey.fill(0);
    if (masterKey !== null) return { masterKey, person: slot.person, keySlotId: slot.id };
  }
  return null;
}

/** The slot's own facts are authenticated with the key it wraps: nobody gets another name or role by editing. */
const contextOf = (vaultId: string, slot: Omit<WrittenKeySlot, 'wrappedMasterKey'>): string =>
  JSON.stringify(['key slot', vaultId, slot.id, slot.person.id, slot.person.name, slot.role, slot.kdf]);
