import { useTranslation } from 'react-i18next';
import type { RotationView } from '../../../electron/contract/schemas.ts';
import { Fact, FactList } from '../../ui/FactList.tsx';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { RecordedFact } from '../parts/RecordedFact.tsx';

/** Step 7, done: which key pair went, and what happened to its private key here. */
export function RemovalEvidence({ view }: { readonly view: RotationView }) {
  const { t } = useTranslation();
  const { closed, oldKeyPair } = view;
  if (closed === null) return null;
  return (
    <FactList>
      <Fact name={t('rotations.evidence.alias')}>{oldKeyPair.alias}</Fact>
      <Fact name={t('terms.certificate.sha256')}>
        <Fingerprint sha256={oldKeyPair.certificate.sha256} />
      </Fact>
      <Fact name={t('rotations.evidence.privateKey')}>
        {t(closed.privateKeyDestroyed ? 'rotations.evidence.destroyed' : 'rotations.evidence.neverHeld')}
      </Fact>
      <RecordedFact recorded={closed} />
    </FactList>
  );
}
