import { Button } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyPair } from '../../electron/contract/schemas/key-pairs.ts';
import type { Receiver } from '../../electron/contract/schemas/receivers.ts';
import { useNavigate } from '../places.ts';
import { StartRotationDialog } from '../rotations/StartRotationDialog.tsx';
import { useFormats } from '../text/formats.ts';
import { CertificateChain } from '../ui/CertificateChain.tsx';
import { CertificateFacts } from '../ui/CertificateFacts.tsx';
import { Fact, FactList } from '../ui/FactList.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { ExpiryWarning } from './ExpiryWarning.tsx';
import { KeyReceivers, KeyStateStatus, PrivateKeyPlace } from './KeyFacts.tsx';

interface KeyPageProps {
  readonly keyPair: KeyPair;
  readonly receivers: readonly Receiver[];
}

/** One key pair: where it stands, its certificate, and the way to renew it. */
export function KeyPage({ keyPair, receivers }: KeyPageProps) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  const navigate = useNavigate();
  const { alias, certificate, chain, recorded, state, privateKeyHeld, openRotationId } = keyPair;
  const certificateOnly = !privateKeyHeld && state === 'in-use';
  return (
    <Page
      title={alias}
      back={{ text: t('keystore.page.back'), onClick: () => navigate({ place: 'keystore' }) }}
      subtitle={openRotationId === null ? undefined : t('keystore.page.underway')}
      actions={<RotationAct keyPair={keyPair} />}
    >
      <ExpiryWarning keyPair={keyPair} />
      <Section title={t('keystore.page.standing')}>
        <FactList>
          <Fact name={t('keystore.columns.state')}>
            <KeyStateStatus keyPair={keyPair} />
          </Fact>
          <Fact name={t('keystore.columns.receivers')}>
            <KeyReceivers keyPair={keyPair} receivers={receivers} />
          </Fact>
          <Fact name={t('keystore.columns.privateKey')}>
            <PrivateKeyPlace keyPair={keyPair} />
          </Fact>
          <Fact name={t('keystore.page.recorded')}>
            {t('keystore.page.recordedBy', { at: instant(recorded.at), name: recorded.by.name })}
          </Fact>
        </FactList>
        {certificateOnly && <p className="kt-hint">{t('keystore.page.certificateOnly')}</p>}
      </Section>
      <Section title={t('keystore.page.certificate')}>
        <CertificateFacts certificate={certificate} />
      </Section>
      {chain.length > 0 && (
        <Section title={t('authority.chain')}>
          <CertificateChain chain={chain} />
        </Section>
      )}
    </Page>
  );
}

/** The way to renew a key in use: the rotation that is open, or a new one. */
function RotationAct({ keyPair }: { readonly keyPair: KeyPair }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [starting, setStarting] = useState(false);
  const { id, state, openRotationId } = keyPair;
  if (openRotationId !== null) {
    return (
      <Button design="Emphasized" onClick={() => navigate({ place: 'rotation', rotationId: openRotationId })}>
        {t('keystore.page.openRotation')}
      </Button>
    );
  }
  if (state !== 'in-use') return null;
  return (
    <>
      <Button design="Emphasized" onClick={() => setStarting(true)}>
        {t('keystore.page.startRotation')}
      </Button>
      {starting && (
        <StartRotationDialog
          oldKeyId={id}
          onClose={() => setStarting(false)}
          onStarted={(rotationId) => navigate({ place: 'rotation', rotationId })}
        />
      )}
    </>
  );
}
