import { Button } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDateDialog } from './ConfirmDateDialog.tsx';

/** The button that leads to the confirmation of the date. */
export function ConfirmDate({ design = 'Default' }: { readonly design?: 'Default' | 'Emphasized' }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button design={design} onClick={() => setOpen(true)}>
        {t('clock.confirm')}
      </Button>
      {open && <ConfirmDateDialog onClose={() => setOpen(false)} />}
    </>
  );
}
