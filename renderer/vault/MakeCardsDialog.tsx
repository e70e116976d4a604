import { Option, Select } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallInput } from '../../electron/contract/ipc.ts';
import { useAct } from '../client/useAct.ts';
import { useOpenVault, useTakeSession } from '../session/SessionContext.ts';
import { Field } from '../ui/Field.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { OwnPassphrase } from './OwnPassphrase.tsx';
import type { VaultDialogProps } from './vaultDialog.ts';

type Way = CallInput<'recovery.makeShares'>['cards'];

const ways: readonly Way[] = ['printer', 'pdf'];

/** Makes recovery cards: how many there are, how many open the vault, and how they come onto paper. */
export function MakeCardsDialog({ onDone, onClose }: VaultDialogProps) {
  const { t } = useTranslation();
  const { recovery } = useOpenVault();
  const take = useTakeSession();
  const { run, running, error } = useAct('recovery.makeShares');
  const [threshold, setThreshold] = useState('2');
  const [shares, setShares] = useState('3');
  const [way, setWay] = useState<Way>('printer');
  const [ownPassphrase, setOwnPassphrase] = useState('');

  const make = async () => {
    const numbers = { threshold: Number(threshold), shares: Number(shares) };
    const session = await run({ ...numbers, cards: way, ownPassphrase });
    if (session === null) return false;
    take(session);
    onDone(t(`cards.make.done.${way}`, { count: numbers.shares }));
    return true;
  };

  return (
    <FormDialog
      title={t('cards.make.title')}
      act={t('cards.make.act')}
      onAct={make}
      onClose={onClose}
      running={running}
      error={error}
    >
      <p>{t('cards.make.what')}</p>
      {recovery !== null && <p>{t('cards.make.older')}</p>}
      <div className="kt-form-row">
        <TextField
          label={t('cards.make.shares')}
          hint={t('cards.make.sharesHint')}
          type="Number"
          required
          value={shares}
          onChange={setShares}
        />
        <TextField
          label={t('cards.make.threshold')}
          hint={t('cards.make.thresholdHint')}
          type="Number"
          required
          value={threshold}
          onChange={setThreshold}
        />
      </div>
      <Field label={t('cards.make.way')} required hint={t(`cards.make.wayHints.${way}`)}>
        {(links) => (
          <Select
            {...links}
            value={way}
            onChange={(event) =>
              setWay(ways.find((option) => option === event.detail.selectedOption.value) ?? way)
            }
          >
            {ways.map((option) => (
              <Option key={option} value={option}>
                {t(`cards.make.ways.${option}`)}
              </Option>
            ))}
          </Select>
        )}
      </Field>
      <OwnPassphrase value={ownPassphrase} onChange={setOwnPassphrase} />
    </FormDialog>
  );
}
