import { SegmentedButton, SegmentedButtonItem } from '@ui5/webcomponents-react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../client/useAct.ts';
import { type Language, languageNames, languageOf, languages } from '../text/language.ts';
import { useSession, useTakeSession } from './SessionContext.ts';

/** Changes the language at once, before anything else has to be understood. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const session = useSession();
  const take = useTakeSession();
  const change = useAct('session.setPreferences');
  const choose = async (language: Language) => {
    const changed = await change.run({ ...session.preferences, language });
    if (changed !== null) take(changed);
  };
  return (
    <SegmentedButton accessibleName={t('session.language')}>
      {languages.map((language) => (
        <SegmentedButtonItem
          key={language}
          selected={language === languageOf(session)}
          onClick={() => void choose(language)}
        >
          {languageNames[language]}
        </SegmentedButtonItem>
      ))}
    </SegmentedButton>
  );
}
