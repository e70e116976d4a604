import { useTranslation } from 'react-i18next';
import type { FileEvidence } from '../../../electron/contract/schemas/facts.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Fingerprint } from '../../ui/Fingerprint.tsx';

/** Many files that were written: name, size and digest of each, one to a line. */
export function FileTable({
  name,
  files,
}: {
  readonly name: string;
  readonly files: readonly FileEvidence[];
}) {
  const { t } = useTranslation();
  return (
    <DataTable
      name={name}
      rows={files}
      keyOf={(file) => file.name}
      columns={[
        { id: 'name', header: t('terms.file.name'), cell: (file) => file.name },
        {
          id: 'size',
          header: t('terms.file.size'),
          align: 'end',
          cell: (file) => t('terms.bytes', { count: file.bytes }),
        },
        {
          id: 'sha256',
          header: t('terms.file.sha256'),
          cell: (file) => <Fingerprint sha256={file.sha256} />,
        },
      ]}
    />
  );
}
