import { createContext, useCallback, useContext, useState } from 'react';

/**
 * What was typed into the forms of a rotation, by the name of the form. Only the open step is mounted: this is
 * what keeps the fields of the others. Passwords never go in here.
 */
export const DraftsContext = createContext<Map<string, unknown>>(new Map());

/** Like `useState`, but kept while the rotation is on the screen. Every name has one type of value. */
export function useDraft<Value>(name: string, initial: Value): [Value, (value: Value) => void] {
  const drafts = useContext(DraftsContext);
  const [value, setValue] = useState(() => (drafts.has(name) ? (drafts.get(name) as Value) : initial));
  const change = useCallback(
    (next: Value) => {
      drafts.set(name, next);
      setValue(next);
    },
    [drafts, name],
  );
  return [value, change];
}
