import { randomBytes, randomUUID } from 'node:crypto';
import type { RecoverySlot } from '../rotation/vault-port.ts';
import type { Header, WrittenRecoverySlot } from './header.ts';
import { recovery } from './parameters.ts';
import { open, seal, subKey } from './sealing.ts';

/** A recovery slot that was made; whoever asked zeroes the recovery key. */
export interface NewRecoverySlot {
  readonly slot: WrittenRecoverySlot;
  /** 32 random bytes. */
  readonly recoveryKey: Buffer;
}

/** A new recovery slot: the master key wrapped under a new random recovery key. */
export function createRecoverySlot(
  vaultId: string,
  { threshold, shares }: Omit<RecoverySlot, 'id'>,
  masterKey: Buffer,
): NewRecoverySlot {
  const facts = { id: randomUUID(), threshold, shares };
  const recoveryKey = randomBytes(recovery.keyBytes);
  const slotKey = subKey(recoveryKey, vaultId, 'recovery');
  const wrapped = seal(slotKey, masterKey, contextOf(vaultId, facts));
  slotKey.fill(0);
  return { slot: { ...facts, wrappedMasterKey: wrapped.toString('base64') }, recoveryKey };
}

/** The master key, by the first of these slots that the recovery key opens; null where it opens none. */
export function openRecoverySlots(
  vaultId: string,
  slots: Header['recoverySlots'],
  recoveryKey: Uint8Array,
): Buffer | null {
  // Other programs make shares of shorter keys: whatever they are of, it is not of a vault.
  if (recoveryKey.length !== recovery.keyBytes) return null;
  const slotKey = subKey(recoveryKey, vaultId, 'recovery');
  try {
    for (const slot of slots) {
      const wrapped = Buffer.from(slot.wrappedMasterKey, 'base64');
      const masterKey = open(slotKey, wrapped, contextOf(vaultId, slot));
      if (masterKey !== null) return masterKey;
    }
    return null;
  } finally {
    slotKey.fill(0);
  }
}

const contextOf = (vaultId: string, { id, threshold, shares }: RecoverySlot): string =>
  JSON.stringify(['recovery slot', vaultId, id, threshold, shares]);
