import { useCallback, useContext, useState } from 'react';
import type { AppError } from '../../electron/contract/errors.ts';
import type { Answer, CallInput, CallName, CallOutput } from '../../electron/contract/ipc.ts';
import { keyturn } from './keyturn.ts';
import { type AskSecondPerson, SecondPersonContext } from './secondPerson.ts';

export interface Acting<Name extends CallName> {
  /**
   * Does it, with a second person where it needs four eyes: resolves to the outcome, or to null when it was refused
   * or a dialog was closed. It resolves only then: what was typed for it is still needed until it does.
   */
  readonly run: (input: CallInput<Name>) => Promise<CallOutput<Name> | null>;
  readonly running: boolean;
  /** Why it was refused; null after a success and after a dialog that was closed without a choice. */
  readonly error: AppError | null;
  readonly clearError: () => void;
}

/** An act of the person: one call of the contract, with its progress and its refusal. */
export function useAct<Name extends CallName>(name: Name): Acting<Name> {
  const askSecondPerson = useContext(SecondPersonContext);
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const clearError = useCallback(() => setError(null), []);
  const run = useCallback(
    async (input: CallInput<Name>): Promise<CallOutput<Name> | null> => {
      setRunning(true);
      setError(null);
      const answer = await act(name, input, askSecondPerson);
      setRunning(false);
      if (answer.ok) return answer.value;
      if (answer.error.code !== 'cancelled') setError(answer.error);
      return null;
    },
    [name, askSecondPerson],
  );
  return { run, running, error, clearError };
}

async function act<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
  askSecondPerson: AskSecondPerson | null,
): Promise<Answer<CallOutput<Name>>> {
  const answer = await keyturn.call(name, input);
  if (answer.ok || answer.error.code !== 'second-person-needed' || askSecondPerson === null) return answer;
  return askSecondPerson(name, input);
}
