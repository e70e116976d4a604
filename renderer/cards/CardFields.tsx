import { useTranslation } from 'react-i18next';
import { TextField } from '../ui/TextField.tsx';

interface CardFieldsProps {
  /** How many cards are needed. */
  readonly threshold: number;
  readonly cards: readonly string[];
  readonly onChange: (cards: readonly string[]) => void;
}

/** A field for the words of each recovery card that is needed, in whatever order the cards lie. */
export function CardFields({ threshold, cards, onChange }: CardFieldsProps) {
  const { t } = useTranslation();
  const numbers = Array.from({ length: threshold }, (_, index) => index);
  return (
    <>
      {numbers.map((index) => (
        <TextField
          key={index}
          label={t('cards.card', { number: index + 1, of: threshold })}
          hint={index === 0 ? t('cards.hint') : undefined}
          required
          rows={4}
          value={cards[index] ?? ''}
          onChange={(words) =>
            onChange(numbers.map((each) => (each === index ? words : (cards[each] ?? ''))))
          }
        />
      ))}
    </>
  );
}
