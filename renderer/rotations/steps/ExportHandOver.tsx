import { useTranslation } from 'react-i18next';
import type { CallInput } from '../../../electron/contract/ipc.ts';
import { handOverForms } from '../../../electron/contract/options.ts';
import { useAct } from '../../client/useAct.ts';
import { type Language, languageNames, languages } from '../../text/language.ts';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { useDraft } from '../page/drafts.ts';
import type { ReceiverFormProps } from '../page/step-form.ts';
import { ActForm } from '../parts/ActForm.tsx';

type Form = CallInput<'rotations.exportHandOver'>['form'];

interface Draft {
  /** Until it is entered: what main proposes. */
  readonly switchBy: { readonly entered: string | null } | null;
  readonly language: Language;
  readonly form: Form;
}

/** What goes out to a receiver: until when it is asked to switch, in which language, and as what. */
export function ExportHandOver({ view, receiver, onActed }: ReceiverFormProps) {
  const { t, i18n } = useTranslation();
  const { receiverId, systemName, prepared, proposedSwitchBy } = receiver;
  const [draft, setDraft] = useDraft<Draft>(`export-${receiverId}`, {
    switchBy: null,
    language: i18n.language === 'de' ? 'de' : 'en',
    form: 'folder',
  });
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const switchBy = draft.switchBy === null ? proposedSwitchBy : draft.switchBy.entered;
  const { run, running, error } = useAct('rotations.exportHandOver');

  const write = async () => {
    if (switchBy === null) return;
    const { form, language } = draft;
    const after = await run({ rotationId: view.id, receiverId, form, language, switchBy });
    if (after === null) return;
    const written = after.receivers
      .find((candidate) => candidate.receiverId === receiverId)
      ?.prepared?.exports.at(-1);
    onActed(after, t('rotations.handOver.exported', { name: written?.archive?.name ?? written?.folder }));
  };

  return (
    <ActForm
      act={t(prepared === null ? 'rotations.handOver.exportAct' : 'rotations.handOver.exportAgainAct')}
      design={prepared === null ? 'Emphasized' : 'Default'}
      onAct={() => void write()}
      running={running}
      error={error}
      disabled={switchBy === null}
    >
      <p>{t('rotations.handOver.exportHint', { receiver: systemName })}</p>
      {prepared !== null && <p>{t('rotations.handOver.exportAgainHint')}</p>}
      <div className="kt-form-row">
        <DateField
          label={t('rotations.handOver.switchBy')}
          hint={t('rotations.handOver.switchByHint')}
          required
          value={switchBy}
          onChange={(entered) => change({ switchBy: { entered } })}
        />
        <ChoiceField
          label={t('rotations.handOver.language')}
          options={languages}
          nameOf={(language) => languageNames[language]}
          value={draft.language}
          onChange={(language) => change({ language })}
        />
        <ChoiceField
          label={t('rotations.handOver.form')}
          options={handOverForms}
          nameOf={(form) => t(`rotations.handOver.forms.${form}`)}
          value={draft.form}
          onChange={(form) => change({ form })}
        />
      </div>
    </ActForm>
  );
}
