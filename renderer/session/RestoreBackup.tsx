import { Button, MessageStrip } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../client/useAct.ts';
import { PassphrasesDiffer } from '../passphrase/NewPassphrase.tsx';
import { noPassphrases } from '../passphrase/passphrases.ts';
import { ActButton } from '../ui/ActButton.tsx';
import { ErrorMessage } from '../ui/ErrorMessage.tsx';
import { ChooseBackup, type ChosenBackup } from './ChooseBackup.tsx';
import { ChooseFolder } from './ChooseFolder.tsx';
import { useTakeSession } from './SessionContext.ts';
import { StartCard } from './StartCard.tsx';
import type { ChosenFolder } from './StartScreen.tsx';
import { VaultKeyFields } from './VaultKeyFields.tsx';
import { emptyKey, personOf, vaultKeyOf } from './vaultKey.ts';

/** A backup becomes a vault again, in a folder of its own. The passphrase is forgotten here as soon as it was used. */
export function RestoreBackup({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation();
  const take = useTakeSession();
  const restore = useAct('vault.restore');
  const [backup, setBackup] = useState<ChosenBackup | null>(null);
  const [folder, setFolder] = useState<ChosenFolder | null>(null);
  const [draft, setDraft] = useState(emptyKey);
  const [differ, setDiffer] = useState(false);
  const [missing, setMissing] = useState(false);

  const submit = async () => {
    restore.clearError();
    setMissing(backup === null || folder === null);
    if (backup === null || folder === null) return;
    const person = personOf(backup.front, draft, null);
    if (person === undefined) return;
    const { first, second } = draft.renewed;
    const differs = draft.by === 'recovery' && first !== second;
    setDiffer(differs);
    if (differs) return setDraft({ ...draft, renewed: noPassphrases });
    const key = vaultKeyOf(draft, person);
    const session = await restore.run({ backup: backup.choice, folder: folder.choice, key });
    setDraft((current) => ({ ...current, passphrase: '' }));
    if (session !== null) take(session);
  };

  return (
    <StartCard main="focused" title={t('session.restore.title')}>
      <form
        className="kt-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!restore.running) void submit();
        }}
      >
        <p>{t('session.restore.what')}</p>
        <ChooseBackup backup={backup} onChosen={setBackup} />
        <ChooseFolder folder={folder} onChosen={setFolder} />
        {backup !== null && (
          <VaultKeyFields
            front={backup.front}
            draft={draft}
            onChange={setDraft}
            lastOpenedBy={null}
            tenant=""
            passphraseHint={t('session.restore.passphraseHint')}
          />
        )}
        <PassphrasesDiffer differ={differ} />
        <div role="alert" className="kt-message">
          {missing && (
            <MessageStrip design="Negative" hideCloseButton>
              {t('session.restore.notChosen')}
            </MessageStrip>
          )}
        </div>
        <ErrorMessage error={restore.error} />
        <div className="kt-acts">
          <ActButton design="Emphasized" submits running={restore.running}>
            {t('session.restore.act')}
          </ActButton>
          <Button design="Transparent" onClick={onBack}>
            {t('session.restore.back')}
          </Button>
        </div>
      </form>
    </StartCard>
  );
}
