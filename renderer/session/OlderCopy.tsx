import { MessageStrip } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OlderCopy as Older } from '../../electron/contract/schemas/vaults.ts';
import { useAct } from '../client/useAct.ts';
import { useFormats } from '../text/formats.ts';
import { ActButton } from '../ui/ActButton.tsx';
import { ErrorMessage } from '../ui/ErrorMessage.tsx';
import { errorText } from '../ui/errorText.ts';
import { TextField } from '../ui/TextField.tsx';
import { useTakeSession } from './SessionContext.ts';
import { StartCard } from './StartCard.tsx';

/**
 * A copy that lacks records which this workstation has seen. Whoever opens it anyway takes what is missing for lost:
 * a deliberate act, with a reason.
 */
export function OlderCopy({ older }: { readonly older: Older }) {
  const { t, i18n } = useTranslation();
  const { instant, number } = useFormats();
  const take = useTakeSession();
  const accept = useAct('vault.acceptOlderCopy');
  const close = useAct('vault.lock');
  const [reason, setReason] = useState('');
  const { tenant, lastRecord, lastSeen, diverged, refusal } = older;
  const refused = refusal === null ? null : errorText(t, refusal, i18n.language);

  const open = async () => {
    const session = await accept.run({ reason });
    if (session !== null) take(session);
  };

  return (
    <StartCard main="focused" title={t('session.older.title', { tenant })}>
      <MessageStrip design="Critical" hideCloseButton>
        {t('session.older.has', { sequence: number(lastRecord.sequence), at: instant(lastRecord.at) })}{' '}
        {t('session.older.seen', { sequence: number(lastSeen.sequence), at: instant(lastSeen.at) })}
      </MessageStrip>
      <p>{t(diverged ? 'session.older.diverged' : 'session.older.missing')}</p>
      <p>{t('session.older.normally')}</p>
      <div className="kt-acts">
        <ActButton design="Emphasized" running={close.running} onClick={() => void close.run(undefined)}>
          {t('session.older.close')}
        </ActButton>
      </div>
      <ErrorMessage error={close.error} />
      <h2>{t('session.older.anyway')}</h2>
      {refused !== null ? (
        <MessageStrip design="Information" hideCloseButton data-refusal={refusal?.code}>
          <strong>{refused.text}</strong> {refused.wayOut}
        </MessageStrip>
      ) : (
        <form
          className="kt-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!accept.running) void open();
          }}
        >
          <p>{t('session.older.consequences')}</p>
          <TextField
            label={t('session.older.reason')}
            hint={t('session.older.reasonHint')}
            required
            rows={3}
            value={reason}
            onChange={setReason}
          />
          <ErrorMessage error={accept.error} />
          <div className="kt-acts">
            <ActButton design="Negative" submits running={accept.running}>
              {t('session.older.act')}
            </ActButton>
          </div>
        </form>
      )}
    </StartCard>
  );
}
