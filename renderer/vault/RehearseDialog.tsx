import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CardFields } from '../cards/CardFields.tsx';
import { enteredCards } from '../cards/enteredCards.ts';
import { useAct } from '../client/useAct.ts';
import { useTakeSession } from '../session/SessionContext.ts';
import { useFormats } from '../text/formats.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import type { VaultDialogProps } from './vaultDialog.ts';

interface RehearseDialogProps extends VaultDialogProps {
  readonly threshold: number;
}

/** Tries out recovery cards while nothing is lost: opens nothing, and records that they would open the vault. */
export function RehearseDialog({ threshold, onDone, onClose }: RehearseDialogProps) {
  const { t } = useTranslation();
  const { list } = useFormats();
  const take = useTakeSession();
  const { run, running, error } = useAct('recovery.rehearse');
  const [cards, setCards] = useState<readonly string[]>([]);

  const rehearse = async () => {
    const session = await run({ cards: enteredCards(cards) });
    if (session === null) return false;
    take(session);
    const numbers = session.open?.recovery?.rehearsed?.shareNumbers ?? [];
    onDone(t('cards.rehearse.done', { count: numbers.length, numbers: list(numbers.map(String)) }));
    return true;
  };

  return (
    <FormDialog
      title={t('cards.rehearse.title')}
      act={t('cards.rehearse.act')}
      onAct={rehearse}
      onClose={onClose}
      running={running}
      error={error}
    >
      <p>{t('cards.rehearse.what')}</p>
      <CardFields threshold={threshold} cards={cards} onChange={setCards} />
    </FormDialog>
  );
}
