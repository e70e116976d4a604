import { useTranslation } from 'react-i18next';
import { useAct } from '../../client/useAct.ts';
import { useFormats } from '../../text/formats.ts';
import { EarlyRemoval } from '../early/EarlyRemoval.tsx';
import { useDraft } from '../page/drafts.ts';
import type { StepFormProps } from '../page/step-form.ts';
import { Refused } from '../parts/Refused.tsx';
import { TypedAliasForm } from '../parts/TypedAliasForm.tsx';

/** The new key of an abandoned rotation: from when it can go, why, and the act that records that it went. */
export function KeptKey({ view, onActed }: StepFormProps) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  const [typedAlias, setTypedAlias] = useDraft('kept-key', '');
  const { run, running, error } = useAct('rotations.removeKeptKey');
  const { keptKeyRemoval: removal, removeKeptKey: refusal, newKeyPair } = view;
  if (newKeyPair === null) return null;
  const { alias } = newKeyPair;

  const remove = async () => {
    const after = await run({ rotationId: view.id, typedAlias });
    if (after !== null) onActed(after, t('rotations.abandoned.removed', { alias }));
  };

  return (
    <>
      <h3>{t('rotations.abandoned.removeTitle')}</h3>
      {removal !== null && (
        <p>
          {t(`rotations.abandoned.earliest.${removal.rule}`, {
            retentionDays: removal.retentionDays,
            at: instant(removal.at),
            receiver: removal.receiver,
          })}
        </p>
      )}
      {refusal !== null ? (
        <>
          <Refused refusal={refusal} />
          <div className="kt-acts">
            <EarlyRemoval which="kept" view={view} onActed={onActed} />
          </div>
        </>
      ) : (
        <>
          <ul className="rotation-consequences">
            <li>{t('rotations.abandoned.removeTenant', { alias })}</li>
            {newKeyPair.privateKeyHeld && <li>{t('rotations.removal.destroyed', { alias })}</li>}
          </ul>
          <TypedAliasForm
            alias={alias}
            typed={typedAlias}
            onTyped={setTypedAlias}
            act={t('rotations.abandoned.removeAct')}
            design="Negative"
            onAct={() => void remove()}
            running={running}
            error={error}
          />
        </>
      )}
    </>
  );
}
