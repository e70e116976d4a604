import { useTranslation } from 'react-i18next';
import type { FileEvidence } from '../../electron/contract/schemas/facts.ts';
import { Fact, FactList } from './FactList.tsx';
import { Fingerprint } from './Fingerprint.tsx';
import { ForeignText } from './ForeignText.tsx';

/** What identifies a file that was read or written: its name, size and digest. */
export function FileFacts({ file }: { readonly file: FileEvidence }) {
  const { t } = useTranslation();
  return (
    <FactList>
      <Fact name={t('terms.file.name')}>
        <ForeignText text={file.name} />
      </Fact>
      <Fact name={t('terms.file.size')}>{t('terms.bytes', { count: file.bytes })}</Fact>
      <Fact name={t('terms.file.sha256')}>
        <Fingerprint sha256={file.sha256} />
      </Fact>
    </FactList>
  );
}
