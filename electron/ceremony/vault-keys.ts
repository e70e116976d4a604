import type { AppError } from '../contract/errors.ts';
import type { CallInput } from '../contract/ipc.ts';
import type { Act } from '../rotation/ceremony.ts';
import type { PassphraseJudge } from '../rotation/passphrase-port.ts';
import type { RecoveryShares } from '../rotation/recovery-port.ts';
import { err, type Result } from '../rotation/result.ts';
import type { OpenVault, VaultFront, VaultKey } from '../rotation/vault-port.ts';
import { newPassphraseRefusal } from './new-passphrase.ts';

/** What a person enters to open a vault. */
export type EnteredKey = CallInput<'vault.open'>['key'];

export interface VaultKeyDependencies {
  readonly shares: RecoveryShares;
  readonly judge: PassphraseJudge;
}

/**
 * Opens a vault with what a person entered: a passphrase, or recovery cards and a new passphrase. `open` gets the key
 * and what is to be recorded once the vault is open; the recovery key is zeroed afterwards.
 */
export async function withVaultKey(
  { shares, judge }: VaultKeyDependencies,
  front: VaultFront,
  entered: EnteredKey,
  open: (key: VaultKey, afterwards: (vault: OpenVault) => readonly Act[]) => Promise<Result<void, AppError>>,
): Promise<Result<void, AppError>> {
  const { personId, passphrase } = entered;
  if (entered.by === 'passphrase') return open({ by: 'passphrase', personId, passphrase }, () => []);
  const slot = front.keySlots.find(({ person }) => person.id === personId);
  if (slot === undefined) return err({ code: 'not-found', what: 'person', id: personId });
  const weak = await newPassphraseRefusal(judge, passphrase, [slot.person.name]);
  if (weak !== null) return err(weak);
  const combined = await shares.combine(entered.cards);
  if (!combined.ok) return combined;
  const { recoveryKey, shareNumbers } = combined.value;
  const holder = { person: slot.person, role: slot.role };
  try {
    return await open({ by: 'recovery', recoveryKey, holder, passphrase }, ({ keySlotId }) => [
      { type: 'record-recovery', shareNumbers, keySlotId },
    ]);
  } finally {
    recoveryKey.fill(0);
  }
}
