import { createContext } from 'react';
import type { Answer, CallName, SecondPerson } from '../../electron/contract/ipc.ts';

/**
 * Asks for a second person and makes the call again with the passphrase that was entered. Answers `cancelled` where
 * nobody came: then nothing happened.
 */
export type AskSecondPerson = <Value>(
  name: CallName,
  callWith: (second: SecondPerson) => Promise<Answer<Value>>,
) => Promise<Answer<Value>>;

/** Provided by the application; null where there is nobody to ask, and the refusal stays as it is. */
export const SecondPersonContext = createContext<AskSecondPerson | null>(null);
