import { useTranslation } from 'react-i18next';
import type { ConfirmationPreview } from '../../../electron/contract/schemas/confirmations.ts';
import { Fact, FactList } from '../../ui/FactList.tsx';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { When } from '../../ui/When.tsx';
import { FileList } from '../parts/FileList.tsx';

type Facts = Pick<
  ConfirmationPreview,
  | 'file'
  | 'contentFile'
  | 'signer'
  | 'signatureAlgorithm'
  | 'signedAt'
  | 'switchedAt'
  | 'oldCertificateRemovedAt'
  | 'confirmedBy'
>;

/** What a confirmation says, who signed it, and the file that it is. */
export function ConfirmationFacts({ facts }: { readonly facts: Facts }) {
  const { t } = useTranslation();
  const { file, contentFile, signer, signatureAlgorithm, signedAt } = facts;
  return (
    <FactList>
      <Fact name={t('rotations.evidence.file')}>
        <FileList files={contentFile === undefined ? [file] : [file, contentFile]} />
      </Fact>
      <Fact name={t('rotations.confirmation.signer')}>
        {signer.subject}
        <div>
          <span className="rotation-quiet">SHA-256</span> <Fingerprint sha256={signer.sha256} />
        </div>
      </Fact>
      <Fact name={t('rotations.confirmation.algorithm')}>{signatureAlgorithm}</Fact>
      <Fact name={t('rotations.confirmation.signedAt')}>
        {signedAt === null ? t('rotations.confirmation.signedAtMissing') : <When at={signedAt} />}
      </Fact>
      <Fact name={t('rotations.confirmation.confirmedBy')}>{facts.confirmedBy}</Fact>
      <Fact name={t('rotations.confirmation.switchedAt')}>
        <When at={facts.switchedAt} />
      </Fact>
      <Fact name={t('rotations.confirmation.removedAt')}>
        <When at={facts.oldCertificateRemovedAt} />
      </Fact>
    </FactList>
  );
}
