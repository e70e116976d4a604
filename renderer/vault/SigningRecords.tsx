import { useTranslation } from 'react-i18next';
import type { VaultSigningCertificate } from '../../electron/contract/schemas/session.ts';
import { Fact, FactList } from '../ui/FactList.tsx';
import { FileFacts } from '../ui/FileFacts.tsx';
import { useRecordedBy } from '../ui/recordedBy.ts';

/** Who made the signing certificate, and the file with it that left last. */
export function SigningRecords({ signing }: { readonly signing: VaultSigningCertificate }) {
  const { t } = useTranslation();
  const recordedBy = useRecordedBy();
  const saved = signing.exports.at(-1);
  return (
    <>
      <FactList>
        <Fact name={t('signing.made')}>{recordedBy(signing.made)}</Fact>
        {saved !== undefined && <Fact name={t('signing.lastSaved')}>{recordedBy(saved)}</Fact>}
      </FactList>
      {saved !== undefined && <FileFacts file={saved} />}
    </>
  );
}
