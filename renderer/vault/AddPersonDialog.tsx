import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../electron/contract/schemas/vaults.ts';
import { useAct } from '../client/useAct.ts';
import { NewPassphrase, PassphrasesDiffer } from '../passphrase/NewPassphrase.tsx';
import { noPassphrases } from '../passphrase/passphrases.ts';
import { useOpenVault, useTakeSession } from '../session/SessionContext.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { OwnPassphrase } from './OwnPassphrase.tsx';
import { RoleField } from './RoleField.tsx';
import type { VaultDialogProps } from './vaultDialog.ts';

/** A further person gets a key slot: that person types a passphrase, and whoever is here lets it in. */
export function AddPersonDialog({ onDone, onClose }: VaultDialogProps) {
  const { t } = useTranslation();
  const { tenant } = useOpenVault();
  const take = useTakeSession();
  const { run, running, error, clearError } = useAct('people.add');
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('witness');
  const [passphrases, setPassphrases] = useState(noPassphrases);
  const [ownPassphrase, setOwnPassphrase] = useState('');
  const [differ, setDiffer] = useState(false);

  const add = async () => {
    const { first, second } = passphrases;
    setDiffer(first !== second);
    if (first !== second) {
      clearError();
      setPassphrases(noPassphrases);
      return false;
    }
    const session = await run({ name, role, passphrase: first, ownPassphrase });
    if (session === null) return false;
    take(session);
    onDone(t('people.add.done', { name }));
    return true;
  };

  return (
    <FormDialog
      title={t('people.add.title')}
      act={t('people.add.act')}
      onAct={add}
      onClose={onClose}
      running={running}
      error={error}
    >
      <TextField
        label={t('people.columns.name')}
        hint={t('people.add.nameHint')}
        required
        value={name}
        onChange={setName}
      />
      <RoleField value={role} onChange={setRole} />
      <p>{t('people.add.theirs')}</p>
      <NewPassphrase kind="of-other" value={passphrases} onChange={setPassphrases} names={[tenant, name]} />
      <PassphrasesDiffer differ={differ} />
      <OwnPassphrase value={ownPassphrase} onChange={setOwnPassphrase} />
    </FormDialog>
  );
}
