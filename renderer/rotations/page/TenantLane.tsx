import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RotationView } from '../../../electron/contract/schemas/rotations.ts';
import type { StepView } from '../../../electron/contract/schemas/steps.ts';
import { useFormats } from '../../text/formats.ts';
import { Section } from '../../ui/Page.tsx';
import { useRecordedBy } from '../../ui/recordedBy.ts';
import { AdditionEvidence } from '../evidence/AdditionEvidence.tsx';
import { NewKeyPairEvidence } from '../evidence/NewKeyPairEvidence.tsx';
import { RemovalEvidence } from '../evidence/RemovalEvidence.tsx';
import { AddToTenantKeystore } from '../steps/AddToTenantKeystore.tsx';
import { CreateKeyPair } from '../steps/CreateKeyPair.tsx';
import { HandOvers } from '../steps/HandOvers.tsx';
import { RemoveOldKey } from '../steps/RemoveOldKey.tsx';
import { BlockedStep } from './BlockedStep.tsx';
import { handOverStep } from './handOverStep.ts';
import type { OpenStep } from './openStep.ts';
import { StepSection } from './StepSection.tsx';
import type { StepFormProps } from './step-form.ts';

export interface LaneProps extends StepFormProps {
  readonly open: OpenStep | null;
  readonly onOpen: (open: OpenStep | null) => void;
}

/** Steps 1, 2, 3 and 7: what the tenant administrator does. */
export function TenantLane({ view, open, onOpen, onActed }: LaneProps) {
  const { t } = useTranslation();
  const stateOf = useStepState(view);
  const steps = [...view.steps, handOverStep(view)].sort((left, right) => left.number - right.number);
  return (
    <Section title={t('rotations.page.tenantLane')}>
      <ol className="rotation-steps">
        {steps.map((step) => (
          <StepSection
            key={step.step}
            step={step}
            state={stateOf(step)}
            open={open?.step === step.step}
            onToggle={() => onOpen(open?.step === step.step ? null : { step: step.step, receiverId: null })}
          >
            {step.step === 'hand-over' ? (
              <HandOvers view={view} open={open} onOpen={onOpen} onActed={onActed} />
            ) : (
              <StepBody step={step} view={view} onActed={onActed} />
            )}
          </StepSection>
        ))}
      </ol>
    </Section>
  );
}

interface Content {
  readonly evidence: (props: { readonly view: RotationView }) => ReactNode;
  readonly form: (props: StepFormProps) => ReactNode;
}

/** What a step of the whole rotation shows once it is done, and the form that does it. */
const contents: Partial<Record<StepView['step'], Content>> = {
  'create-key-pair': { evidence: NewKeyPairEvidence, form: CreateKeyPair },
  'add-to-tenant-keystore': { evidence: AdditionEvidence, form: AddToTenantKeystore },
  'remove-old-key': { evidence: RemovalEvidence, form: RemoveOldKey },
};

function StepBody({ step, view, onActed }: StepFormProps & { readonly step: StepView }) {
  const content = contents[step.step];
  if (content === undefined) return null;
  if (step.status === 'done') return <content.evidence view={view} />;
  if (step.refusal !== null) return <BlockedStep view={view} step={step.step} refusal={step.refusal} />;
  return <content.form view={view} onActed={onActed} />;
}

/** The state of a step of this lane, in a few words. */
function useStepState(view: RotationView): (step: StepView) => string {
  const { t } = useTranslation();
  const { shortDate } = useFormats();
  const recordedBy = useRecordedBy('short');
  return (step) => {
    const { status, done } = step;
    if (step.step === 'hand-over' && status !== 'blocked') {
      const handedOver = view.receivers.filter((receiver) => receiver.handOver !== null);
      return t('rotations.page.handedOver', { done: handedOver.length, of: view.receivers.length });
    }
    if (done !== null) return recordedBy(done);
    if (step.refusal?.code === 'date-not-confirmed') return t('rotations.nextAct.confirm-date');
    if (step.step === 'remove-old-key' && status === 'blocked' && view.removal !== null) {
      return t('rotations.page.from', { at: shortDate(view.removal.at) });
    }
    if (step.refusal?.code === 'rotation-closed') return t('rotations.page.notDone');
    return t(`rotations.page.status.${status}`);
  };
}
