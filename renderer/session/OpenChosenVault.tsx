import { Button } from '@ui5/webcomponents-react';
import { useTranslation } from 'react-i18next';
import { Fact, FactList } from '../ui/FactList.tsx';
import { StartCard } from './StartCard.tsx';
import type { ChosenFolder } from './StartScreen.tsx';
import { UnlockForm } from './UnlockForm.tsx';

interface OpenChosenVaultProps {
  readonly chosen: ChosenFolder;
  readonly onBack: () => void;
}

/** A vault in a folder that was just chosen: its passphrase opens it, and from then on it is known here. */
export function OpenChosenVault({ chosen, onBack }: OpenChosenVaultProps) {
  const { t } = useTranslation();
  return (
    <StartCard main="unfocused" title={t('session.open.title')}>
      <FactList>
        <Fact name={t('session.open.chosen')}>{chosen.folder}</Fact>
      </FactList>
      <UnlockForm vault={{ kind: 'chosen', choice: chosen.choice }}>
        <Button design="Transparent" onClick={onBack}>
          {t('session.open.back')}
        </Button>
      </UnlockForm>
    </StartCard>
  );
}
