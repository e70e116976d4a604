import type { KeySlotOwner } from '../../electron/contract/schemas/vaults.ts';
import { useSession } from '../session/SessionContext.ts';

interface ActingPeople {
  readonly acting: KeySlotOwner | null;
  /** Everybody else whose passphrase can be the second one. */
  readonly others: readonly KeySlotOwner[];
}

/** Who acts, in the vault that is open or in the older copy that waits; and who can be the second person. */
export function useActingPeople(): ActingPeople {
  const { open, older } = useSession();
  const vault = open ?? older;
  if (vault === null) return { acting: null, others: [] };
  return { acting: vault.person, others: vault.people.filter(({ id }) => id !== vault.person.id) };
}
