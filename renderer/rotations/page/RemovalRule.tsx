import { useTranslation } from 'react-i18next';
import type { RotationView } from '../../../electron/contract/schemas/rotations.ts';
import type { RemovalView } from '../../../electron/contract/schemas/steps.ts';
import { hoursInWords, useFormats } from '../../text/formats.ts';
import { When } from '../../ui/When.tsx';

interface RemovalRuleProps {
  readonly view: RotationView;
  readonly removal: RemovalView;
}

/** Why the old key can go from that date on: both rules, the receiver that decides, and what each has confirmed. */
export function RemovalRule({ view, removal }: RemovalRuleProps) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  const { at, rule, receiver, retentionDays } = removal;
  return (
    <div className="rotation-rule">
      <p>{t('rotations.why.rules')}</p>
      <p>
        {t(`rotations.why.decisive.${rule}`, { at: instant(at), receiver, retentionDays })}{' '}
        {view.receivers.some((progress) => progress.confirmation === null) && t('rotations.why.laterStill')}
      </p>
      <table className="rotation-grid" aria-label={t('rotations.why.table')}>
        <thead>
          <tr>
            <th scope="col">{t('rotations.why.receiver')}</th>
            <th scope="col">{t('rotations.why.switchedAt')}</th>
            <th scope="col">{t('rotations.why.deliveryTime')}</th>
          </tr>
        </thead>
        <tbody>
          {view.receivers.map(({ receiverId, systemName, switchedAt, guaranteedDeliveryTimeHours }) => (
            <tr key={receiverId}>
              <th scope="row">{systemName}</th>
              <td>{switchedAt === null ? t('rotations.why.notYet') : <When at={switchedAt} />}</td>
              <td>{hoursInWords(t, guaranteedDeliveryTimeHours)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
