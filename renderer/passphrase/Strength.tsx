import { useTranslation } from 'react-i18next';
import { errorText } from '../ui/errorText.ts';
import { Status } from '../ui/Status.tsx';
import { reasonsOf } from './reasons.ts';
import { useJudgement } from './useJudgement.ts';
import './strength.css';

interface StrengthProps {
  readonly passphrase: string;
  /** What somebody who knows the vault would try first: the names of the tenant and of the person. */
  readonly names: readonly string[];
}

/** Every score in a word and a colour. */
const scores = {
  0: { word: 'veryWeak', state: 'Negative' },
  1: { word: 'weak', state: 'Negative' },
  2: { word: 'fair', state: 'Critical' },
  3: { word: 'almost', state: 'Critical' },
  4: { word: 'strong', state: 'Positive' },
} as const;

/** How hard a new passphrase is to guess, in a word and on a meter, and why. Nothing while there is none. */
export function Strength({ passphrase, names }: StrengthProps) {
  const { t, i18n } = useTranslation();
  const judgement = useJudgement(passphrase, names);
  return (
    <div className="kt-strength">
      {judgement !== null && (
        <meter
          aria-label={t('passphrase.strength')}
          min={0}
          max={5}
          value={judgement.score + 1}
          data-state={scores[judgement.score].state}
        />
      )}
      {/* Stays in the tree, so that what appears in it is announced. */}
      <div aria-live="polite">
        {judgement !== null && (
          <>
            <Status state={scores[judgement.score].state}>
              {t('passphrase.judged', { word: t(`passphrase.scores.${scores[judgement.score].word}`) })}
            </Status>
            {judgement.refusal?.code === 'passphrase-too-short' && (
              <p className="kt-hint">{errorText(t, judgement.refusal, i18n.language).text}</p>
            )}
            {reasonsOf(t, judgement).map((reason) => (
              <p key={reason} className="kt-hint">
                {reason}
              </p>
            ))}
          </>
        )}
      </div>
    </div>
  );
}
