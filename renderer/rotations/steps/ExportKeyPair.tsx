import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyPairForm } from '../../../electron/contract/schemas/key-pairs.ts';
import { useAct } from '../../client/useAct.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useDraft } from '../page/drafts.ts';
import type { StepFormProps } from '../page/step-form.ts';
import { ActForm } from '../parts/ActForm.tsx';
import { KeyPairFormField } from './KeyPairFormField.tsx';

/** The file for the upload, in the form that was chosen, under a password that is kept nowhere: the fields are emptied once it was used. */
export function ExportKeyPair({ view, onActed }: StepFormProps) {
  const { t } = useTranslation();
  const [form, setForm] = useDraft<KeyPairForm>('export-key-pair', 'pkcs12-modern');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [differ, setDiffer] = useState(false);
  const { run, running, error } = useAct('rotations.exportKeyPair');

  const exportFile = async () => {
    setDiffer(password !== again);
    if (password !== again) return;
    const after = await run({ rotationId: view.id, form, password });
    if (after === null) return;
    setPassword('');
    setAgain('');
    const { name = '' } = after.exports.at(-1) ?? {};
    onActed(after, t('rotations.add.exported', { name }));
  };

  return (
    <ActForm
      act={t('rotations.add.exportAct', { ending: form === 'jks' ? 'jks' : 'p12' })}
      design={!view.exports.some(({ isCurrent }) => isCurrent) ? 'Emphasized' : 'Default'}
      onAct={() => void exportFile()}
      running={running}
      error={error}
    >
      <p>{t('rotations.add.exportHint')}</p>
      <KeyPairFormField forms={view.exportForms} value={form} onChange={setForm} />
      <div className="kt-form-row">
        <TextField
          label={t('rotations.add.password')}
          type="Password"
          required
          value={password}
          onChange={setPassword}
        />
        <TextField
          label={t('rotations.add.passwordAgain')}
          type="Password"
          required
          negative={differ}
          value={again}
          onChange={setAgain}
        />
      </div>
      <p className="kt-hint">{t('rotations.add.passwordHint')}</p>
      <p role="alert" className="rotation-negative">
        {differ && t('rotations.add.passwordsDiffer')}
      </p>
    </ActForm>
  );
}
