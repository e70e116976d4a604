import { useTranslation } from 'react-i18next';
import type { Preferences as Values } from '../../electron/contract/schemas/session.ts';
import { useAct } from '../client/useAct.ts';
import { useSession, useTakeSession } from '../session/SessionContext.ts';
import { languageNames, languages } from '../text/language.ts';
import { themes } from '../theme.ts';
import { ErrorMessage } from '../ui/ErrorMessage.tsx';
import { PreferenceField } from './PreferenceField.tsx';

/** Language and theme; each change shows at once. */
export function Preferences() {
  const { t } = useTranslation();
  const { preferences } = useSession();
  const take = useTakeSession();
  const change = useAct('session.setPreferences');
  const set = async (part: Partial<Values>) => {
    const changed = await change.run({ ...preferences, ...part });
    if (changed !== null) take(changed);
  };
  return (
    <div className="kt-form">
      <PreferenceField
        label={t('settings.language')}
        options={languages}
        nameOf={(language) => languageNames[language]}
        value={preferences.language}
        onChange={(language) => void set({ language })}
      />
      <PreferenceField
        label={t('settings.theme')}
        options={themes}
        nameOf={(theme) => t(`settings.themes.${theme}`)}
        value={preferences.theme}
        onChange={(theme) => void set({ theme })}
      />
      <ErrorMessage error={change.error} />
    </div>
  );
}
