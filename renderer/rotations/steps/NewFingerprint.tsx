import { useTranslation } from 'react-i18next';
import { useRead } from '../../client/useRead.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import './hand-over.css';

/** The fingerprint of the new certificate in every form in which people compare it. */
export function NewFingerprint({ rotationId }: { readonly rotationId: string }) {
  const { t } = useTranslation();
  const { value, error } = useRead('rotations.readFingerprint', { rotationId });
  if (value === null) return <ErrorMessage error={error} />;
  return (
    <div className="rotation-fingerprint">
      <div>
        <h6>{t('rotations.handOver.hex')}</h6>
        <Fingerprint sha256={value.sha256} />
      </div>
      <QrCode code={value.qrCode} label={t('rotations.handOver.qrCode')} />
      <div className="rotation-fingerprint-words">
        <h6>{t('rotations.handOver.words')}</h6>
        <ol lang="en">
          {value.words.map((word, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: words may repeat, and never change places
            <li key={place}>{word}</li>
          ))}
        </ol>
      </div>
    </div>
  );
}
