import { MessageStrip } from '@ui5/webcomponents-react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../ui/TextField.tsx';
import type { Passphrases } from './passphrases.ts';
import { Strength } from './Strength.tsx';

interface NewPassphraseProps {
  readonly value: Passphrases;
  readonly onChange: (value: Passphrases) => void;
  /** What somebody who knows the vault would try first. */
  readonly names: readonly string[];
  /** Whose it is, where another passphrase is asked for beside it. */
  readonly kind?: 'only' | 'new' | 'of-other';
}

/** A passphrase that nobody can recover is entered twice; how hard it is to guess shows while it is typed. */
export function NewPassphrase({ value, onChange, names, kind = 'only' }: NewPassphraseProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        label={t(`passphrase.labels.${kind}`)}
        hint={t('passphrase.hint')}
        type="Password"
        required
        value={value.first}
        onChange={(first) => onChange({ ...value, first })}
      />
      <Strength passphrase={value.first} names={names} />
      <TextField
        label={t(`passphrase.repeat.${kind}`)}
        type="Password"
        required
        value={value.second}
        onChange={(second) => onChange({ ...value, second })}
      />
    </>
  );
}

/** Says that the two differ; its place is always in the tree, so that it is announced. */
export function PassphrasesDiffer({ differ }: { readonly differ: boolean }) {
  const { t } = useTranslation();
  return (
    <div role="alert" className="kt-message">
      {differ && (
        <MessageStrip design="Negative" hideCloseButton>
          {t('passphrase.differ')}
        </MessageStrip>
      )}
    </div>
  );
}
