import { useTranslation } from 'react-i18next';
import type { ReceiverProgress } from '../../../electron/contract/schemas/rotations.ts';
import { useFormats } from '../../text/formats.ts';
import { HandOverEvidence } from '../evidence/HandOverEvidence.tsx';
import { isSameStep, stepOf, toggleId } from '../page/openStep.ts';
import type { LaneProps } from '../page/TenantLane.tsx';
import { Refused } from '../parts/Refused.tsx';
import { StepExplanation } from '../parts/StepExplanation.tsx';
import { panelId, Toggle } from '../parts/Toggle.tsx';
import { HandOver } from './HandOver.tsx';

/** Step 3, receiver by receiver: each opens in place to its form, or to the evidence once it is done. */
export function HandOvers({ view, open, onOpen, onActed }: LaneProps) {
  const { t } = useTranslation();
  const stateOf = useHandOverState();
  return (
    <>
      <StepExplanation step="hand-over" />
      <ul className="rotation-steps">
        {view.receivers.map((receiver) => {
          const mine = { step: 'hand-over', receiverId: receiver.receiverId } as const;
          const step = stepOf(receiver.steps, 'hand-over');
          const isOpen = isSameStep(open, mine);
          const id = toggleId(mine);
          return (
            <li key={receiver.receiverId} className="rotation-step">
              <h4>
                <Toggle
                  id={id}
                  status={step?.status ?? 'blocked'}
                  name={receiver.systemName}
                  state={stateOf(receiver)}
                  open={isOpen}
                  onToggle={() => onOpen(isOpen ? { step: 'hand-over', receiverId: null } : mine)}
                />
              </h4>
              {isOpen && (
                <section
                  id={panelId(id)}
                  className="rotation-step-body"
                  aria-label={t('rotations.handOver.panel', { receiver: receiver.systemName })}
                >
                  {step?.status === 'done' && (
                    <HandOverEvidence view={view} receiver={receiver} onActed={onActed} />
                  )}
                  {step?.status === 'possible' && (
                    <HandOver view={view} receiver={receiver} onActed={onActed} />
                  )}
                  {step?.status === 'blocked' && step.refusal !== null && <Refused refusal={step.refusal} />}
                </section>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function useHandOverState(): (receiver: ReceiverProgress) => string {
  const { t } = useTranslation();
  const { shortDate } = useFormats();
  return ({ steps, handOver, prepared }) => {
    if (handOver !== null) return t('rotations.handOver.done', { at: shortDate(handOver.handedOverAt) });
    if (prepared !== null) return t('rotations.handOver.prepared');
    return t(`rotations.page.status.${stepOf(steps, 'hand-over')?.status ?? 'blocked'}`);
  };
}
