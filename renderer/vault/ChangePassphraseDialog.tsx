import { CheckBox } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../client/useAct.ts';
import { NewPassphrase, PassphrasesDiffer } from '../passphrase/NewPassphrase.tsx';
import { noPassphrases } from '../passphrase/passphrases.ts';
import { useOpenVault, useTakeSession } from '../session/SessionContext.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { OwnPassphrase } from './OwnPassphrase.tsx';
import { type UnlockSeconds, UnlockTimeField } from './UnlockTimeField.tsx';
import type { VaultDialogProps } from './vaultDialog.ts';

/** A new key slot for whoever is here: another passphrase, another cost to try it, or both. */
export function ChangePassphraseDialog({ onDone, onClose }: VaultDialogProps) {
  const { t } = useTranslation();
  const { tenant, person } = useOpenVault();
  const take = useTakeSession();
  const { run, running, error, clearError } = useAct('people.renewKeySlot');
  const [ownPassphrase, setOwnPassphrase] = useState('');
  const [renew, setRenew] = useState(true);
  const [passphrases, setPassphrases] = useState(noPassphrases);
  const [unlockSeconds, setUnlockSeconds] = useState<UnlockSeconds>(null);
  const [differ, setDiffer] = useState(false);

  const change = async () => {
    const { first, second } = passphrases;
    const differs = renew && first !== second;
    setDiffer(differs);
    if (differs) {
      clearError();
      setPassphrases(noPassphrases);
      return false;
    }
    const session = await run({ ownPassphrase, newPassphrase: renew ? first : null, unlockSeconds });
    if (session === null) return false;
    take(session);
    onDone(t('people.passphrase.done'));
    return true;
  };

  return (
    <FormDialog
      title={t('people.passphrase.title')}
      act={t('people.passphrase.act')}
      onAct={change}
      onClose={onClose}
      running={running}
      error={error}
    >
      <OwnPassphrase value={ownPassphrase} onChange={setOwnPassphrase} />
      <CheckBox
        text={t('people.passphrase.renew')}
        checked={renew}
        onChange={(event) => setRenew(event.target.checked)}
      />
      {renew && (
        <NewPassphrase
          kind="new"
          value={passphrases}
          onChange={setPassphrases}
          names={[tenant, person.name]}
        />
      )}
      <PassphrasesDiffer differ={differ} />
      <UnlockTimeField value={unlockSeconds} onChange={setUnlockSeconds} />
      <p>{t('people.passphrase.copies')}</p>
    </FormDialog>
  );
}
