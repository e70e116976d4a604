import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepView } from '../../../electron/contract/schemas/steps.ts';
import { panelId, Toggle } from '../parts/Toggle.tsx';
import { toggleId } from './openStep.ts';

interface StepSectionProps {
  readonly step: Pick<StepView, 'step' | 'number' | 'status'>;
  /** Who and when, or why not yet, in a few words. */
  readonly state: string;
  readonly open: boolean;
  readonly onToggle: () => void;
  /** The form or the evidence; only mounted while the step is open. */
  readonly children: ReactNode;
}

/** A step of the tenant's lane: a heading that opens it in place. */
export function StepSection({ step, state, open, onToggle, children }: StepSectionProps) {
  const { t } = useTranslation();
  const id = toggleId({ step: step.step, receiverId: null });
  const name = t('terms.step', { number: step.number, name: t(`terms.steps.${step.step}`) });
  return (
    <li className="rotation-step">
      <h3>
        <Toggle id={id} status={step.status} name={name} state={state} open={open} onToggle={onToggle} />
      </h3>
      {open && (
        <section id={panelId(id)} className="rotation-step-body" aria-label={name}>
          {children}
        </section>
      )}
    </li>
  );
}
