import { createContext } from 'react';
import type { Answer, CallInput, CallName, CallOutput } from '../../electron/contract/ipc.ts';

/**
 * Asks for a second person and makes the call again with the passphrase that was entered. Answers `cancelled` where
 * nobody came: then nothing happened.
 */
export type AskSecondPerson = <Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
) => Promise<Answer<CallOutput<Name>>>;

/** Provided by the application; null where there is nobody to ask, and the refusal stays as it is. */
export const SecondPersonContext = createContext<AskSecondPerson | null>(null);
