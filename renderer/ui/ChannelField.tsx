import { Option, Select } from '@ui5/webcomponents-react';
import { useTranslation } from 'react-i18next';
import type { Channel } from '../../electron/contract/schemas.ts';
import { Field } from './Field.tsx';

interface ChannelFieldProps {
  readonly label: string;
  readonly value: Channel;
  readonly onChange: (value: Channel) => void;
  /** The ways that make sense here; without it, all. */
  readonly channels?: readonly Channel[];
}

const allChannels: readonly Channel[] = ['in-person', 'phone', 'usb-stick', 'mail', 'other'];

/** By which way people compared something or something changed hands. */
export function ChannelField({ label, value, onChange, channels = allChannels }: ChannelFieldProps) {
  const { t } = useTranslation();
  return (
    <Field label={label} required>
      {(links) => (
        <Select
          {...links}
          value={value}
          onChange={(event) => {
            const chosen = channels.find((option) => option === event.detail.selectedOption.value);
            if (chosen !== undefined) onChange(chosen);
          }}
        >
          {channels.map((option) => (
            <Option key={option} value={option}>
              {t(`terms.channels.${option}`)}
            </Option>
          ))}
        </Select>
      )}
    </Field>
  );
}
