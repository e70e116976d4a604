import { createContext, useContext } from 'react';
import type { Session } from '../../electron/contract/schemas/session.ts';

interface SessionState {
  readonly session: Session;
  /** Takes over the session that an act of the vault returned, without waiting for the next reading. */
  readonly take: (session: Session) => void;
}

/** Provided by the application once the first reading is there. */
export const SessionContext = createContext<SessionState | null>(null);

function useSessionState(): SessionState {
  const state = useContext(SessionContext);
  if (state === null) throw new Error('the session has not been read yet');
  return state;
}

export const useSession = (): Session => useSessionState().session;

export const useTakeSession = (): ((session: Session) => void) => useSessionState().take;

/** Today, by the workstation's clock: an instant. Screens never ask the clock themselves. */
export const useNow = (): string => useSessionState().session.now;

/** The vault that is open; only for parts that are drawn while one is. */
export function useOpenVault(): NonNullable<Session['open']> {
  const { open } = useSession();
  if (open === null) throw new Error('no vault is open');
  return open;
}
