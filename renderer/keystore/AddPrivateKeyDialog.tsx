import { useTranslation } from 'react-i18next';
import type { KeyPair } from '../../electron/contract/schemas/key-pairs.ts';
import { useAct } from '../client/useAct.ts';
import { FormDialog } from '../ui/FormDialog.tsx';

interface AddPrivateKeyDialogProps {
  readonly imported: { readonly choice: string; readonly entry: number };
  /** Of the key pair that it belongs to. */
  readonly alias: string;
  readonly onClose: () => void;
  readonly onAdded: (key: KeyPair) => void;
}

/** Takes the private key of a key pair into the vault that was known by its certificate alone. */
export function AddPrivateKeyDialog({ imported, alias, onClose, onAdded }: AddPrivateKeyDialogProps) {
  const { t } = useTranslation();
  const { run, running, error } = useAct('keys.addPrivateKey');
  const add = async () => {
    const added = await run(imported);
    if (added !== null) onAdded(added);
  };
  return (
    <FormDialog
      title={t('keystore.addition.title', { alias })}
      act={t('keystore.addition.act')}
      onAct={() => void add()}
      onClose={onClose}
      running={running}
      error={error}
    >
      <p>{t('keystore.addition.what', { alias })}</p>
    </FormDialog>
  );
}
