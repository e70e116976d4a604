import { useTranslation } from 'react-i18next';
import type { Recorded } from '../../electron/contract/schemas/facts.ts';
import { useFormats } from '../text/formats.ts';

/**
 * When something was recorded and by whom, with the second person where there was one: `3 March 2027, 14:05 CET, by
 * Ada Admin, with Will Witness`. In a table or beside a step the day alone, in its short form.
 */
export function useRecordedBy(form: 'full' | 'short' = 'full'): (recorded: Recorded) => string {
  const { t } = useTranslation();
  const { instant, shortDate } = useFormats();
  return ({ at, by, witness }) => {
    const facts = { at: form === 'full' ? instant(at) : shortDate(at), name: by.name };
    return witness === undefined
      ? t('terms.recordedBy', facts)
      : t('terms.recordedByTwo', { ...facts, witness: witness.name });
  };
}
