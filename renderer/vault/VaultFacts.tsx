import { useTranslation } from 'react-i18next';
import { useOpenVault } from '../session/SessionContext.ts';
import { useFormats } from '../text/formats.ts';
import { Fact, FactList } from '../ui/FactList.tsx';
import { Fingerprint } from '../ui/Fingerprint.tsx';

/** Which vault is open, and the head of its journal: what a person notes to detect a change later. */
export function VaultFacts() {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { tenant, person, folder, vaultId, head } = useOpenVault();
  return (
    <>
      <FactList>
        <Fact name={t('vault.facts.tenant')}>{tenant}</Fact>
        <Fact name={t('vault.facts.person')}>{person.name}</Fact>
        <Fact name={t('vault.facts.folder')}>{folder}</Fact>
        <Fact name={t('vault.facts.vaultId')}>{vaultId}</Fact>
        <Fact name={t('vault.facts.records')}>{number(head.sequence)}</Fact>
        <Fact name={t('vault.facts.head')}>
          <Fingerprint sha256={head.digest} />
        </Fact>
      </FactList>
      <p className="kt-hint">{t('vault.facts.headWhy')}</p>
    </>
  );
}
