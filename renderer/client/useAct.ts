import { useCallback, useState } from 'react';
import type { AppError } from '../../electron/contract/errors.ts';
import type { CallInput, CallName, CallOutput } from '../../electron/contract/ipc.ts';
import { keyturn } from './keyturn.ts';

export interface Acting<Name extends CallName> {
  /** Does it: resolves to the outcome, or to null when it was refused or the dialog was closed. */
  readonly run: (input: CallInput<Name>) => Promise<CallOutput<Name> | null>;
  readonly running: boolean;
  /** Why it was refused; null after a success and after a dialog that was closed without a choice. */
  readonly error: AppError | null;
  readonly clearError: () => void;
}

/** An act of the person: one call of the contract, with its progress and its refusal. */
export function useAct<Name extends CallName>(name: Name): Acting<Name> {
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const clearError = useCallback(() => setError(null), []);
  const run = useCallback(
    async (input: CallInput<Name>): Promise<CallOutput<Name> | null> => {
      setRunning(true);
      setError(null);
      const answer = await keyturn.call(name, input);
      setRunning(false);
      if (answer.ok) return answer.value;
      if (answer.error.code !== 'cancelled') setError(answer.error);
      return null;
    },
    [name],
  );
  return { run, running, error, clearError };
}
