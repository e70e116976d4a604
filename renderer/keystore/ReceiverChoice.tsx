import { CheckBox } from '@ui5/webcomponents-react';
import { useTranslation } from 'react-i18next';
import type { Receiver } from '../../electron/contract/schemas/receivers.ts';
import './keystore.css';

interface ReceiverChoiceProps {
  readonly receivers: readonly Receiver[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Which receivers encrypt with a key pair. */
export function ReceiverChoice({ receivers, chosen, onChange }: ReceiverChoiceProps) {
  const { t } = useTranslation();
  const toggle = (id: string, checked: boolean) =>
    onChange(checked ? [...chosen, id] : chosen.filter((other) => other !== id));
  return (
    <fieldset className="kt-choice">
      <legend>{t('keystore.registration.receivers')}</legend>
      <span className="kt-hint">
        {t(
          receivers.length === 0
            ? 'keystore.registration.noReceivers'
            : 'keystore.registration.receiversHint',
        )}
      </span>
      {receivers.map(({ id, systemName }) => (
        <CheckBox
          key={id}
          text={systemName}
          wrappingType="Normal"
          checked={chosen.includes(id)}
          onChange={(event) => toggle(id, event.target.checked)}
        />
      ))}
    </fieldset>
  );
}
