import { type ReactNode, useCallback, useState } from 'react';
import type { Answer, CallName, SecondPerson } from '../../electron/contract/ipc.ts';
import { type AskSecondPerson, SecondPersonContext } from '../client/secondPerson.ts';
import { SecondPersonDialog } from './SecondPersonDialog.tsx';

/** An act that waits for its second person. */
interface Waiting {
  readonly name: CallName;
  readonly callWith: (second: SecondPerson) => Promise<Answer<unknown>>;
  readonly end: (answer: Answer<unknown>) => void;
}

/** Around every screen: whatever act needs four eyes, its second person is asked for here. */
export function SecondPersonProvider({ children }: { readonly children: ReactNode }) {
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const ask = useCallback<AskSecondPerson>(
    <Value,>(name: CallName, callWith: (second: SecondPerson) => Promise<Answer<Value>>) =>
      new Promise<Answer<Value>>((resolve) => {
        const end = (answer: Answer<unknown>) => resolve(answer as Answer<Value>);
        setWaiting({ name, callWith, end });
      }),
    [],
  );
  return (
    <SecondPersonContext value={ask}>
      {children}
      {waiting !== null && (
        <SecondPersonDialog
          name={waiting.name}
          callWith={waiting.callWith}
          onEnd={(answer) => {
            setWaiting(null);
            waiting.end(answer);
          }}
        />
      )}
    </SecondPersonContext>
  );
}
