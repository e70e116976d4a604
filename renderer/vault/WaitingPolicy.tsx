import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../client/useAct.ts';
import { useOpenVault, useTakeSession } from '../session/SessionContext.ts';
import { ActButton } from '../ui/ActButton.tsx';
import { ErrorMessage } from '../ui/ErrorMessage.tsx';
import { Section } from '../ui/Page.tsx';
import { TextField } from '../ui/TextField.tsx';

/** What is no number becomes 0, which main refuses with the true bounds. */
const daysOf = (text: string): number => Number(text.trim()) || 0;

/** How long this vault keeps an old key, and how long it believes a clock of which nothing was recorded. */
export function WaitingPolicy() {
  const { t } = useTranslation();
  const { waitingPolicy } = useOpenVault();
  const take = useTakeSession();
  const { run, running, error, clearError } = useAct('vault.setWaitingPolicy');
  const [retention, setRetention] = useState(String(waitingPolicy.retentionDays));
  const [unrecorded, setUnrecorded] = useState(String(waitingPolicy.unrecordedDays));
  const [done, setDone] = useState(false);
  const set = async () => {
    setDone(false);
    const session = await run({ retentionDays: daysOf(retention), unrecordedDays: daysOf(unrecorded) });
    if (session === null) return;
    take(session);
    setDone(true);
  };
  return (
    <Section title={t('vault.waiting.title')}>
      <div className="kt-form">
        <TextField
          label={t('vault.waiting.retention')}
          hint={t('vault.waiting.retentionHint')}
          required
          value={retention}
          onChange={setRetention}
        />
        <TextField
          label={t('vault.waiting.unrecorded')}
          hint={t('vault.waiting.unrecordedHint')}
          required
          value={unrecorded}
          onChange={setUnrecorded}
        />
      </div>
      <div role="status">{done && <p>{t('vault.waiting.done')}</p>}</div>
      <ErrorMessage error={error} onClose={clearError} />
      <div className="kt-acts">
        <ActButton running={running} onClick={() => void set()}>
          {t('vault.waiting.act')}
        </ActButton>
      </div>
    </Section>
  );
}
