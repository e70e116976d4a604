import { DatePicker } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from './Field.tsx';
import { typedDate, typedDateExamples } from './typedDate.ts';

interface DateFieldProps {
  readonly label: string;
  /** A civil date, `2027-01-15`; null while nothing valid is entered. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly required?: boolean;
  readonly hint?: string | undefined;
}

const valueFormat = 'yyyy-MM-dd';
const displayFormats: Record<string, string> = { de: 'dd.MM.yyyy', en: valueFormat };

/** A day, whatever the time zone. */
export function DateField({ label, value, onChange, required = false, hint }: DateFieldProps) {
  const { t, i18n } = useTranslation();
  const [invalid, setInvalid] = useState<string | null>(null);
  const example = typedDateExamples[i18n.language] ?? valueFormat;

  // As for a DateTimeField, the picker's own verdict is wrong where the two formats differ.
  const take = (text: string) => {
    const date = typedDate(text);
    setInvalid(date === null && text !== '' ? text : null);
    onChange(date);
  };

  return (
    <Field label={label} required={required} hint={hint}>
      {(links) => (
        <DatePicker
          {...links}
          value={invalid ?? value ?? ''}
          valueFormat={valueFormat}
          displayFormat={displayFormats[i18n.language] ?? valueFormat}
          placeholder={example}
          required={required}
          valueState={invalid === null ? 'None' : 'Negative'}
          valueStateMessage={<div>{t('terms.date.invalid', { example })}</div>}
          onChange={(event) => take(event.detail.value)}
        />
      )}
    </Field>
  );
}
