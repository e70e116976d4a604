import { BusyIndicator, Button } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../client/useRead.ts';
import { useNavigate } from '../places.ts';
import { ErrorMessage } from '../ui/ErrorMessage.tsx';
import { Page } from '../ui/Page.tsx';
import { StartRotationDialog } from './StartRotationDialog.tsx';
import { FirstSteps } from './worklist/FirstSteps.tsx';
import { GroupedRotations } from './worklist/GroupedRotations.tsx';
import './worklist/worklist.css';

/** The home of the application: every rotation, what hurts first, or what to do while there is none. */
export function Worklist() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { value: rotations, error } = useRead('rotations.list', undefined);
  const [starting, setStarting] = useState(false);
  const start = () => setStarting(true);
  return (
    <Page
      title={t('rotations.worklist.title')}
      subtitle={t('rotations.worklist.subtitle')}
      actions={
        <Button design="Emphasized" onClick={start}>
          {t('rotations.worklist.start')}
        </Button>
      }
    >
      <ErrorMessage error={error} />
      {rotations === null && error === null && (
        <BusyIndicator active delay={300} text={t('rotations.worklist.reading')} />
      )}
      {rotations?.length === 0 && <FirstSteps onStart={start} />}
      {rotations !== null && rotations.length > 0 && <GroupedRotations rotations={rotations} />}
      {starting && (
        <StartRotationDialog
          onClose={() => setStarting(false)}
          onStarted={(rotationId) => navigate({ place: 'rotation', rotationId })}
        />
      )}
    </Page>
  );
}
