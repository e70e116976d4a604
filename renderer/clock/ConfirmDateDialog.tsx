import announce from '@ui5/webcomponents-base/dist/util/InvisibleMessage.js';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../client/useAct.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { typedDate, typedDateExamples } from '../ui/typedDate.ts';

/**
 * A person types the date that something outside of this workstation shows. Typed and not picked: a calendar
 * would offer the very date that is in doubt.
 */
export function ConfirmDateDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const [text, setText] = useState('');
  const [source, setSource] = useState('');
  const { run, running, error } = useAct('clock.confirmDate');
  const date = typedDate(text);

  const confirm = async () => {
    if (date === null) return;
    if ((await run({ date, source })) === null) return;
    onClose();
    announce(t('clock.done'), 'Polite');
    // The button that opened this dialog goes with the doubt.
    document.getElementById('content')?.focus();
  };

  return (
    <FormDialog
      title={t('clock.title')}
      act={t('clock.act')}
      onAct={() => void confirm()}
      onClose={onClose}
      running={running}
      error={error}
      disabled={date === null}
    >
      <p>{t('clock.why')}</p>
      <TextField
        label={t('clock.date')}
        hint={t('clock.dateHint', { example: typedDateExamples[i18n.language] })}
        required
        // Not while it is still being typed.
        negative={date === null && text.trim().length >= 10}
        value={text}
        onChange={setText}
      />
      <TextField
        label={t('clock.source')}
        hint={t('clock.sourceHint')}
        required
        value={source}
        onChange={setSource}
      />
      <p>{t('clock.record')}</p>
    </FormDialog>
  );
}
