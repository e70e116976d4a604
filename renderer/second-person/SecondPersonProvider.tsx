import { type ReactNode, useCallback, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Answer, CallName, SecondPerson } from '../../electron/contract/ipc.ts';
import { type AskSecondPerson, SecondPersonContext } from '../client/secondPerson.ts';
import { SecondPersonDialog } from './SecondPersonDialog.tsx';
import './second-person.css';

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
        const before = document.activeElement;
        const end = (answer: Answer<unknown>) => {
          // At once: whoever acts finds the screen in use again, and its dialog can give the focus back in turn.
          flushSync(() => setWaiting(null));
          if (before instanceof HTMLElement) before.focus();
          resolve(answer as Answer<Value>);
        };
        setWaiting({ name, callWith, end });
      }),
    [],
  );
  return (
    <SecondPersonContext value={ask}>
      {/* The act may have been begun in a dialog of its own: of two, only the upper one is there for anybody. */}
      <div className="kt-beneath" inert={waiting !== null}>
        {children}
      </div>
      {waiting !== null && (
        <SecondPersonDialog name={waiting.name} callWith={waiting.callWith} onEnd={waiting.end} />
      )}
    </SecondPersonContext>
  );
}
