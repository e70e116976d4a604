import { useTranslation } from 'react-i18next';
import type { FileEvidence } from '../../electron/contract/schemas/facts.ts';
import type { VaultFrontView } from '../../electron/contract/schemas/vaults.ts';
import { useAct } from '../client/useAct.ts';
import { ActButton } from '../ui/ActButton.tsx';
import { ErrorMessage } from '../ui/ErrorMessage.tsx';
import { Field } from '../ui/Field.tsx';

/** A backup that was chosen in main's dialog, and who can open it. */
export interface ChosenBackup {
  readonly choice: string;
  readonly file: FileEvidence;
  readonly front: VaultFrontView;
}

interface ChooseBackupProps {
  readonly backup: ChosenBackup | null;
  readonly onChosen: (backup: ChosenBackup) => void;
}

/** The backup to restore, chosen in the system's dialog. */
export function ChooseBackup({ backup, onChosen }: ChooseBackupProps) {
  const { t } = useTranslation();
  const choose = useAct('vault.chooseBackup');
  const open = async () => {
    const chosen = await choose.run(undefined);
    if (chosen !== null) onChosen(chosen);
  };
  return (
    <Field label={t('session.restore.backup')} required>
      {({ id }) => (
        <div className="kt-chosen" id={id}>
          <span>{backup?.file.name ?? t('session.restore.noBackup')}</span>
          <ActButton running={choose.running} onClick={() => void open()}>
            {t(backup === null ? 'session.restore.choose' : 'session.restore.chooseAnother')}
          </ActButton>
          <ErrorMessage error={choose.error} />
        </div>
      )}
    </Field>
  );
}
