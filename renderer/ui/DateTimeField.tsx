import { DateTimePicker } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from './Field.tsx';
import { toInstant, toLocal } from './localTime.ts';

interface DateTimeFieldProps {
  readonly label: string;
  /** An instant in UTC; null while nothing valid is entered. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly required?: boolean;
  readonly hint?: string | undefined;
}

const valueFormat = 'yyyy-MM-dd HH:mm';
const displayFormats: Record<string, string> = { de: 'dd.MM.yyyy HH:mm', en: valueFormat };
const examples: Record<string, string> = { de: '01.12.2026 09:30', en: '2026-12-01 09:30' };

/** Date and time to the minute. People see and enter local time; the program keeps the instant in UTC. */
export function DateTimeField({ label, value, onChange, required = false, hint }: DateTimeFieldProps) {
  const { t, i18n } = useTranslation();
  const [invalid, setInvalid] = useState<string | null>(null);
  const example = examples[i18n.language] ?? valueFormat;

  // The picker's own verdict compares what is shown with the format of the value: wrong where the two differ.
  const take = (text: string) => {
    const instant = toInstant(text);
    setInvalid(instant === null && text !== '' ? text : null);
    onChange(instant);
  };

  return (
    <Field label={label} required={required} hint={hint}>
      {(links) => (
        <DateTimePicker
          {...links}
          value={invalid ?? (value === null ? '' : toLocal(value))}
          valueFormat={valueFormat}
          displayFormat={displayFormats[i18n.language] ?? valueFormat}
          placeholder={example}
          required={required}
          valueState={invalid === null ? 'None' : 'Negative'}
          valueStateMessage={<div>{t('terms.dateTime.invalid', { example })}</div>}
          onChange={(event) => take(event.detail.value)}
        />
      )}
    </Field>
  );
}
