import type { Person } from '../rotation/events.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import type { VaultFault, VaultKey } from '../rotation/vault-port.ts';
import type { WrittenKeySlot } from './header.ts';
import type { WrittenHeader } from './header-file.ts';
import { createKeySlot, openKeySlots } from './key-slots.ts';
import { defaultSeconds, type KeyDerivation } from './parameters.ts';
import { openRecoverySlots } from './recovery-slots.ts';

/** A header that was unlocked. Whoever has it zeroes the master key. */
export interface Unlocked {
  readonly from: WrittenHeader;
  readonly masterKey: Buffer;
  readonly person: Person;
  readonly keySlotId: string;
  /** After a recovery: the key slot that is still to be written. */
  readonly newSlot: WrittenKeySlot | null;
}

/** Finds the master key of a header. Derives keys, so it takes a while; writes nothing. */
export async function unlock(
  keyDerivation: KeyDerivation,
  from: WrittenHeader,
  key: VaultKey,
): Promise<Result<Unlocked, VaultFault>> {
  if (key.by === 'recovery') return recover(keyDerivation, from, key);
  const opened = await openKeySlots(from.header, key);
  return opened === null ? err({ code: 'wrong-passphrase' }) : ok({ from, ...opened, newSlot: null });
}

async function recover(
  keyDerivation: KeyDerivation,
  from: WrittenHeader,
  { recoveryKey, holder, passphrase }: VaultKey & { by: 'recovery' },
): Promise<Result<Unlocked, VaultFault>> {
  const { vaultId, recoverySlots } = from.header;
  const masterKey = openRecoverySlots(vaultId, recoverySlots, recoveryKey);
  if (masterKey === null) return err({ code: 'recovery-shares-of-another-vault' });
  try {
    const cost = await keyDerivation.costOf(defaultSeconds);
    const newSlot = await createKeySlot(vaultId, { ...holder, passphrase, cost }, masterKey);
    return ok({ from, masterKey, person: newSlot.person, keySlotId: newSlot.id, newSlot });
  } catch (error) {
    masterKey.fill(0);
    throw error;
  }
}
