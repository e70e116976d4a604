import { Option, Select } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../client/useAct.ts';
import { useRead } from '../client/useRead.ts';
import { useFormats } from '../text/formats.ts';
import { Field } from '../ui/Field.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { ReceiverChoice } from './start/ReceiverChoice.tsx';
import './rotations.css';

interface StartRotationDialogProps {
  /** The key pair to renew, where it was chosen before. */
  readonly oldKeyId?: string;
  readonly onClose: () => void;
  readonly onStarted: (rotationId: string) => void;
}

/** Starts a rotation: the key pair in use that it renews, and the receivers that encrypt with it. */
export function StartRotationDialog({ oldKeyId, onClose, onStarted }: StartRotationDialogProps) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const keys = useRead('keys.list', undefined).value?.filter((key) => key.state === 'in-use');
  const receivers = useRead('receivers.list', undefined).value;
  const [chosenKeyId, setChosenKeyId] = useState(oldKeyId ?? null);
  const [chosenReceivers, setChosenReceivers] = useState<readonly string[] | null>(null);
  const { run, running, error } = useAct('rotations.start');

  const free = keys?.find((candidate) => candidate.openRotationId === null) ?? keys?.[0];
  const key =
    keys?.find((candidate) => candidate.id === chosenKeyId) ?? (chosenKeyId === null ? free : undefined);
  const receiverIds = chosenReceivers ?? key?.receiverIds ?? [];

  const start = async () => {
    if (key === undefined) return;
    const started = await run({ oldKeyId: key.id, receiverIds: [...receiverIds] });
    if (started === null) return;
    onClose();
    onStarted(started.id);
  };

  return (
    <FormDialog
      title={t('rotations.start.title')}
      act={t('rotations.start.act')}
      onAct={() => void start()}
      onClose={onClose}
      running={running}
      error={error}
      disabled={key === undefined}
    >
      <p>{t('rotations.start.introduction')}</p>
      {keys?.length === 0 && <p>{t('rotations.start.noKey')}</p>}
      {keys !== undefined && keys.length > 0 && (
        <Field label={t('rotations.start.key')} required>
          {(links) => (
            <Select
              {...links}
              value={key?.id ?? ''}
              onChange={(event) => {
                setChosenKeyId(event.detail.selectedOption.value ?? null);
                setChosenReceivers(null);
              }}
            >
              {keys.map(({ id, alias, certificate }) => (
                <Option key={id} value={id}>
                  {t('rotations.start.keyOption', { alias, until: date(certificate.notAfter) })}
                </Option>
              ))}
            </Select>
          )}
        </Field>
      )}
      {key !== undefined && receivers !== null && (
        <ReceiverChoice
          receivers={receivers}
          known={key.receiverIds}
          chosen={receiverIds}
          onChange={setChosenReceivers}
        />
      )}
    </FormDialog>
  );
}
