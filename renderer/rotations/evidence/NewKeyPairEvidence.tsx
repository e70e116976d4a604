import { useTranslation } from 'react-i18next';
import type { RotationView } from '../../../electron/contract/schemas/rotations.ts';
import { CertificateChain } from '../../ui/CertificateChain.tsx';
import { CertificateFacts } from '../../ui/CertificateFacts.tsx';
import { Fact, FactList } from '../../ui/FactList.tsx';
import { AuthorityEvidence } from '../authority/AuthorityEvidence.tsx';
import { RecordedFact } from '../parts/RecordedFact.tsx';

/** Step 1, done: the new key pair by its certificate. */
export function NewKeyPairEvidence({ view }: { readonly view: RotationView }) {
  const { t } = useTranslation();
  if (view.newKeyPair === null) return null;
  const { alias, certificate, chain, privateKeyHeld, recorded } = view.newKeyPair;
  return (
    <>
      <FactList>
        <Fact name={t('rotations.evidence.alias')}>{alias}</Fact>
        <Fact name={t('rotations.evidence.privateKey')}>
          {t(privateKeyHeld ? 'rotations.evidence.held' : 'rotations.evidence.notHeld')}
        </Fact>
        <RecordedFact recorded={recorded} />
      </FactList>
      <CertificateFacts certificate={certificate} />
      {chain.length > 0 && (
        <>
          <h4>{t('authority.chain')}</h4>
          <CertificateChain chain={chain} />
        </>
      )}
      <AuthorityEvidence view={view} />
    </>
  );
}
