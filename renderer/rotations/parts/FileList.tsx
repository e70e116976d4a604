import { useTranslation } from 'react-i18next';
import type { FileEvidence } from '../../../electron/contract/schemas/facts.ts';
import { Fingerprint } from '../../ui/Fingerprint.tsx';

interface FileListProps<File extends FileEvidence> {
  readonly files: readonly File[];
  /** What else there is to say of a file, in a few words. */
  readonly detail?: (file: File) => string;
}

/** Files that were written or read: name, size and digest of each. */
export function FileList<File extends FileEvidence>({ files, detail }: FileListProps<File>) {
  const { t } = useTranslation();
  return (
    <ul className="rotation-files">
      {files.map((file) => (
        <li key={file.sha256 + file.name}>
          <span className="rotation-file-name">{file.name}</span>{' '}
          <span className="rotation-quiet">{t('terms.bytes', { count: file.bytes })}</span>
          {detail !== undefined && <div>{detail(file)}</div>}
          <div>
            <span className="rotation-quiet">SHA-256</span> <Fingerprint sha256={file.sha256} />
          </div>
        </li>
      ))}
    </ul>
  );
}
