import { useTranslation } from 'react-i18next';
import type { Standing } from '../../electron/contract/schemas/steps.ts';
import { useFormats } from '../text/formats.ts';
import type { Translate } from '../text/language.ts';
import { errorText } from '../ui/errorText.ts';

interface Names {
  readonly oldAlias: string;
  /** Null until step 1 is done. */
  readonly newAlias: string | null;
}

/** A rotation by its names and by where it stands: a summary of the worklist, or the rotation itself. */
export interface Standpoint extends Names {
  readonly standing: Standing;
}

/** `dec_2024 → dec_2026`: how a rotation is called on every screen. */
export const namesOf = (t: Translate, { oldAlias, newAlias }: Names): string =>
  t('rotations.names', { oldAlias, newAlias: newAlias ?? t('rotations.unnamed') });

/** Says where a rotation stands, in one sentence. */
export function useStandingText(): (point: Standpoint) => string {
  const { t, i18n } = useTranslation();
  const formats = useFormats();
  return ({ standing, oldAlias, newAlias: alias }) => {
    const newAlias = alias ?? t('rotations.unnamed');
    switch (standing.code) {
      case 'hand-over':
      case 'wait-for-confirmation':
        return t(`rotations.standing.${standing.code}`, {
          count: standing.receivers.length,
          of: standing.of,
          receivers: formats.list(standing.receivers),
        });
      case 'alarm':
        return t('rotations.standing.alarm', {
          oldAlias,
          count: standing.receivers.length,
          receivers: formats.list(standing.receivers),
          capturedAt: formats.instant(standing.capturedAt),
        });
      case 'wait-until': {
        const { rule, receiver, retentionDays } = standing;
        const until = formats.instant(standing.until);
        return t(`rotations.standing.wait-until.${rule}`, {
          oldAlias,
          until,
          receiver,
          retentionDays,
        });
      }
      case 'stopped':
        return errorText(t, standing.refusal, i18n.language).text;
      case 'abandoned-key-kept': {
        const reason = errorText(t, standing.refusal, i18n.language).text;
        return t('rotations.standing.abandoned-key-kept', { newAlias, reason });
      }
      case 'completed':
      case 'abandoned':
        return t(`rotations.standing.${standing.code}`, { oldAlias, at: formats.instant(standing.at) });
      default:
        return t(`rotations.standing.${standing.code}`, { oldAlias, newAlias });
    }
  };
}
