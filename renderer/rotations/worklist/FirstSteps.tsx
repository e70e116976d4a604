import { Button } from '@ui5/webcomponents-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../client/useRead.ts';
import { useNavigate } from '../../places.ts';
import { Section } from '../../ui/Page.tsx';
import { Status } from '../../ui/Status.tsx';

/** What to do on an empty desk: three steps, each with the way there and marked once it is done. */
export function FirstSteps({ onStart }: { readonly onStart: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const receivers = useRead('receivers.list', undefined).value ?? [];
  const keys = useRead('keys.list', undefined).value ?? [];
  const hasReceivers = receivers.length > 0;
  const hasKey = keys.some((key) => key.state === 'in-use');
  return (
    <Section title={t('rotations.firstSteps.title')}>
      <p>{t('rotations.firstSteps.introduction')}</p>
      <ol className="rotation-first-steps">
        <FirstStep step="receivers" done={hasReceivers}>
          <Button
            design={hasReceivers ? 'Default' : 'Emphasized'}
            onClick={() => navigate({ place: 'receivers' })}
          >
            {t('rotations.firstSteps.receivers.act')}
          </Button>
        </FirstStep>
        <FirstStep step="key" done={hasKey}>
          <Button
            design={hasReceivers && !hasKey ? 'Emphasized' : 'Default'}
            onClick={() => navigate({ place: 'keystore' })}
          >
            {t('rotations.firstSteps.key.act')}
          </Button>
        </FirstStep>
        <FirstStep step="start" done={false}>
          <Button design={hasReceivers && hasKey ? 'Emphasized' : 'Default'} onClick={onStart}>
            {t('rotations.firstSteps.start.act')}
          </Button>
        </FirstStep>
      </ol>
    </Section>
  );
}

interface FirstStepProps {
  readonly step: 'receivers' | 'key' | 'start';
  readonly done: boolean;
  readonly children: ReactNode;
}

function FirstStep({ step, done, children }: FirstStepProps) {
  const { t } = useTranslation();
  return (
    <li>
      <div className="rotation-first-step">
        <div>
          <h3>{t(`rotations.firstSteps.${step}.name`)}</h3>
          <p>{t(`rotations.firstSteps.${step}.what`)}</p>
        </div>
        <Status state={done ? 'Positive' : 'None'}>
          {t(done ? 'rotations.firstSteps.done' : 'rotations.firstSteps.toDo')}
        </Status>
        {children}
      </div>
    </li>
  );
}
