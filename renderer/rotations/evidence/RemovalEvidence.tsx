import { useTranslation } from 'react-i18next';
import type { RotationView } from '../../../electron/contract/schemas/rotations.ts';
import { Fact, FactList } from '../../ui/FactList.tsx';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { RecordedFact } from '../parts/RecordedFact.tsx';
import { EarlyFacts } from './EarlyFacts.tsx';

/** Step 7, done: which key pair went, what happened to its private key here, and whether that was before its time. */
export function RemovalEvidence({ view }: { readonly view: RotationView }) {
  const { t } = useTranslation();
  const { oldKeyRemoved: removed, oldKeyPair } = view;
  if (removed === null) return null;
  return (
    <>
      <FactList>
        <Fact name={t('rotations.evidence.alias')}>{oldKeyPair.alias}</Fact>
        <Fact name={t('terms.certificate.sha256')}>
          <Fingerprint sha256={oldKeyPair.certificate.sha256} />
        </Fact>
        <Fact name={t('rotations.evidence.privateKey')}>
          {t(removed.privateKeyDestroyed ? 'rotations.evidence.destroyed' : 'rotations.evidence.neverHeld')}
        </Fact>
        <RecordedFact recorded={removed} />
      </FactList>
      <EarlyFacts early={removed.early} />
    </>
  );
}
