import { Option, Select } from '@ui5/webcomponents-react';
import { useTranslation } from 'react-i18next';
import type { CallInput } from '../../electron/contract/ipc.ts';
import { unlockSeconds } from '../../electron/contract/options.ts';
import { useOpenVault } from '../session/SessionContext.ts';
import { Field } from '../ui/Field.tsx';
import { useCostText } from './costText.ts';

export type UnlockSeconds = CallInput<'people.renewKeySlot'>['unlockSeconds'];

interface UnlockTimeFieldProps {
  readonly value: UnlockSeconds;
  readonly onChange: (seconds: UnlockSeconds) => void;
}

/** About how long unlocking shall take: what a person waits once, somebody who tries passphrases waits every time. */
export function UnlockTimeField({ value, onChange }: UnlockTimeFieldProps) {
  const { t } = useTranslation();
  const { people, person } = useOpenVault();
  const costText = useCostText();
  const mine = people.find(({ id }) => id === person.id);
  const cost = mine === undefined ? '' : costText(mine.keyDerivation);
  return (
    <Field label={t('people.passphrase.time')} hint={t('people.passphrase.timeHint')}>
      {(links) => (
        <Select
          {...links}
          value={value === null ? 'unchanged' : String(value)}
          onChange={(event) => {
            const chosen = unlockSeconds.find(
              (seconds) => `${seconds}` === event.detail.selectedOption.value,
            );
            onChange(chosen ?? null);
          }}
        >
          <Option value="unchanged">{t('people.passphrase.timeUnchanged', { cost })}</Option>
          {unlockSeconds.map((seconds) => (
            <Option key={seconds} value={String(seconds)}>
              {t('people.passphrase.about', { time: t('terms.seconds', { count: seconds }) })}
            </Option>
          ))}
        </Select>
      )}
    </Field>
  );
}
