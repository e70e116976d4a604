import { Button, MessageStrip } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../client/useAct.ts';
import { NewPassphrase } from '../passphrase/NewPassphrase.tsx';
import { noPassphrases } from '../passphrase/passphrases.ts';
import { ActButton } from '../ui/ActButton.tsx';
import { ErrorMessage } from '../ui/ErrorMessage.tsx';
import { TextField } from '../ui/TextField.tsx';
import { ChooseFolder } from './ChooseFolder.tsx';
import { useTakeSession } from './SessionContext.ts';
import { StartCard } from './StartCard.tsx';
import type { ChosenFolder } from './StartScreen.tsx';

type Slip = 'noFolderChosen' | 'differs';

/** A new vault for a tenant. The passphrases are forgotten here once they were used; a refusal keeps them. */
export function CreateVault({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation();
  const take = useTakeSession();
  const create = useAct('vault.create');
  const [folder, setFolder] = useState<ChosenFolder | null>(null);
  const [tenant, setTenant] = useState('');
  const [person, setPerson] = useState('');
  const [passphrases, setPassphrases] = useState(noPassphrases);
  const [slip, setSlip] = useState<Slip | null>(null);

  const submit = async () => {
    const { first, second } = passphrases;
    create.clearError();
    setSlip(null);
    if (folder === null) return setSlip('noFolderChosen');
    if (first !== second) {
      setPassphrases(noPassphrases);
      return setSlip('differs');
    }
    const session = await create.run({ choice: folder.choice, tenant, person, passphrase: first });
    if (session === null) return;
    setPassphrases(noPassphrases);
    take(session);
  };

  return (
    <StartCard main="focused" title={t('session.create.title')}>
      <form
        className="kt-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!create.running) void submit();
        }}
      >
        <ChooseFolder folder={folder} onChosen={setFolder} />
        <TextField
          label={t('session.create.tenant')}
          hint={t('session.create.tenantHint')}
          required
          value={tenant}
          onChange={setTenant}
        />
        <TextField
          label={t('session.create.person')}
          hint={t('session.create.personHint')}
          required
          value={person}
          onChange={setPerson}
        />
        <NewPassphrase value={passphrases} onChange={setPassphrases} names={[tenant, person]} />
        <MessageStrip design="Critical" hideCloseButton>
          {t('session.create.lost')}
        </MessageStrip>
        <div role="alert" className="kt-message">
          {slip !== null && (
            <MessageStrip design="Negative" hideCloseButton>
              {t(slip === 'differs' ? 'passphrase.differ' : 'session.create.noFolderChosen')}
            </MessageStrip>
          )}
        </div>
        <ErrorMessage error={create.error} />
        <div className="kt-acts">
          <ActButton design="Emphasized" submits running={create.running}>
            {t('session.create.act')}
          </ActButton>
          <Button design="Transparent" onClick={onBack}>
            {t('session.create.back')}
          </Button>
        </div>
      </form>
    </StartCard>
  );
}
