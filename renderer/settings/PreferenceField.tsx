import { Option, Select } from '@ui5/webcomponents-react';
import { useTranslation } from 'react-i18next';
import { Field } from '../ui/Field.tsx';

interface PreferenceFieldProps<Value extends string> {
  readonly label: string;
  readonly options: readonly Value[];
  readonly nameOf: (value: Value) => string;
  /** Null: as the operating system has it. */
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
}

/** One preference: a choice of its own, or that of the operating system. */
export function PreferenceField<Value extends string>(props: PreferenceFieldProps<Value>) {
  const { label, options, nameOf, value, onChange } = props;
  const { t } = useTranslation();
  return (
    <Field label={label}>
      {(links) => (
        <Select
          {...links}
          value={value ?? 'system'}
          onChange={(event) => {
            const chosen = event.detail.selectedOption.value;
            onChange(options.find((option) => option === chosen) ?? null);
          }}
        >
          <Option value="system">{t('settings.system')}</Option>
          {options.map((option) => (
            <Option key={option} value={option}>
              {nameOf(option)}
            </Option>
          ))}
        </Select>
      )}
    </Field>
  );
}
