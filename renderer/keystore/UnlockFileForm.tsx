import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyFilePreview } from '../../electron/contract/schemas.ts';
import { useAct } from '../client/useAct.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextField } from '../ui/TextField.tsx';

interface UnlockFileFormProps {
  readonly preview: KeyFilePreview;
  readonly onUnlocked: (preview: KeyFilePreview) => void;
  readonly onClose: () => void;
}

/** Asks for the password of a PKCS#12 file; it is forgotten here as soon as it was used. */
export function UnlockFileForm({ preview, onUnlocked, onClose }: UnlockFileFormProps) {
  const { t } = useTranslation();
  const unlock = useAct('keys.unlockFile');
  const [password, setPassword] = useState('');
  const open = async () => {
    const opened = await unlock.run({ choice: preview.choice, password });
    setPassword('');
    if (opened !== null) onUnlocked(opened);
  };
  return (
    <FormDialog
      title={t('keystore.registration.title')}
      act={t('keystore.registration.unlock')}
      onAct={() => void open()}
      onClose={onClose}
      running={unlock.running}
      error={unlock.error}
    >
      <p>{t('keystore.registration.locked', { name: preview.file.name })}</p>
      <TextField
        label={t('keystore.registration.password')}
        type="Password"
        required
        value={password}
        onChange={setPassword}
      />
    </FormDialog>
  );
}
