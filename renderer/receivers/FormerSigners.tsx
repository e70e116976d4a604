import { useTranslation } from 'react-i18next';
import type { Recorded } from '../../electron/contract/schemas/facts.ts';
import type { Receiver } from '../../electron/contract/schemas/receivers.ts';
import { useFormats } from '../text/formats.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Fingerprint } from '../ui/Fingerprint.tsx';
import { Section } from '../ui/Page.tsx';

/** The signing certificates that were believed before, the newest first; nothing where there were none. */
export function FormerSigners({ signers }: { readonly signers: Receiver['formerSigners'] }) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  const on = ({ at, by }: Recorded) => t('receivers.former.on', { at: instant(at), name: by.name });
  if (signers.length === 0) return null;
  return (
    <Section title={t('receivers.former.title')}>
      <p>{t('receivers.former.why')}</p>
      <DataTable
        name={t('receivers.former.title')}
        rows={[...signers].reverse()}
        keyOf={(signer) => signer.at}
        columns={[
          {
            id: 'subject',
            header: t('receivers.former.subject'),
            cell: ({ certificate }) => certificate.subject,
          },
          {
            id: 'fingerprint',
            header: t('receivers.former.fingerprint'),
            cell: ({ certificate }) => <Fingerprint sha256={certificate.sha256} />,
          },
          { id: 'pinned', header: t('receivers.former.pinned'), cell: on },
          {
            id: 'replaced',
            header: t('receivers.former.replaced'),
            cell: ({ replaced }) => on(replaced),
          },
        ]}
      />
    </Section>
  );
}
