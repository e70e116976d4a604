import { useTranslation } from 'react-i18next';
import type { Receiver } from '../../electron/contract/schemas/receivers.ts';
import { useFormats } from '../text/formats.ts';
import { Fact, FactList } from '../ui/FactList.tsx';

/** Who pinned the certificate and when, and why it is believed. */
export function PinnedFacts({ signer }: { readonly signer: NonNullable<Receiver['signer']> }) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  const { at, by, proof, file } = signer;
  return (
    <FactList>
      <Fact name={t('receivers.signer.pinned')}>
        {t('receivers.signer.pinnedBy', { at: instant(at), name: by.name })}
      </Fact>
      {proof.kind === 'compared' ? (
        <Fact name={t('receivers.signer.compared')}>
          {t('receivers.signer.comparedWith', {
            name: proof.comparedWith,
            channel: t(`terms.channels.${proof.comparedBy}`),
          })}
        </Fact>
      ) : (
        <Fact name={t('receivers.signer.signed')}>
          {t('receivers.signer.signedBy', { subject: proof.signer.subject })}
        </Fact>
      )}
      <Fact name={t('receivers.signer.file')}>{file.name}</Fact>
    </FactList>
  );
}
