import { Button } from '@ui5/webcomponents-react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../client/useAct.ts';
import { ActButton } from '../ui/ActButton.tsx';
import { ErrorMessage } from '../ui/ErrorMessage.tsx';
import { KnownVaults } from './KnownVaults.tsx';
import { useSession } from './SessionContext.ts';
import { StartCard } from './StartCard.tsx';
import type { ChosenFolder } from './StartScreen.tsx';

interface VaultsProps {
  readonly onCreate: () => void;
  readonly onChosen: (chosen: ChosenFolder) => void;
  readonly onRestore: () => void;
}

/** The vaults that this workstation knows, and the ways to others; at the first start, where to begin. */
export function Vaults({ onCreate, onChosen, onRestore }: VaultsProps) {
  const { t } = useTranslation();
  const { knownVaults } = useSession();
  const choose = useAct('vault.chooseFolder');
  const first = knownVaults.length === 0;
  const open = async () => {
    const chosen = await choose.run(undefined);
    if (chosen !== null) onChosen(chosen);
  };
  return (
    <>
      {!first && <KnownVaults vaults={knownVaults} />}
      <StartCard
        {...(first ? { main: 'focused' } : {})}
        title={t(first ? 'session.first.title' : 'session.other.title')}
      >
        {first && <p>{t('session.first.vault')}</p>}
        {first && <p>{t('session.first.todo')}</p>}
        <div className="kt-start-ways">
          <Button
            design={first ? 'Emphasized' : 'Default'}
            accessibleDescription={t('session.other.createHint')}
            onClick={onCreate}
          >
            {t('session.other.create')}
          </Button>
          <span className="kt-hint">{t('session.other.createHint')}</span>
          <ActButton running={choose.running} onClick={() => void open()}>
            {t('session.other.open')}
          </ActButton>
          <span className="kt-hint">{t('session.other.openHint')}</span>
          <Button accessibleDescription={t('session.other.restoreHint')} onClick={onRestore}>
            {t('session.other.restore')}
          </Button>
          <span className="kt-hint">{t('session.other.restoreHint')}</span>
        </div>
        <ErrorMessage error={choose.error} onClose={choose.clearError} />
      </StartCard>
    </>
  );
}
