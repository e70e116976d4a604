import announce from '@ui5/webcomponents-base/dist/util/InvisibleMessage.js';
import { BusyIndicator } from '@ui5/webcomponents-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RotationView } from '../../electron/contract/schemas/rotations.ts';
import { useRead } from '../client/useRead.ts';
import { type ImportedFile, useNavigate } from '../places.ts';
import { ErrorMessage } from '../ui/ErrorMessage.tsx';
import { Page } from '../ui/Page.tsx';
import { AbandonedRotation } from './abandoned/AbandonedRotation.tsx';
import { EarlyRemovalNotice } from './early/EarlyRemovalNotice.tsx';
import { AlarmNotice } from './messages/AlarmNotice.tsx';
import { DraftsContext } from './page/drafts.ts';
import { nextStep, type OpenStep, stepAfterAct, toggleId } from './page/openStep.ts';
import { ReceiversLane } from './page/ReceiversLane.tsx';
import { RotationActions } from './page/RotationActions.tsx';
import { StandingSentence, standingId } from './page/StandingSentence.tsx';
import type { Acted } from './page/step-form.ts';
import { TenantLane } from './page/TenantLane.tsx';
import { namesOf } from './standing.ts';
import './page/lanes.css';
import './page/receivers.css';
import './rotations.css';

interface RotationPageProps {
  readonly rotationId: string;
  /** A file that was imported: its receiver is open, and it is checked at once. */
  readonly imported: ImportedFile | null;
}

/** One rotation: where it stands, its two lanes, and the step that is next, open in place. */
export function RotationPage({ rotationId, imported }: RotationPageProps) {
  return <Reading key={rotationId} rotationId={rotationId} imported={imported} />;
}

function Reading({ rotationId, imported }: RotationPageProps) {
  const { t } = useTranslation();
  const { value, error } = useRead('rotations.read', { rotationId });
  const [drafts] = useState(() => new Map<string, unknown>());
  if (value === null) {
    return error === null ? (
      <BusyIndicator active delay={300} text={t('rotations.page.reading')} />
    ) : (
      <ErrorMessage error={error} />
    );
  }
  return (
    <DraftsContext value={drafts}>
      <ErrorMessage error={error} />
      <Rotation read={value} imported={imported} />
    </DraftsContext>
  );
}

/** What an act answered, until the reading that it causes has arrived. */
interface Answered {
  readonly view: RotationView;
  readonly before: RotationView;
}

interface RotationProps {
  readonly read: RotationView;
  readonly imported: ImportedFile | null;
}

function Rotation({ read, imported }: RotationProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [answered, setAnswered] = useState<Answered | null>(null);
  const view = answered?.before === read ? answered.view : read;
  const [open, setOpen] = useState<OpenStep | null>(() =>
    imported === null ? nextStep(view) : { step: 'confirm', receiverId: imported.receiverId },
  );
  const [focusOn, setFocusOn] = useState<string | null>(null);

  useEffect(() => {
    if (focusOn === null) return;
    document.getElementById(focusOn)?.focus();
    setFocusOn(null);
  }, [focusOn]);

  const onActed: Acted = (after, outcome, stays) => {
    const next = stays === undefined ? stepAfterAct(after, open) : open;
    setAnswered({ view: after, before: read });
    announce(outcome, 'Polite');
    if (next === open) return;
    setOpen(next);
    setFocusOn(next === null ? standingId : toggleId(next));
  };

  const names = { oldAlias: view.oldKeyPair.alias, newAlias: view.newKeyPair?.alias ?? null };
  const lane = { view, open, onOpen: setOpen, onActed };
  return (
    <Page
      title={namesOf(t, names)}
      subtitle={<StandingSentence view={view} />}
      actions={<RotationActions view={view} onActed={onActed} />}
      back={{ text: t('rotations.worklist.title'), onClick: () => navigate({ place: 'worklist' }) }}
    >
      <EarlyRemovalNotice view={view} />
      <AlarmNotice view={view} onOpen={setOpen} />
      {view.closed?.state === 'abandoned' && <AbandonedRotation view={view} onActed={onActed} />}
      <div className="rotation-lanes" data-wide={laneOf(open)}>
        <TenantLane {...lane} />
        <ReceiversLane {...lane} imported={imported} />
      </div>
    </Page>
  );
}

/** The lane in which something is open gets the greater part of the width, and a hand-over all of it. */
function laneOf(open: OpenStep | null): 'receivers' | 'tenant' | 'tenant-alone' {
  if (open?.step === 'hand-over' && open.receiverId !== null) return 'tenant-alone';
  return open?.step === 'confirm' ? 'receivers' : 'tenant';
}
