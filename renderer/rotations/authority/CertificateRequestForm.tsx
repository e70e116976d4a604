import { Option, Select } from '@ui5/webcomponents-react';
import { useTranslation } from 'react-i18next';
import type { CertificateRequestForm as Form } from '../../../electron/contract/schemas/key-pairs.ts';
import { useAct } from '../../client/useAct.ts';
import { Field } from '../../ui/Field.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useDraft } from '../page/drafts.ts';
import type { StepFormProps } from '../page/step-form.ts';
import { ActForm } from '../parts/ActForm.tsx';

const forms: readonly Form[] = ['pem', 'der'];

/** The certificate request: its encoding, and the names that the authority shall add. */
export function CertificateRequestForm({ view, onActed }: StepFormProps) {
  const { t } = useTranslation();
  const [form, setForm] = useDraft<Form>('certificate-request-form', 'pem');
  const [names, setNames] = useDraft('certificate-request-names', '');
  const { run, running, error } = useAct('rotations.exportCertificateRequest');

  const exportRequest = async () => {
    const alternativeNames = names.split(/[\s,;]+/).filter((name) => name !== '');
    const after = await run({ rotationId: view.id, form, alternativeNames });
    if (after === null) return;
    const { name = '' } = after.authority.requests.at(-1) ?? {};
    onActed(after, t('authority.requested', { name }));
  };

  return (
    <ActForm
      act={t('authority.requestAct')}
      design={view.authority.requests.length === 0 ? 'Emphasized' : 'Default'}
      onAct={() => void exportRequest()}
      running={running}
      error={error}
    >
      <Field label={t('authority.form')}>
        {(links) => (
          <Select
            {...links}
            value={form}
            onChange={(event) => {
              const chosen = forms.find((option) => option === event.detail.selectedOption.value);
              if (chosen !== undefined) setForm(chosen);
            }}
          >
            {forms.map((option) => (
              <Option key={option} value={option}>
                {t(`authority.forms.${option}`)}
              </Option>
            ))}
          </Select>
        )}
      </Field>
      <TextField
        label={t('authority.names')}
        hint={t('authority.namesHint')}
        value={names}
        onChange={setNames}
      />
    </ActForm>
  );
}
