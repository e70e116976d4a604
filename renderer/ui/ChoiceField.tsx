import { Option, Select } from '@ui5/webcomponents-react';
import { Field } from './Field.tsx';

interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly options: readonly Value[];
  readonly nameOf: (value: Value) => string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One of a few values, each with its name. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { label, hint, options, nameOf, value, onChange } = props;
  return (
    <Field label={label} required hint={hint}>
      {(links) => (
        <Select
          {...links}
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option === event.detail.selectedOption.value);
            if (chosen !== undefined) onChange(chosen);
          }}
        >
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
