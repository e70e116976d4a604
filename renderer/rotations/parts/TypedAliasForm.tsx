import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../electron/contract/errors.ts';
import { TextField } from '../../ui/TextField.tsx';
import { ActForm } from './ActForm.tsx';

interface TypedAliasFormProps {
  /** The alias that has to be typed. */
  readonly alias: string;
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  /** The words on the button that does it. */
  readonly act: string;
  readonly design: 'Negative' | 'Emphasized';
  readonly onAct: () => void;
  readonly running: boolean;
  readonly error: AppError | null;
}

/** The form of an act that cannot be undone: it wants the alias of the key pair that goes typed out. */
export function TypedAliasForm({ alias, typed, onTyped, ...act }: TypedAliasFormProps) {
  const { t } = useTranslation();
  return (
    <ActForm {...act}>
      <TextField
        label={t('rotations.removal.typed')}
        hint={t('rotations.removal.typedHint', { alias })}
        required
        value={typed}
        onChange={onTyped}
      />
    </ActForm>
  );
}
