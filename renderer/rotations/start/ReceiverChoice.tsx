import { CheckBox } from '@ui5/webcomponents-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receiver } from '../../../electron/contract/schemas/receivers.ts';

interface ReceiverChoiceProps {
  readonly receivers: readonly Receiver[];
  /** The ids of those that are known to use the key pair. */
  readonly known: readonly string[];
  readonly chosen: readonly string[];
  readonly onChange: (receiverIds: readonly string[]) => void;
}

/** The receivers of a rotation: those that are known to use the key pair are chosen, and it is said why. */
export function ReceiverChoice({ receivers, known, chosen, onChange }: ReceiverChoiceProps) {
  const { t } = useTranslation();
  const [legend, hint] = [useId(), useId()];
  const knownFirst = [...receivers].sort(
    (left, right) => Number(known.includes(right.id)) - Number(known.includes(left.id)),
  );
  return (
    <fieldset className="rotation-fieldset" aria-labelledby={legend} aria-describedby={hint}>
      <legend id={legend}>{t('rotations.start.receivers')}</legend>
      <span id={hint} className="kt-hint">
        {t(receivers.length === 0 ? 'rotations.start.noReceivers' : 'rotations.start.receiversHint')}
      </span>
      {knownFirst.map(({ id, systemName }) => (
        <CheckBox
          key={id}
          checked={chosen.includes(id)}
          wrappingType="Normal"
          text={known.includes(id) ? t('rotations.start.known', { receiver: systemName }) : systemName}
          onChange={(event) =>
            onChange(event.target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
          }
        />
      ))}
    </fieldset>
  );
}
