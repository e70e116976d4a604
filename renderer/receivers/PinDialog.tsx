import { CheckBox, MessageStrip, Option, Select } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Certificate, Channel } from '../../electron/contract/schemas/facts.ts';
import type { Receiver } from '../../electron/contract/schemas/receivers.ts';
import { useAct } from '../client/useAct.ts';
import { useRead } from '../client/useRead.ts';
import { useNow } from '../session/SessionContext.ts';
import { CertificateFacts } from '../ui/CertificateFacts.tsx';
import { ChannelField, trustedChannels } from '../ui/ChannelField.tsx';
import { Field } from '../ui/Field.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { validityOf } from '../ui/validity.ts';

interface PinDialogProps {
  readonly imported: { readonly choice: string; readonly entry: number };
  readonly certificate: Certificate;
  /** Null where the person has to say whose certificate it is. */
  readonly receiver: Receiver | null;
  readonly onClose: () => void;
  readonly onPinned: (receiver: Receiver) => void;
}

/** Pins a signing certificate, after its fingerprint was compared with a person at the receiver. */
export function PinDialog({ imported, certificate, receiver: fixed, onClose, onPinned }: PinDialogProps) {
  const { t } = useTranslation();
  const now = useNow();
  const receivers = useRead('receivers.list', undefined).value ?? [];
  const pin = useAct('receivers.pinSigningCertificate');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [typedName, setTypedName] = useState<string | null>(null);
  const [comparedBy, setComparedBy] = useState<Channel>('phone');
  const [compared, setCompared] = useState(false);
  const receiver = fixed ?? receivers.find(({ id }) => id === chosenId) ?? receivers[0];
  if (receiver === undefined) return null;
  const { contact, signer, systemName } = receiver;
  const comparedWith = typedName ?? contact.name;

  const save = async () => {
    const comparedSha256 = certificate.sha256;
    const receiverId = receiver.id;
    const pinned = await pin.run({ ...imported, receiverId, comparedSha256, comparedWith, comparedBy });
    if (pinned !== null) onPinned(pinned);
  };

  return (
    <FormDialog
      title={t('receivers.pin.title', { name: systemName })}
      act={t('receivers.pin.act')}
      onAct={() => void save()}
      onClose={onClose}
      running={pin.running}
      error={pin.error}
      disabled={!compared}
    >
      {fixed === null && (
        <Field label={t('receivers.pin.receiver')} required>
          {(links) => (
            <Select
              {...links}
              value={receiver.id}
              onChange={(event) => {
                setChosenId(event.detail.selectedOption.value ?? null);
                // What was compared with the contact of one receiver says nothing of another.
                setTypedName(null);
                setCompared(false);
              }}
            >
              {receivers.map((option) => (
                <Option key={option.id} value={option.id}>
                  {option.systemName}
                </Option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <p>
        {t('receivers.pin.how', { contact: contact.name })}
        {contact.phone !== '' && ` ${t('receivers.pin.phone', { phone: contact.phone })}`}
      </p>
      {signer !== null && (
        <MessageStrip design="Information" hideCloseButton>
          {t(
            signer.certificate.sha256 === certificate.sha256
              ? 'receivers.pin.same'
              : 'receivers.pin.replaces',
          )}
        </MessageStrip>
      )}
      {validityOf(t, certificate, now).expired && (
        <MessageStrip design="Critical" hideCloseButton>
          {t('receivers.pin.expired')}
        </MessageStrip>
      )}
      <CertificateFacts certificate={certificate} />
      <div className="kt-form-row">
        <TextField
          label={t('receivers.pin.with')}
          hint={t('receivers.pin.withHint')}
          required
          value={comparedWith}
          onChange={setTypedName}
        />
        <ChannelField
          label={t('receivers.pin.channel')}
          value={comparedBy}
          onChange={setComparedBy}
          channels={trustedChannels}
        />
      </div>
      <CheckBox
        text={t('receivers.pin.confirmed')}
        wrappingType="Normal"
        required
        checked={compared}
        onChange={(event) => setCompared(event.target.checked)}
      />
    </FormDialog>
  );
}
