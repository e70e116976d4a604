import { Button } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepFormProps } from '../page/step-form.ts';
import { EarlyRemovalDialog } from './EarlyRemovalDialog.tsx';
import type { WhichKey } from './subject.ts';

interface EarlyRemovalProps extends StepFormProps {
  readonly which: WhichKey;
}

/** The way to remove a key before its time (I8): there only where main lets it. */
export function EarlyRemoval({ which, view, onActed }: EarlyRemovalProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const refusal = which === 'old' ? view.earlyRemoval : view.earlyKeptKeyRemoval;
  return (
    <>
      {refusal === null && (
        <Button design="Transparent" onClick={() => setOpen(true)}>
          {t('earlyRemoval.open')}
        </Button>
      )}
      {open && (
        <EarlyRemovalDialog which={which} view={view} onActed={onActed} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
