import type { KeyPair } from '../../electron/contract/schemas/key-pairs.ts';
import type { StatusState } from '../ui/Status.tsx';

type KeyState = KeyPair['state'];

/** The semantic colour of a key pair's state; the words are in the language files. */
export const stateColours: Record<KeyState, StatusState> = {
  'in-use': 'Positive',
  deployed: 'Information',
  created: 'Information',
  kept: 'Critical',
  removed: 'None',
};

const order: readonly KeyState[] = ['in-use', 'deployed', 'created', 'kept', 'removed'];

/** Keys in use first, gone ones last; among equals the one that expires first. */
export function byUrgency(one: KeyPair, other: KeyPair): number {
  const byState = order.indexOf(one.state) - order.indexOf(other.state);
  return byState !== 0 ? byState : one.certificate.notAfter.localeCompare(other.certificate.notAfter);
}
