import { type ReactNode, useCallback, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Answer, CallInput, CallName, CallOutput, SecondPerson } from '../../electron/contract/ipc.ts';
import { keyturn } from '../client/keyturn.ts';
import { type AskSecondPerson, SecondPersonContext } from '../client/secondPerson.ts';
import { SecondPersonDialog } from './SecondPersonDialog.tsx';
import { type SentenceOf, useSentence } from './sentence.ts';
import { useActingPeople } from './useActingPeople.ts';
import './second-person.css';

/** An act that waits for its second person. */
interface Waiting {
  /** What it is, in a sentence. */
  readonly describe: (sentenceOf: SentenceOf) => string;
  readonly callWith: (second: SecondPerson) => Promise<Answer<unknown>>;
  readonly end: (answer: Answer<unknown>) => void;
}

/** Around every screen: whatever act needs four eyes, its second person is asked for here. */
export function SecondPersonProvider({ children }: { readonly children: ReactNode }) {
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const { acting } = useActingPeople();
  const sentenceOf = useSentence(acting?.name ?? '');
  const ask = useCallback<AskSecondPerson>(
    <Name extends CallName>(name: Name, input: CallInput<Name>) =>
      new Promise<Answer<CallOutput<Name>>>((resolve) => {
        const before = document.activeElement;
        const end = (answer: Answer<unknown>) => {
          // At once: whoever acts finds the screen in use again, and its dialog can give the focus back in turn.
          flushSync(() => setWaiting(null));
          if (before instanceof HTMLElement) before.focus();
          resolve(answer as Answer<CallOutput<Name>>);
        };
        const callWith = (second: SecondPerson) => keyturn.call(name, input, second);
        setWaiting({ describe: (sentenceOf) => sentenceOf(name, input), callWith, end });
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
        <SecondPersonDialog
          sentence={waiting.describe(sentenceOf)}
          callWith={waiting.callWith}
          onEnd={waiting.end}
        />
      )}
    </SecondPersonContext>
  );
}
