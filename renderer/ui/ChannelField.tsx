import { useTranslation } from 'react-i18next';
import type { Channel } from '../../electron/contract/schemas/facts.ts';
import { ChoiceField } from './ChoiceField.tsx';

interface ChannelFieldProps {
  readonly label: string;
  readonly value: Channel;
  readonly onChange: (value: Channel) => void;
  /** The ways that make sense here; without it, all. */
  readonly channels?: readonly Channel[];
}

const allChannels: readonly Channel[] = ['in-person', 'phone', 'usb-stick', 'mail', 'other'];

/** What is offered where a fingerprint is compared; main refuses the ways by which a forged file could have come itself. */
export const trustedChannels: readonly Channel[] = ['phone', 'in-person', 'other'];

/** By which way people compared something or something changed hands. */
export function ChannelField({ label, value, onChange, channels = allChannels }: ChannelFieldProps) {
  const { t } = useTranslation();
  return (
    <ChoiceField
      label={label}
      options={channels}
      nameOf={(channel) => t(`terms.channels.${channel}`)}
      value={value}
      onChange={onChange}
    />
  );
}
