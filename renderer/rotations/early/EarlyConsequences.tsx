import { useTranslation } from 'react-i18next';
import type { RotationView } from '../../../electron/contract/schemas/rotations.ts';
import { useFormats } from '../../text/formats.ts';
import { subjectOf, type WhichKey } from './subject.ts';

interface EarlyConsequencesProps {
  readonly view: RotationView;
  readonly which: WhichKey;
}

/** What it means to remove a key before its time, in full: when it could go, whose messages are lost, what stays. */
export function EarlyConsequences({ view, which }: EarlyConsequencesProps) {
  const { t } = useTranslation();
  const { instant, list } = useFormats();
  const subject = subjectOf(view, which);
  if (subject === null) return null;
  const { keyPair, removal } = subject;
  const { alias, privateKeyHeld } = keyPair;
  const waiting = { alias, count: view.unconfirmed.length, receivers: list(view.unconfirmed) };
  const dated = waiting.count === 0 ? 'dated' : 'datedAtLeast';
  return (
    <>
      <p>{t('earlyRemoval.what', { alias })}</p>
      <ul className="rotation-consequences">
        <li>
          {removal === null
            ? t('earlyRemoval.undated', { alias })
            : t(`earlyRemoval.${dated}`, { alias, at: instant(removal.at) })}
        </li>
        {waiting.count > 0 && (
          <li>{t(which === 'old' ? 'earlyRemoval.unconfirmed' : 'earlyRemoval.notWithdrawn', waiting)}</li>
        )}
        <li>{t('earlyRemoval.underway', { alias })}</li>
        <li>{t('earlyRemoval.tenant', { alias })}</li>
        <li>{t(privateKeyHeld ? 'earlyRemoval.destroyed' : 'earlyRemoval.notHeld', { alias })}</li>
        {which === 'old' && waiting.count > 0 && <li>{t('earlyRemoval.goesOn')}</li>}
        <li>{t('earlyRemoval.twoPeople')}</li>
      </ul>
    </>
  );
}
