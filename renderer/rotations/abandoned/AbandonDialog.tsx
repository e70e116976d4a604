import { useTranslation } from 'react-i18next';
import { useAct } from '../../client/useAct.ts';
import { useFormats } from '../../text/formats.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useDraft } from '../page/drafts.ts';
import type { StepFormProps } from '../page/step-form.ts';
import { Refused } from '../parts/Refused.tsx';
import { holders } from './holders.ts';

interface AbandonDialogProps extends StepFormProps {
  readonly onClose: () => void;
}

/** Ends a rotation without an exchange (I7): says what becomes of both keys, and wants a reason. */
export function AbandonDialog({ view, onClose, onActed }: AbandonDialogProps) {
  const { t } = useTranslation();
  const { list } = useFormats();
  const [reason, setReason] = useDraft('abandon', '');
  const { run, running, error } = useAct('rotations.abandon');
  const names = { oldAlias: view.oldKeyPair.alias, newAlias: view.newKeyPair?.alias ?? '' };
  const given = holders(view).map((receiver) => receiver.systemName);

  const abandon = async () => {
    const after = await run({ rotationId: view.id, reason });
    if (after === null) return;
    onClose();
    onActed(after, t('rotations.abandon.done'));
  };

  return (
    <FormDialog
      title={t('rotations.abandon.title')}
      act={t('rotations.abandon.act')}
      design="Negative"
      onAct={() => void abandon()}
      onClose={onClose}
      running={running}
      error={error}
      disabled={view.abandon !== null}
    >
      {view.abandon !== null ? (
        <Refused refusal={view.abandon} />
      ) : (
        <>
          <p>{t('rotations.abandon.oldStays', names)}</p>
          <p>
            {given.length === 0
              ? t('rotations.abandon.nothingOut')
              : t('rotations.abandon.handedOut', { ...names, count: given.length, receivers: list(given) })}
          </p>
          <p>{t('rotations.abandon.final')}</p>
          <TextField
            label={t('rotations.abandon.reason')}
            hint={t('rotations.abandon.reasonHint')}
            required
            rows={3}
            value={reason}
            onChange={setReason}
          />
        </>
      )}
    </FormDialog>
  );
}
