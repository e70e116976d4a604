import { useTranslation } from 'react-i18next';
import type { VaultSigningCertificate } from '../../electron/contract/schemas/session.ts';
import { useFormats } from '../text/formats.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Fingerprint } from '../ui/Fingerprint.tsx';
import { useRecordedBy } from '../ui/recordedBy.ts';

/** The signing certificates that were renewed: older hand-overs are still checked by them. */
export function FormerSigningCertificates({ former }: Pick<VaultSigningCertificate, 'former'>) {
  const { t } = useTranslation();
  const recordedBy = useRecordedBy('short');
  return (
    <>
      <h3>{t('signing.former.title')}</h3>
      <DataTable
        name={t('signing.former.title')}
        rows={former}
        keyOf={({ certificate }) => certificate.sha256}
        columns={[
          {
            id: 'sha256',
            header: t('terms.certificate.sha256'),
            cell: ({ certificate }) => <Fingerprint sha256={certificate.sha256} />,
          },
          {
            id: 'validity',
            header: t('terms.certificate.validUntil'),
            cell: ({ certificate }) => <Day at={certificate.notAfter} />,
          },
          { id: 'made', header: t('signing.made'), cell: ({ made }) => recordedBy(made) },
          {
            id: 'replaced',
            header: t('signing.former.replaced'),
            cell: ({ replacedAt }) => <Day at={replacedAt} />,
          },
        ]}
      />
    </>
  );
}

/** A short date, on one line. */
function Day({ at }: { readonly at: string }) {
  const { shortDate } = useFormats();
  return <span className="kt-nowrap">{shortDate(at)}</span>;
}
