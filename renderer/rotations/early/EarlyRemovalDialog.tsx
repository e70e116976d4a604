import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../client/useAct.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useDraft } from '../page/drafts.ts';
import { standingId } from '../page/StandingSentence.tsx';
import type { StepFormProps } from '../page/step-form.ts';
import { EarlyConsequences } from './EarlyConsequences.tsx';
import { subjectOf, type WhichKey } from './subject.ts';

interface EarlyRemovalDialogProps extends StepFormProps {
  readonly which: WhichKey;
  readonly onClose: () => void;
}

/** Removes a compromised key before its time (I8): says what is lost, and wants a reason and the alias typed out. */
export function EarlyRemovalDialog({ which, view, onActed, onClose }: EarlyRemovalDialogProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useDraft(`early-${which}`, { reason: '', typedAlias: '' });
  const { run, running, error } = useAct(
    which === 'old' ? 'rotations.removeOldKeyEarly' : 'rotations.removeKeptKeyEarly',
  );
  const removed = useRef(false);
  const alias = subjectOf(view, which)?.keyPair.alias ?? '';

  const remove = async () => {
    const after = await run({ rotationId: view.id, ...draft });
    if (after === null) return false;
    onActed(after, t('earlyRemoval.done', { alias }));
    removed.current = true;
    return true;
  };

  return (
    <FormDialog
      title={t('earlyRemoval.title', { alias })}
      act={t('earlyRemoval.act')}
      design="Negative"
      onAct={remove}
      onClose={() => {
        onClose();
        // The button that opened this dialog goes with the key.
        if (removed.current) document.getElementById(standingId)?.focus();
      }}
      running={running}
      error={error}
    >
      <EarlyConsequences view={view} which={which} />
      <TextField
        label={t('earlyRemoval.reason')}
        hint={t('earlyRemoval.reasonHint')}
        required
        rows={3}
        value={draft.reason}
        onChange={(reason) => setDraft({ ...draft, reason })}
      />
      <TextField
        label={t('rotations.removal.typed')}
        hint={t('rotations.removal.typedHint', { alias })}
        required
        value={draft.typedAlias}
        onChange={(typedAlias) => setDraft({ ...draft, typedAlias })}
      />
    </FormDialog>
  );
}
