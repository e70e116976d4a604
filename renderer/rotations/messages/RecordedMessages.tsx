import { useTranslation } from 'react-i18next';
import type { RecordedMessage } from '../../../electron/contract/schemas/messages.ts';
import type { ReceiverProgress } from '../../../electron/contract/schemas/rotations.ts';
import { useFormats } from '../../text/formats.ts';
import { Fact, FactList } from '../../ui/FactList.tsx';
import { useRecordedBy } from '../../ui/recordedBy.ts';
import { Status, type StatusState } from '../../ui/Status.tsx';
import { When } from '../../ui/When.tsx';
import { RecordedFact } from '../parts/RecordedFact.tsx';
import { MessageFacts } from './MessageFacts.tsx';

const states: Readonly<Record<RecordedMessage['encryptedFor'], StatusState>> = {
  new: 'Positive',
  old: 'Critical',
  another: 'Information',
  unknown: 'Critical',
};

/** The messages of a receiver that are evidence already, each to be unfolded, and the alarms that were resolved. */
export function RecordedMessages({
  messages,
  resolutions,
}: Pick<ReceiverProgress, 'messages' | 'resolutions'>) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  const recordedBy = useRecordedBy();
  return (
    <>
      {messages.map((message) => (
        <details key={message.file.sha256} className="rotation-message">
          <summary>
            <Status state={states[message.encryptedFor]}>
              {t(`messages.seen.${message.encryptedFor}`, { at: instant(message.capturedAt) })}
            </Status>
          </summary>
          <MessageFacts message={message} />
          <FactList>
            <RecordedFact recorded={message} />
          </FactList>
        </details>
      ))}
      {resolutions.map((resolution) => (
        <details key={resolution.at} className="rotation-message">
          <summary>
            <Status state="None">{t('messages.alarm.resolved')}</Status>
          </summary>
          <FactList>
            <Fact name={t('messages.alarm.switchedAt')}>
              <When at={resolution.switchedAt} />
            </Fact>
            <Fact name={t('messages.alarm.statedBy')}>
              {resolution.statedBy}, {t(`terms.channels.${resolution.channel}`)}
            </Fact>
            <Fact name={t('messages.alarm.reason')}>{resolution.reason}</Fact>
            <Fact name={t('rotations.evidence.recorded')}>{recordedBy(resolution)}</Fact>
          </FactList>
        </details>
      ))}
    </>
  );
}
