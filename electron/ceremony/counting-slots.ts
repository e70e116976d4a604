import type { AppError } from '../contract/errors.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import type { Tenant } from '../rotation/tenant.ts';
import type { OpenVault, VaultKey } from '../rotation/vault-port.ts';

/**
 * The header holds the slots, and the journal says which of them count: a header is replaced as a whole and could be
 * an older one, and a change of people is two writes, of which a crash may leave the first alone.
 */

/** May whoever opened the vault like this come in? The slot counts, and no slot that counts is missing. */
export async function checkSlots(
  vault: OpenVault,
  tenant: Tenant,
  key: VaultKey,
): Promise<Result<void, AppError>> {
  if (lacksSlots(vault, tenant)) return err({ code: 'vault-damaged', part: 'vault.json' });
  if (key.by === 'recovery') {
    if (tenant.recovery === null) return err({ code: 'recovery-shares-of-another-vault' });
    return await vault.proveRecovery(tenant.recovery.slotId, key.recoveryKey);
  }
  const counts = tenant.people.get(vault.person.id)?.keySlotId === vault.keySlotId;
  return counts ? ok(undefined) : err({ code: 'key-slot-replaced' });
}

function lacksSlots(vault: OpenVault, { people, recovery }: Tenant): boolean {
  const whole = [...people.values()].every((person) => {
    const slot = vault.keySlots.find(({ id }) => id === person.keySlotId);
    return slot?.person.id === person.id && slot.role === person.role;
  });
  const recoverable = recovery === null || vault.recoverySlots.some(({ id }) => id === recovery.slotId);
  return !(whole && recoverable);
}

/** Drops the slots that do not count. What the disk refuses now is finished when the vault is opened next. */
export async function dropOtherSlots(vault: OpenVault, tenant: Tenant): Promise<void> {
  const ids = [...tenant.people.values()].map(({ keySlotId }) => keySlotId);
  await vault.keepSlots(new Set(tenant.recovery === null ? ids : [...ids, tenant.recovery.slotId]));
}
