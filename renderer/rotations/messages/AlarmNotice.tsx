import { Button, MessageStrip } from '@ui5/webcomponents-react';
import { useTranslation } from 'react-i18next';
import type { RotationView } from '../../../electron/contract/schemas/rotations.ts';
import { useFormats } from '../../text/formats.ts';
import { type OpenStep, panelOf } from '../page/openStep.ts';

interface AlarmNoticeProps {
  readonly view: RotationView;
  readonly onOpen: (step: OpenStep) => void;
}

/** Receivers still use the old key although they confirmed the switch: above everything else, with the way to each. */
export function AlarmNotice({ view, onOpen }: AlarmNoticeProps) {
  const { t } = useTranslation();
  const { list } = useFormats();
  const alarmed = view.receivers.filter(({ alarm }) => alarm !== null);
  if (alarmed.length === 0) return null;
  return (
    <div role="alert" className="kt-form">
      <MessageStrip design="Negative" hideCloseButton>
        {t('messages.alarm.notice', {
          alias: view.oldKeyPair.alias,
          count: alarmed.length,
          receivers: list(alarmed.map(({ systemName }) => systemName)),
        })}
      </MessageStrip>
      <div className="kt-acts">
        {alarmed.map(({ receiverId, systemName }) => (
          <Button key={receiverId} onClick={() => onOpen(panelOf(receiverId))}>
            {t('messages.alarm.show', { receiver: systemName })}
          </Button>
        ))}
      </div>
    </div>
  );
}
