import { useTranslation } from 'react-i18next';
import { useAct } from '../../client/useAct.ts';
import { useDraft } from '../page/drafts.ts';
import type { StepFormProps } from '../page/step-form.ts';
import { StepExplanation } from '../parts/StepExplanation.tsx';
import { TypedAliasForm } from '../parts/TypedAliasForm.tsx';

/** Step 7: says all that will happen, and wants the alias typed out, for it cannot be undone. */
export function RemoveOldKey({ view, onActed }: StepFormProps) {
  const { t } = useTranslation();
  const { alias, privateKeyHeld } = view.oldKeyPair;
  const [typedAlias, setTypedAlias] = useDraft('remove-old-key', '');
  const { run, running, error } = useAct('rotations.removeOldKey');

  const remove = async () => {
    const after = await run({ rotationId: view.id, typedAlias });
    if (after !== null) onActed(after, t('rotations.removal.done', { alias }));
  };

  return (
    <>
      <StepExplanation step="remove-old-key" />
      <h4>{t('rotations.removal.title')}</h4>
      <ul className="rotation-consequences">
        <li>{t('rotations.removal.tenant', { alias })}</li>
        <li>{t(privateKeyHeld ? 'rotations.removal.destroyed' : 'rotations.removal.notHeld', { alias })}</li>
        <li>{t('rotations.removal.kept')}</li>
      </ul>
      <TypedAliasForm
        alias={alias}
        typed={typedAlias}
        onTyped={setTypedAlias}
        act={t(privateKeyHeld ? 'rotations.removal.actDestroy' : 'rotations.removal.act')}
        design={privateKeyHeld ? 'Negative' : 'Emphasized'}
        onAct={() => void remove()}
        running={running}
        error={error}
      />
    </>
  );
}
