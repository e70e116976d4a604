import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receiver } from '../../electron/contract/schemas/receivers.ts';
import { useAct } from '../client/useAct.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { DeliveryTimeField } from './DeliveryTimeField.tsx';
import { detailsOf, draftOf, type ReceiverDraft } from './draft.ts';

interface ReceiverDialogProps {
  /** Null registers a new one. */
  readonly receiver: Receiver | null;
  readonly onClose: () => void;
  readonly onSaved: (receiver: Receiver) => void;
}

/** The form for a receiver's details. What is wrong with them is for main to say. */
export function ReceiverDialog({ receiver, onClose, onSaved }: ReceiverDialogProps) {
  const { t } = useTranslation();
  const register = useAct('receivers.register');
  const change = useAct('receivers.change');
  const [draft, setDraft] = useState(() => draftOf(receiver));
  const set = (part: Partial<ReceiverDraft>) => setDraft((before) => ({ ...before, ...part }));

  const save = async () => {
    const details = detailsOf(draft);
    const saved =
      receiver === null
        ? await register.run(details)
        : await change.run({ receiverId: receiver.id, details });
    if (saved !== null) onSaved(saved);
  };

  return (
    <FormDialog
      title={
        receiver === null
          ? t('receivers.form.registerTitle')
          : t('receivers.form.changeTitle', { name: receiver.systemName })
      }
      act={t(receiver === null ? 'receivers.form.register' : 'receivers.form.save')}
      onAct={() => void save()}
      onClose={onClose}
      running={register.running || change.running}
      error={register.error ?? change.error}
    >
      <TextField
        label={t('receivers.form.systemName')}
        hint={t('receivers.form.systemNameHint')}
        required
        value={draft.systemName}
        onChange={(systemName) => set({ systemName })}
      />
      <TextField
        label={t('receivers.form.contact')}
        hint={t('receivers.form.contactHint')}
        required
        value={draft.contactName}
        onChange={(contactName) => set({ contactName })}
      />
      <div className="kt-form-row">
        <TextField
          label={t('receivers.form.email')}
          value={draft.email}
          onChange={(email) => set({ email })}
        />
        <TextField
          label={t('receivers.form.phone')}
          hint={t('receivers.form.phoneHint')}
          value={draft.phone}
          onChange={(phone) => set({ phone })}
        />
      </div>
      <TextField
        label={t('receivers.form.integrationFlows')}
        hint={t('receivers.form.integrationFlowsHint')}
        rows={3}
        value={draft.integrationFlows}
        onChange={(integrationFlows) => set({ integrationFlows })}
      />
      <DeliveryTimeField value={draft.deliveryTime} onChange={(deliveryTime) => set({ deliveryTime })} />
    </FormDialog>
  );
}
