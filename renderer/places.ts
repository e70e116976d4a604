import { createContext, useContext } from 'react';

/** A file that main holds, what it is, and the receiver that it is from. */
export interface ImportedFile {
  readonly kind: 'confirmation' | 'message';
  readonly receiverId: string;
  readonly choice: string;
}

/** Where a person can be once a vault is open. */
export type Place =
  | { readonly place: 'worklist' }
  | {
      readonly place: 'rotation';
      readonly rotationId: string;
      /** A file that was imported, and is to be checked there. */
      readonly imported?: ImportedFile;
    }
  | { readonly place: 'receivers'; readonly receiverId?: string }
  | { readonly place: 'keystore'; readonly keyId?: string }
  | { readonly place: 'vault' }
  | { readonly place: 'settings' };

interface Navigation {
  readonly place: Place;
  readonly navigate: (place: Place) => void;
}

/** Provided by the frame. */
export const NavigationContext = createContext<Navigation | null>(null);

function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (navigation === null) throw new Error('there is no frame around this part');
  return navigation;
}

export const usePlace = (): Place => useNavigation().place;

/** Goes to a place; the heading of its page takes the focus. */
export const useNavigate = (): ((place: Place) => void) => useNavigation().navigate;
