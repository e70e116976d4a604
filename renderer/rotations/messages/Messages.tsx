import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessagePreview as Preview } from '../../../electron/contract/schemas/messages.ts';
import { keyturn } from '../../client/keyturn.ts';
import { useAct } from '../../client/useAct.ts';
import { panelOf, toggleId } from '../page/openStep.ts';
import type { ReceiverFormProps } from '../page/step-form.ts';
import { ActForm } from '../parts/ActForm.tsx';
import { MessagePreview } from './MessagePreview.tsx';
import { RecordedMessages } from './RecordedMessages.tsx';

interface MessagesProps extends ReceiverFormProps {
  /** What main holds of a message that was imported for this receiver; null where there is none. */
  readonly imported: string | null;
}

/** The messages of one receiver: those that are evidence already, and the next one to examine. */
export function Messages({ view, receiver, onActed, imported }: MessagesProps) {
  const { t } = useTranslation();
  const [preview, setPreview] = useState<Preview | null>(null);
  const chosen = useAct('rotations.chooseMessage');
  const { run: open, ...opened } = useAct('rotations.openMessage');
  const running = chosen.running || opened.running;
  const error = chosen.error ?? opened.error;
  const rotationId = view.id;
  const { receiverId, systemName, messages, resolutions, messageRefusal } = receiver;
  const isPossible = messageRefusal === null;

  useEffect(() => {
    if (imported === null) return;
    void open({ rotationId, receiverId, choice: imported }).then((read) => {
      setPreview(read);
      void keyturn.call('imports.close', { choice: imported });
    });
  }, [open, imported, rotationId, receiverId]);

  if (!isPossible && messages.length === 0) return null;

  const choose = async () => {
    const read = await chosen.run({ rotationId, receiverId });
    if (read !== null) setPreview(read);
  };
  const close = () => {
    setPreview(null);
    document.getElementById(toggleId(panelOf(receiverId)))?.focus();
  };

  return (
    <section className="rotation-messages" aria-label={t('messages.title')}>
      <h4>{t('messages.title')}</h4>
      <RecordedMessages messages={messages} resolutions={resolutions} />
      {preview !== null && (
        <MessagePreview
          view={view}
          receiver={receiver}
          preview={preview}
          onClose={close}
          onActed={(after, outcome) => {
            close();
            onActed(after, outcome, 'stays-open');
          }}
        />
      )}
      {isPossible && preview === null && (
        <>
          <p className="rotation-explanation">{t('messages.what', { receiver: systemName })}</p>
          <ActForm
            act={t('messages.examine')}
            onAct={() => void choose()}
            running={running}
            error={error}
            design="Default"
          />
          <p role="status" className="kt-hint">
            {running && t('messages.running')}
          </p>
        </>
      )}
    </section>
  );
}
