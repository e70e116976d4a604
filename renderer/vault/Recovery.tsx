import { Button, MessageStrip } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpenVault } from '../session/SessionContext.ts';
import { Section } from '../ui/Page.tsx';
import { MakeCardsDialog } from './MakeCardsDialog.tsx';
import { RecoveryFacts } from './RecoveryFacts.tsx';
import { RehearseDialog } from './RehearseDialog.tsx';

/** Recovery cards: what is left when a passphrase is lost. */
export function Recovery() {
  const { t } = useTranslation();
  const { recovery, people } = useOpenVault();
  const [open, setOpen] = useState<'make' | 'rehearse' | null>(null);
  const [outcome, setOutcome] = useState('');
  const show = (dialog: 'make' | 'rehearse') => {
    setOutcome('');
    setOpen(dialog);
  };
  const dialog = { onDone: setOutcome, onClose: () => setOpen(null) };
  const actions = (
    <>
      <Button onClick={() => show('make')}>{t('cards.make.open')}</Button>
      {recovery !== null && <Button onClick={() => show('rehearse')}>{t('cards.rehearse.open')}</Button>}
    </>
  );
  return (
    <Section title={t('cards.title')} actions={actions}>
      <p>{t('cards.why')}</p>
      {recovery === null && people.length === 1 && (
        <MessageStrip design="Information" hideCloseButton>
          {t('cards.alone')}
        </MessageStrip>
      )}
      <RecoveryFacts recovery={recovery} />
      <p role="status" className="kt-message">
        {outcome}
      </p>
      {open === 'make' && <MakeCardsDialog {...dialog} />}
      {open === 'rehearse' && recovery !== null && (
        <RehearseDialog threshold={recovery.threshold} {...dialog} />
      )}
    </Section>
  );
}
