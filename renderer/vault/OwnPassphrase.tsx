import { useTranslation } from 'react-i18next';
import { TextField } from '../ui/TextField.tsx';

interface OwnPassphraseProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The passphrase of whoever acts, once more: an open vault does not keep the key that new key slots need. */
export function OwnPassphrase({ value, onChange }: OwnPassphraseProps) {
  const { t } = useTranslation();
  return (
    <TextField
      label={t('people.ownPassphrase')}
      hint={t('people.ownPassphraseWhy')}
      type="Password"
      required
      value={value}
      onChange={onChange}
    />
  );
}
