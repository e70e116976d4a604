import { fetchCldr } from '@ui5/webcomponents-base/dist/asset-registries/LocaleData.js';
import { setLanguage as setUi5Language } from '@ui5/webcomponents-base/dist/config/Language.js';
import i18next, { type TFunction } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Session } from '../../electron/contract/schemas/session.ts';
import { de } from './de.ts';
import { en } from './en.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    nsSeparator: false;
    resources: { translation: typeof en };
  }
}

export type Language = Session['systemLanguage'];

export const languages: readonly Language[] = ['en', 'de'];

/** Each language by its own name, for people who do not read the one that is shown. */
export const languageNames: Record<Language, string> = { en: 'English', de: 'Deutsch' };

/** Translates a key of the language files, as `useTranslation()` of react-i18next gives it. */
export type Translate = TFunction;

/** The language that a person chose, or that of the operating system. */
export const languageOf = (session: Session): Language =>
  session.preferences.language ?? session.systemLanguage;

/** Makes all texts ready in that language. To be called once, before anything is drawn. */
export async function startLanguage(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { en: { translation: en }, de: { translation: de } },
    nsSeparator: false,
    // React escapes what it draws; doing it twice would show `&amp;`.
    interpolation: { escapeValue: false },
  });
  await speak(language);
}

let lastChange: Promise<void> = Promise.resolve();

/** Changes the language of texts, of UI5's own parts, and of the document. Changes take place one after the other. */
export function changeLanguage(language: Language): Promise<void> {
  lastChange = lastChange.then(async () => {
    if (i18next.language === language) return;
    // UI5 first: its date fields fail for good when they are drawn in a language whose data is still on its way.
    await speak(language);
    await i18next.changeLanguage(language);
  });
  return lastChange;
}

async function speak(language: Language): Promise<void> {
  await fetchCldr(language, '', '');
  await setUi5Language(language);
  document.documentElement.lang = language;
}
