import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Logo } from '../ui/Logo.tsx';
import { CreateVault } from './CreateVault.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { LockedNotice } from './LockedNotice.tsx';
import { OpenChosenVault } from './OpenChosenVault.tsx';
import { RestoreBackup } from './RestoreBackup.tsx';
import { Vaults } from './Vaults.tsx';
import './start.css';

/** A folder that was chosen in main's dialog. */
export interface ChosenFolder {
  readonly choice: string;
  readonly folder: string;
}

type View =
  | { readonly view: 'vaults' }
  | { readonly view: 'create' }
  | { readonly view: 'restore' }
  | { readonly view: 'open'; readonly chosen: ChosenFolder };

/** What is shown while no vault is open. */
export function StartScreen() {
  const { t } = useTranslation();
  const [view, setView] = useState<View>({ view: 'vaults' });
  const back = () => setView({ view: 'vaults' });
  return (
    <div className="kt-start">
      <header className="kt-start-header">
        <Logo />
        <span className="kt-start-name">Keyturn</span>
        <LanguageSwitch />
      </header>
      <main className="kt-start-content">
        <p className="kt-start-purpose">{t('session.purpose')}</p>
        {view.view === 'vaults' && <LockedNotice />}
        {view.view === 'vaults' && (
          <Vaults
            onCreate={() => setView({ view: 'create' })}
            onChosen={(chosen) => setView({ view: 'open', chosen })}
            onRestore={() => setView({ view: 'restore' })}
          />
        )}
        {view.view === 'create' && <CreateVault onBack={back} />}
        {view.view === 'restore' && <RestoreBackup onBack={back} />}
        {view.view === 'open' && <OpenChosenVault chosen={view.chosen} onBack={back} />}
      </main>
    </div>
  );
}
