import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DropTarget } from '../imports/DropTarget.tsx';
import type { DropRefusal } from '../imports/dropped.ts';
import { Logo } from '../ui/Logo.tsx';
import { CreateVault } from './CreateVault.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { LockedNotice } from './LockedNotice.tsx';
import { OlderCopy } from './OlderCopy.tsx';
import { OpenChosenVault } from './OpenChosenVault.tsx';
import { RestoreBackup } from './RestoreBackup.tsx';
import { useSession } from './SessionContext.ts';
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
  const [notice, setNotice] = useState<DropRefusal | null>(null);
  const { older } = useSession();
  return (
    <div className="kt-start">
      <header className="kt-start-header">
        <Logo />
        <span className="kt-start-name">Keyturn</span>
        <LanguageSwitch />
      </header>
      <main className="kt-start-content">
        <p className="kt-start-purpose">{t('session.purpose')}</p>
        {older === null ? <Ways /> : <OlderCopy older={older} />}
      </main>
      <DropTarget refusal={noVault} onFile={noFile} notice={notice} onNotice={setNotice} />
    </div>
  );
}

const noVault = (): DropRefusal => 'no-vault';
const noFile = (): void => undefined;

/** The ways to an open vault. */
function Ways() {
  const [view, setView] = useState<View>({ view: 'vaults' });
  const back = () => setView({ view: 'vaults' });
  switch (view.view) {
    case 'vaults':
      return (
        <>
          <LockedNotice />
          <Vaults
            onCreate={() => setView({ view: 'create' })}
            onChosen={(chosen) => setView({ view: 'open', chosen })}
            onRestore={() => setView({ view: 'restore' })}
          />
        </>
      );
    case 'create':
      return <CreateVault onBack={back} />;
    case 'restore':
      return <RestoreBackup onBack={back} />;
    case 'open':
      return <OpenChosenVault chosen={view.chosen} onBack={back} />;
  }
}
