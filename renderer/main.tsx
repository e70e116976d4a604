// Order matters: fonts and UI5's own languages and themes, before the first of its parts is drawn.
import '@ui5/webcomponents-base/dist/FontFace.css';
import '@ui5/webcomponents-react/dist/Assets.js';
import './main.css';
import { ThemeProvider } from '@ui5/webcomponents-react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { keyturn } from './client/keyturn.ts';
import { languageOf, startLanguage } from './text/language.ts';
import { applyTheme } from './theme.ts';
import { ErrorMessage } from './ui/ErrorMessage.tsx';

/** Reads the session before anything is drawn, so that language and theme are right from the first frame on. */
async function start(root: HTMLElement): Promise<void> {
  const answer = await keyturn.call('session.read', undefined);
  await startLanguage(answer.ok ? languageOf(answer.value) : 'en');
  await applyTheme(answer.ok ? answer.value.preferences.theme : null);
  createRoot(root).render(
    <StrictMode>
      <ThemeProvider>
        {answer.ok ? <App first={answer.value} /> : <ErrorMessage error={answer.error} />}
      </ThemeProvider>
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
void start(root);
