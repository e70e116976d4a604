import { Button } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeySlotOwner } from '../../electron/contract/schemas/vaults.ts';
import { useOpenVault } from '../session/SessionContext.ts';
import { Section } from '../ui/Page.tsx';
import { AddPersonDialog } from './AddPersonDialog.tsx';
import { ChangePassphraseDialog } from './ChangePassphraseDialog.tsx';
import { PeopleTable } from './PeopleTable.tsx';
import { RemovePersonDialog } from './RemovePersonDialog.tsx';

type Open = { readonly dialog: 'add' | 'passphrase' } | { readonly dialog: 'remove'; person: KeySlotOwner };

/** Everybody who has a key slot, and the acts that change it. */
export function People() {
  const { t } = useTranslation();
  const { people, person } = useOpenVault();
  const [open, setOpen] = useState<Open | null>(null);
  const [outcome, setOutcome] = useState('');
  const show = (dialog: Open) => {
    setOutcome('');
    setOpen(dialog);
  };
  const dialog = { onDone: setOutcome, onClose: () => setOpen(null) };
  const actions = (
    <>
      <Button onClick={() => show({ dialog: 'add' })}>{t('people.add.open')}</Button>
      <Button onClick={() => show({ dialog: 'passphrase' })}>{t('people.passphrase.open')}</Button>
    </>
  );
  return (
    <Section title={t('people.title')} actions={actions}>
      <p>{t('people.why')}</p>
      <PeopleTable
        people={people}
        myself={person.id}
        onRemove={(chosen) => show({ dialog: 'remove', person: chosen })}
      />
      <p role="status" className="kt-message">
        {outcome}
      </p>
      {open?.dialog === 'add' && <AddPersonDialog {...dialog} />}
      {open?.dialog === 'passphrase' && <ChangePassphraseDialog {...dialog} />}
      {open?.dialog === 'remove' && <RemovePersonDialog person={open.person} {...dialog} />}
    </Section>
  );
}
