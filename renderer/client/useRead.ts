import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from '../../electron/contract/errors.ts';
import type { CallInput, CallName, CallOutput } from '../../electron/contract/ipc.ts';
import { keyturn } from './keyturn.ts';

export interface Reading<Value> {
  /** Null until the first answer, and kept while a newer one is on its way. */
  readonly value: Value | null;
  readonly error: AppError | null;
  readonly reload: () => void;
}

/**
 * Reads through a call of the contract, and again whenever main says that something was recorded. `input` is
 * compared by content.
 */
export function useRead<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
): Reading<CallOutput<Name>> {
  const [value, setValue] = useState<CallOutput<Name> | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const key = JSON.stringify(input);
  const newest = useRef(0);

  const reload = useCallback(() => {
    newest.current += 1;
    const mine = newest.current;
    const parsed = key === undefined ? undefined : JSON.parse(key);
    void keyturn.call(name, parsed as CallInput<Name>).then((answer) => {
      if (mine !== newest.current) return;
      if (answer.ok) setValue(answer.value);
      setError(answer.ok ? null : answer.error);
    });
  }, [name, key]);

  useEffect(() => {
    reload();
    return keyturn.on('state.changed', reload);
  }, [reload]);

  return { value, error, reload };
}
