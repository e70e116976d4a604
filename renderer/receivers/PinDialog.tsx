import { CheckBox, MessageStrip } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel, Receiver, SignerPreview } from '../../electron/contract/schemas.ts';
import { useAct } from '../client/useAct.ts';
import { useNow } from '../session/SessionContext.ts';
import { CertificateFacts } from '../ui/CertificateFacts.tsx';
import { ChannelField } from '../ui/ChannelField.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { validityOf } from '../ui/validity.ts';

interface PinDialogProps {
  readonly receiver: Receiver;
  readonly preview: SignerPreview;
  readonly onClose: () => void;
}

/** What is offered; main refuses the ways by which a forged file could have come itself. */
const trustedChannels: readonly Channel[] = ['phone', 'in-person', 'other'];

/** Pins a signing certificate, after its fingerprint was compared with a person at the receiver. */
export function PinDialog({ receiver, preview, onClose }: PinDialogProps) {
  const { t } = useTranslation();
  const now = useNow();
  const pin = useAct('receivers.pinSigningCertificate');
  const [comparedWith, setComparedWith] = useState(receiver.contact.name);
  const [comparedBy, setComparedBy] = useState<Channel>('phone');
  const [compared, setCompared] = useState(false);
  const { contact, signer, systemName } = receiver;
  const { certificate, choice } = preview;

  const save = async () => {
    const comparedSha256 = certificate.sha256;
    const pinned = await pin.run({
      receiverId: receiver.id,
      choice,
      comparedSha256,
      comparedWith,
      comparedBy,
    });
    if (pinned !== null) onClose();
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
          onChange={setComparedWith}
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
