import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeySlotOwner } from '../../electron/contract/schemas/vaults.ts';
import { useAct } from '../client/useAct.ts';
import { useTakeSession } from '../session/SessionContext.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { VaultDialogProps } from './vaultDialog.ts';

interface RemovePersonDialogProps extends VaultDialogProps {
  readonly person: KeySlotOwner;
}

/** Takes a person's key slot away: says what that does and what it cannot do, and wants the name typed out. */
export function RemovePersonDialog({ person, onDone, onClose }: RemovePersonDialogProps) {
  const { t } = useTranslation();
  const take = useTakeSession();
  const { run, running, error } = useAct('people.remove');
  const [typedName, setTypedName] = useState('');
  const { id, name } = person;

  const remove = async () => {
    const session = await run({ personId: id, typedName });
    if (session === null) return false;
    take(session);
    onDone(t('people.remove.done', { name }));
    return true;
  };

  return (
    <FormDialog
      title={t('people.remove.title', { name })}
      act={t('people.remove.act')}
      design="Negative"
      onAct={remove}
      onClose={() => {
        onClose();
        // The button that opened this dialog goes with the person.
        requestAnimationFrame(() => {
          if (document.activeElement === document.body) document.getElementById('content')?.focus();
        });
      }}
      running={running}
      error={error}
    >
      <ul className="kt-consequences">
        <li>{t('people.remove.closed', { name })}</li>
        <li>{t('people.remove.copies', { name })}</li>
        <li>{t('people.remove.records', { name })}</li>
      </ul>
      <TextField
        label={t('people.remove.typed')}
        hint={t('people.remove.typedHint', { name })}
        required
        value={typedName}
        onChange={setTypedName}
      />
    </FormDialog>
  );
}
