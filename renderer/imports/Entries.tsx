import { useEffect, useRef, useState } from 'react';
import type { EntryUse } from '../../electron/contract/schemas/imports.ts';
import { type KeysAndCertificates, usesFor } from './contents.ts';
import { EntryDetails } from './EntryDetails.tsx';
import { EntryName } from './EntryName.tsx';
import type { ImportPurpose } from './importContext.ts';

interface EntriesProps {
  readonly contents: KeysAndCertificates;
  readonly purpose: ImportPurpose;
  /** The password field, which had the focus, is gone: the first entry takes it. */
  readonly takesFocus: boolean;
  readonly onUse: (entry: number, use: EntryUse) => void;
}

/**
 * The entries of a file, each of which opens in place; the first that fits the purpose is open. What is closed is not in
 * the tree: a file can have hundreds.
 */
export function Entries({ contents, purpose, takesFocus, onUse }: EntriesProps) {
  const { entries } = contents;
  const [opened, setOpened] = useState<ReadonlySet<number>>(() => {
    const fitting = entries.findIndex((entry) =>
      usesFor(entry, purpose).some(({ refusal }) => refusal === null),
    );
    return new Set([fitting === -1 ? 0 : fitting]);
  });
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (takesFocus) list.current?.querySelector('summary')?.focus();
  }, [takesFocus]);
  const toggle = (index: number, open: boolean) => {
    if (opened.has(index) === open) return;
    const next = new Set(opened);
    if (open) next.add(index);
    else next.delete(index);
    setOpened(next);
  };
  return (
    <ol ref={list} className="kt-import-entries">
      {entries.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the entries of a file never change places
        <li key={index}>
          <details open={opened.has(index)} onToggle={(event) => toggle(index, event.currentTarget.open)}>
            <summary>
              <EntryName contents={contents} entry={entry} />
            </summary>
            {opened.has(index) && (
              <EntryDetails
                contents={contents}
                entry={entry}
                uses={usesFor(entry, purpose)}
                onUse={(use) => onUse(index, use)}
              />
            )}
          </details>
        </li>
      ))}
    </ol>
  );
}
