import { MessageStrip, Option, Select } from '@ui5/webcomponents-react';
import { useTranslation } from 'react-i18next';
import type { KeyPairForm } from '../../../electron/contract/schemas/key-pairs.ts';
import type { RotationView } from '../../../electron/contract/schemas/rotations.ts';
import { Field } from '../../ui/Field.tsx';
import { Refused } from '../parts/Refused.tsx';

interface KeyPairFormFieldProps {
  readonly forms: RotationView['exportForms'];
  readonly value: KeyPairForm;
  readonly onChange: (form: KeyPairForm) => void;
}

/** In which form the key pair leaves: when to take it, what it protects, and why it is not possible for this alias. */
export function KeyPairFormField({ forms, value, onChange }: KeyPairFormFieldProps) {
  const { t } = useTranslation();
  const refusal = forms.find(({ form }) => form === value)?.refusal ?? null;
  return (
    <>
      <Field label={t('keyPairForms.label')} required hint={t(`keyPairForms.explained.${value}`)}>
        {(links) => (
          <Select
            {...links}
            value={value}
            onChange={(event) => {
              const chosen = forms.find(({ form }) => form === event.detail.selectedOption.value);
              if (chosen !== undefined) onChange(chosen.form);
            }}
          >
            {forms.map(({ form }) => (
              <Option key={form} value={form}>
                {t(`keyPairForms.names.${form}`)}
              </Option>
            ))}
          </Select>
        )}
      </Field>
      {value === 'jks' && (
        <MessageStrip design="Critical" hideCloseButton>
          {t('keyPairForms.jksProtectsLittle')}
        </MessageStrip>
      )}
      {refusal !== null && <Refused refusal={refusal} />}
    </>
  );
}
