import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../text/formats.ts';
import { Fact, FactList } from '../../ui/FactList.tsx';
import { When } from '../../ui/When.tsx';
import type { ReceiverFormProps } from '../page/step-form.ts';
import { RecordedFact } from '../parts/RecordedFact.tsx';
import { panelId, Toggle } from '../parts/Toggle.tsx';
import { WithdrawalForm } from './WithdrawalForm.tsx';

/** A receiver that was given the certificate of an abandoned rotation: does it use it? */
export function Withdrawal({ view, receiver, onActed }: ReceiverFormProps) {
  const { t } = useTranslation();
  const { shortDate } = useFormats();
  const [open, setOpen] = useState(false);
  const { receiverId, systemName, withdrawal } = receiver;
  const id = `withdrawal-${receiverId}`;
  const state =
    withdrawal === null
      ? t('rotations.abandoned.notWithdrawn')
      : t('rotations.abandoned.withdrawn', { at: shortDate(withdrawal.withdrawnAt) });
  return (
    <li className="rotation-step">
      <h4>
        <Toggle
          id={id}
          status={withdrawal === null ? 'possible' : 'done'}
          name={systemName}
          state={state}
          open={open}
          onToggle={() => setOpen(!open)}
        />
      </h4>
      {open && (
        <section id={panelId(id)} className="rotation-step-body" aria-label={systemName}>
          {withdrawal === null ? (
            <WithdrawalForm
              view={view}
              receiver={receiver}
              onActed={(after, outcome) => {
                onActed(after, outcome);
                document.getElementById(id)?.focus();
              }}
            />
          ) : (
            <FactList>
              <Fact name={t('rotations.abandoned.withdrawnAt')}>
                <When at={withdrawal.withdrawnAt} />
              </Fact>
              <Fact name={t('rotations.abandoned.statedBy')}>{withdrawal.statedBy}</Fact>
              <Fact name={t('rotations.abandoned.channel')}>{t(`terms.channels.${withdrawal.channel}`)}</Fact>
              <RecordedFact recorded={withdrawal} />
            </FactList>
          )}
        </section>
      )}
    </li>
  );
}
