import type { CallName } from '../../electron/contract/ipc.ts';

/** The calls that can need a second person, each with a sentence that says what is to be done. */
const acts = [
  'rotations.exportKeyPair',
  'rotations.removeOldKey',
  'rotations.removeOldKeyEarly',
  'rotations.removeKeptKey',
  'rotations.removeKeptKeyEarly',
  'vault.acceptOlderCopy',
  'people.add',
  'people.remove',
  'people.setFourEyes',
  'recovery.makeShares',
  'clock.confirmDate',
] as const satisfies readonly CallName[];

/** The key of that sentence below `secondPerson.acts`. */
export const actOf = (name: CallName) => acts.find((act) => act === name) ?? 'other';
