import { createContext, useContext } from 'react';
import type { Receiver } from '../../electron/contract/schemas/receivers.ts';

/** What a file is wanted for: only that is offered then. A file that was dropped can be used for anything. */
export type ImportPurpose =
  | { readonly purpose: 'any' }
  | { readonly purpose: 'register-key-in-use' }
  | { readonly purpose: 'pin-signing-certificate'; readonly receiver: Receiver };

export interface Importing {
  /** Has main ask for a file, and shows what is inside. */
  readonly choose: (purpose: ImportPurpose) => void;
  readonly choosing: boolean;
}

/** Provided by the frame. */
export const ImportContext = createContext<Importing | null>(null);

export function useImport(): Importing {
  const importing = useContext(ImportContext);
  if (importing === null) throw new Error('there is no import around this part');
  return importing;
}
