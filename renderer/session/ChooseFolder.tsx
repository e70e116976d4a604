import { useTranslation } from 'react-i18next';
import { useAct } from '../client/useAct.ts';
import { ActButton } from '../ui/ActButton.tsx';
import { ErrorMessage } from '../ui/ErrorMessage.tsx';
import { Field } from '../ui/Field.tsx';
import type { ChosenFolder } from './StartScreen.tsx';

interface ChooseFolderProps {
  readonly folder: ChosenFolder | null;
  readonly onChosen: (folder: ChosenFolder) => void;
}

/** The folder for a new vault, chosen in the system's dialog: nobody types a path. */
export function ChooseFolder({ folder, onChosen }: ChooseFolderProps) {
  const { t } = useTranslation();
  const choose = useAct('vault.chooseNewFolder');
  const open = async () => {
    const chosen = await choose.run(undefined);
    if (chosen !== null) onChosen(chosen);
  };
  return (
    <Field label={t('session.create.folder')} required hint={t('session.create.folderHint')}>
      {({ id }) => (
        <div className="kt-chosen" id={id}>
          <span>{folder?.folder ?? t('session.create.noFolder')}</span>
          <ActButton running={choose.running} onClick={() => void open()}>
            {t(folder === null ? 'session.create.choose' : 'session.create.chooseAnother')}
          </ActButton>
          <ErrorMessage error={choose.error} />
        </div>
      )}
    </Field>
  );
}
