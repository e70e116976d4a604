import { SideNavigation, SideNavigationItem } from '@ui5/webcomponents-react';
import '@ui5/webcomponents-icons/dist/key.js';
import '@ui5/webcomponents-icons/dist/settings.js';
import '@ui5/webcomponents-icons/dist/shield.js';
import '@ui5/webcomponents-icons/dist/supplier.js';
import '@ui5/webcomponents-icons/dist/task.js';
import { useTranslation } from 'react-i18next';
import { type Place, useNavigate, usePlace } from '../places.ts';

type Destination = Exclude<Place['place'], 'rotation'>;

const icons = {
  worklist: 'task',
  keystore: 'key',
  receivers: 'supplier',
  vault: 'shield',
  settings: 'settings',
} as const;

/** The places to go to. A rotation belongs to the worklist. */
export function Places() {
  const { t } = useTranslation();
  const { place } = usePlace();
  const navigate = useNavigate();
  const current: Destination = place === 'rotation' ? 'worklist' : place;
  const item = (destination: Destination) => (
    <SideNavigationItem
      key={destination}
      text={t(`frame.places.${destination}`)}
      icon={icons[destination]}
      selected={destination === current}
      onClick={() => navigate({ place: destination })}
    />
  );
  return (
    <SideNavigation
      className="kt-places"
      accessibleName={t('frame.navigation')}
      fixedItems={item('settings')}
    >
      {item('worklist')}
      {item('keystore')}
      {item('receivers')}
      {item('vault')}
    </SideNavigation>
  );
}
