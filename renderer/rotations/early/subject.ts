import type { KeyPair } from '../../../electron/contract/schemas/key-pairs.ts';
import type { RotationView } from '../../../electron/contract/schemas/rotations.ts';
import type { RemovalView } from '../../../electron/contract/schemas/steps.ts';

/** The old key of a rotation, or the new one that was kept after it was abandoned. */
export type WhichKey = 'old' | 'kept';

interface Subject {
  readonly keyPair: KeyPair;
  /** From when it could go in the regular way, as far as that is known. */
  readonly removal: RemovalView | null;
}

/** The key pair that shall go before its time; null where there is none. */
export function subjectOf(view: RotationView, which: WhichKey): Subject | null {
  if (which === 'old') return { keyPair: view.oldKeyPair, removal: view.removal };
  return view.newKeyPair === null ? null : { keyPair: view.newKeyPair, removal: view.keptKeyRemoval };
}
