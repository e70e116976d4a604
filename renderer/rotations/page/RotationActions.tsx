import announce from '@ui5/webcomponents-base/dist/util/InvisibleMessage.js';
import { Button } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileEvidence } from '../../../electron/contract/schemas/facts.ts';
import { useAct } from '../../client/useAct.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { AbandonDialog } from '../abandoned/AbandonDialog.tsx';
import { EarlyRemoval } from '../early/EarlyRemoval.tsx';
import { ReportOutcome } from './ReportOutcome.tsx';
import type { StepFormProps } from './step-form.ts';

/** The acts on the rotation as a whole: its report, to abandon it, and to remove a compromised key at once. */
export function RotationActions({ view, onActed }: StepFormProps) {
  const { t } = useTranslation();
  const save = useAct('report.save');
  const print = useAct('report.print');
  const [saved, setSaved] = useState<FileEvidence | null>(null);
  const [abandoning, setAbandoning] = useState(false);
  const error = save.error ?? print.error;

  const saveReport = async () => {
    print.clearError();
    const file = await save.run({ rotationId: view.id });
    if (file === null) return;
    setSaved(file);
    announce(t('rotations.report.saved', { name: file.name }), 'Polite');
  };
  const printReport = async () => {
    save.clearError();
    await print.run({ rotationId: view.id });
  };

  return (
    <>
      <ActButton running={save.running} onClick={() => void saveReport()}>
        {t('rotations.report.save')}
      </ActButton>
      <ActButton running={print.running} onClick={() => void printReport()}>
        {t('rotations.report.print')}
      </ActButton>
      {view.closed === null && (
        <Button design="Transparent" onClick={() => setAbandoning(true)}>
          {t('rotations.abandon.open')}
        </Button>
      )}
      <EarlyRemoval which="old" view={view} onActed={onActed} />
      {(saved !== null || error !== null) && (
        <ReportOutcome
          file={saved}
          error={error}
          onClose={() => {
            setSaved(null);
            save.clearError();
            print.clearError();
          }}
        />
      )}
      {abandoning && <AbandonDialog view={view} onClose={() => setAbandoning(false)} onActed={onActed} />}
    </>
  );
}
