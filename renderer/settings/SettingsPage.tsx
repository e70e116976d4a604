import { useTranslation } from 'react-i18next';
import { useSession } from '../session/SessionContext.ts';
import { Fact, FactList } from '../ui/FactList.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { LockPreference } from './LockPreference.tsx';
import { Preferences } from './Preferences.tsx';

/** Language, theme and lock, and what there is to know about the application. */
export function SettingsPage() {
  const { t } = useTranslation();
  const { version } = useSession();
  return (
    <Page title={t('settings.title')}>
      <Section title={t('settings.appearance')}>
        <Preferences />
      </Section>
      <Section title={t('settings.lock')}>
        <LockPreference />
      </Section>
      <Section title={t('settings.about')}>
        <FactList>
          <Fact name={t('settings.version')}>{version}</Fact>
        </FactList>
        <p>{t('settings.offline')}</p>
      </Section>
    </Page>
  );
}
