import './receivers.css';
import { Input, Option, Select } from '@ui5/webcomponents-react';
import { useTranslation } from 'react-i18next';
import { Field } from '../ui/Field.tsx';
import type { DeliveryTimeEntry, DeliveryTimeUnit } from './deliveryTime.ts';

interface DeliveryTimeFieldProps {
  readonly value: DeliveryTimeEntry;
  readonly onChange: (value: DeliveryTimeEntry) => void;
}

const units: readonly DeliveryTimeUnit[] = ['hours', 'days'];

/** A figure and its unit, as agreements state it. */
export function DeliveryTimeField({ value, onChange }: DeliveryTimeFieldProps) {
  const { t } = useTranslation();
  return (
    <Field label={t('receivers.form.deliveryTime')} hint={t('receivers.form.deliveryTimeHint')} required>
      {(links) => (
        <div className="kt-delivery-time">
          <Input
            {...links}
            required
            value={value.figure}
            onInput={(event) => onChange({ ...value, figure: event.target.value })}
          />
          <Select
            accessibleName={t('receivers.form.unit')}
            value={value.unit}
            onChange={(event) => {
              const unit = units.find((option) => option === event.detail.selectedOption.value);
              if (unit !== undefined) onChange({ ...value, unit });
            }}
          >
            {units.map((unit) => (
              <Option key={unit} value={unit}>
                {t(`receivers.form.units.${unit}`)}
              </Option>
            ))}
          </Select>
        </div>
      )}
    </Field>
  );
}
