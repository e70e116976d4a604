import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ImportProvider } from '../imports/ImportProvider.tsx';
import { KeystorePlace } from '../keystore/KeystorePlace.tsx';
import { NavigationContext, type Place } from '../places.ts';
import { ReceiversPlace } from '../receivers/ReceiversPlace.tsx';
import { RotationPage } from '../rotations/RotationPage.tsx';
import { Worklist } from '../rotations/Worklist.tsx';
import { SettingsPage } from '../settings/SettingsPage.tsx';
import { VaultPage } from '../vault/VaultPage.tsx';
import { Header } from './Header.tsx';
import { Notices } from './Notices.tsx';
import { Places } from './Places.tsx';
import './frame.css';

/** What surrounds every place while a vault is open. It begins at the worklist. */
export function Frame() {
  const { t } = useTranslation();
  const [place, navigate] = useState<Place>({ place: 'worklist' });
  const navigation = useMemo(() => ({ place, navigate }), [place]);
  return (
    <NavigationContext value={navigation}>
      <ImportProvider>
        <div className="kt-frame">
          <button
            type="button"
            className="kt-skip"
            onClick={() => document.getElementById('content')?.focus()}
          >
            {t('frame.skip')}
          </button>
          <Header />
          <Notices />
          <div className="kt-frame-body">
            <Places />
            {/* Another place is another page: it starts at its top, with the focus on its heading. */}
            <main id="content" tabIndex={-1} key={JSON.stringify(place)}>
              <PlaceView place={place} />
            </main>
          </div>
        </div>
      </ImportProvider>
    </NavigationContext>
  );
}

function PlaceView({ place }: { readonly place: Place }) {
  switch (place.place) {
    case 'worklist':
      return <Worklist />;
    case 'rotation':
      return <RotationPage rotationId={place.rotationId} imported={place.imported ?? null} />;
    case 'receivers':
      return <ReceiversPlace receiverId={place.receiverId ?? null} />;
    case 'keystore':
      return <KeystorePlace keyId={place.keyId ?? null} />;
    case 'vault':
      return <VaultPage />;
    case 'settings':
      return <SettingsPage />;
  }
}
