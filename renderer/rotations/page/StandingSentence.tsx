import { Button, Popover } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RotationView } from '../../../electron/contract/schemas/rotations.ts';
import { useFormats } from '../../text/formats.ts';
import { useStandingText } from '../standing.ts';
import { RemovalRule } from './RemovalRule.tsx';

/** The id of the sentence: it takes the focus when there is no next step. */
export const standingId = 'rotation-standing';

/** Where the rotation stands, and from when the old key can go as far as that is known. */
export function StandingSentence({ view }: { readonly view: RotationView }) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  const standingText = useStandingText();
  const [open, setOpen] = useState(false);
  const { standing, oldKeyPair, newKeyPair } = view;
  // A key that is gone already, before its time, cannot go at any date.
  const removal = view.oldKeyRemoved === null ? view.removal : null;
  const text = standingText({ standing, oldAlias: oldKeyPair.alias, newAlias: newKeyPair?.alias ?? null });
  const undated = standing.code === 'wait-for-confirmation' || standing.code === 'hand-over';
  return (
    <span id={standingId} className="rotation-standing" tabIndex={-1}>
      {text}{' '}
      {removal !== null &&
        undated &&
        t(`rotations.earliest.${removal.rule}`, { ...removal, at: instant(removal.at) })}{' '}
      {removal !== null && view.closed === null && (
        <>
          <Button id="rotation-why" design="Transparent" onClick={() => setOpen(true)}>
            {t('rotations.why.open')}
          </Button>
          <Popover
            opener="rotation-why"
            open={open}
            headerText={t('rotations.why.title')}
            placement="Bottom"
            className="rotation-popover"
            onClose={() => setOpen(false)}
          >
            <RemovalRule view={view} removal={removal} />
          </Popover>
        </>
      )}
    </span>
  );
}
