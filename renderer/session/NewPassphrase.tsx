import { useTranslation } from 'react-i18next';
import { TextField } from '../ui/TextField.tsx';

interface Passphrases {
  readonly first: string;
  readonly second: string;
}

interface NewPassphraseProps {
  readonly value: Passphrases;
  readonly onChange: (value: Passphrases) => void;
}

/** A passphrase that nobody can recover is entered twice. */
export function NewPassphrase({ value, onChange }: NewPassphraseProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        label={t('session.create.passphrase')}
        hint={t('session.create.passphraseHint')}
        type="Password"
        required
        value={value.first}
        onChange={(first) => onChange({ ...value, first })}
      />
      <TextField
        label={t('session.create.repeat')}
        type="Password"
        required
        value={value.second}
        onChange={(second) => onChange({ ...value, second })}
      />
    </>
  );
}
