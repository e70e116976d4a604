import { useTranslation } from 'react-i18next';
import { Page, Section } from '../ui/Page.tsx';
import { Backup } from './Backup.tsx';
import { FourEyes } from './FourEyes.tsx';
import { People } from './People.tsx';
import { Recovery } from './Recovery.tsx';
import { SigningCertificate } from './SigningCertificate.tsx';
import { VaultFacts } from './VaultFacts.tsx';
import { WaitingPolicy } from './WaitingPolicy.tsx';
import './vault.css';

/** The vault itself: what it is, who can open it and by what, what is left when something is lost, and how it signs. */
export function VaultPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('vault.title')} subtitle={t('vault.subtitle')}>
      <Section title={t('vault.facts.title')}>
        <VaultFacts />
      </Section>
      <People />
      <FourEyes />
      <WaitingPolicy />
      <Section title={t('vault.backup.title')}>
        <Backup />
      </Section>
      <Recovery />
      <SigningCertificate />
    </Page>
  );
}
