import { useEffect, useMemo } from 'react';
import type { Session } from '../electron/contract/schemas/session.ts';
import { Frame } from './frame/Frame.tsx';
import { SecondPersonProvider } from './second-person/SecondPersonProvider.tsx';
import { SessionContext } from './session/SessionContext.ts';
import { StartScreen } from './session/StartScreen.tsx';
import { useCurrentSession } from './session/useCurrentSession.ts';
import { changeLanguage, languageOf } from './text/language.ts';
import { applyTheme, systemQueries } from './theme.ts';

/** The application: the start screen while no vault is open, and the frame with its places while one is. */
export function App({ first }: { readonly first: Session }) {
  const { session, take } = useCurrentSession(first);
  usePreferences(session);
  const state = useMemo(() => ({ session, take }), [session, take]);
  return (
    <SessionContext value={state}>
      <SecondPersonProvider>
        {session.open === null ? <StartScreen /> : <Frame key={session.open.vaultId} />}
      </SecondPersonProvider>
    </SessionContext>
  );
}

/** Keeps language and theme as the person, or else the operating system, wants them. */
function usePreferences(session: Session): void {
  const language = languageOf(session);
  const { theme } = session.preferences;
  useEffect(() => {
    void changeLanguage(language);
  }, [language]);
  useEffect(() => {
    const apply = () => void applyTheme(theme);
    apply();
    const queries = systemQueries.map((query) => window.matchMedia(query));
    for (const query of queries) query.addEventListener('change', apply);
    return () => {
      for (const query of queries) query.removeEventListener('change', apply);
    };
  }, [theme]);
}
