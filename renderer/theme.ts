import { setTheme } from '@ui5/webcomponents-base/dist/config/Theme.js';
import type { Preferences } from '../electron/contract/schemas/session.ts';

type Theme = NonNullable<Preferences['theme']>;

/** The themes to choose from. */
export const themes: readonly Theme[] = ['light', 'dark', 'high-contrast-black', 'high-contrast-white'];

const ui5Themes: Record<Theme, string> = {
  light: 'sap_horizon',
  dark: 'sap_horizon_dark',
  'high-contrast-black': 'sap_horizon_hcb',
  'high-contrast-white': 'sap_horizon_hcw',
};

/** What the operating system asks for, where the person chose nothing. */
export const systemQueries = [
  '(prefers-color-scheme: dark)',
  '(prefers-contrast: more)',
  '(forced-colors: active)',
];

function systemTheme(): Theme {
  const [dark, contrast, forced] = systemQueries.map((query) => window.matchMedia(query).matches);
  // In forced colours the fields of the other themes lose their borders.
  if (contrast || forced) return dark ? 'high-contrast-black' : 'high-contrast-white';
  return dark ? 'dark' : 'light';
}

/** Shows the chosen theme, or with null the one that fits the operating system's settings. */
export const applyTheme = (theme: Theme | null): Promise<void> => setTheme(ui5Themes[theme ?? systemTheme()]);
