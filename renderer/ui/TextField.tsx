import { Input, type InputDomRef, TextArea } from '@ui5/webcomponents-react';
import type { Ref } from 'react';
import { Field } from './Field.tsx';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
  readonly hint?: string | undefined;
  readonly type?: 'Text' | 'Password' | 'Email' | 'Tel' | 'Number';
  /** More than one line: shows a text area of so many lines. */
  readonly rows?: number;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly negative?: boolean;
  readonly inputRef?: Ref<InputDomRef>;
}

/** A text that a person enters. What is wrong with it is main's to say: this field checks nothing. */
export function TextField({ label, value, onChange, required = false, hint, rows, ...rest }: TextFieldProps) {
  const { type = 'Text', disabled = false, placeholder, negative = false, inputRef } = rest;
  const shared = {
    value,
    required,
    disabled,
    placeholder,
    valueState: negative ? 'Negative' : 'None',
  } as const;
  return (
    <Field label={label} required={required} hint={hint}>
      {(links) =>
        rows === undefined ? (
          <Input
            {...links}
            {...shared}
            {...(inputRef === undefined ? {} : { ref: inputRef })}
            type={type}
            onInput={(event) => onChange(event.target.value)}
          />
        ) : (
          <TextArea {...links} {...shared} rows={rows} onInput={(event) => onChange(event.target.value)} />
        )
      }
    </Field>
  );
}
