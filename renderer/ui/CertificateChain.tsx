import { useTranslation } from 'react-i18next';
import type { Certificate } from '../../electron/contract/schemas/facts.ts';
import { useFormats } from '../text/formats.ts';
import { Fingerprint } from './Fingerprint.tsx';
import './facts.css';

/** The certificates above one, the issuer first: whose they are, until when they are valid, and their SHA-256. */
export function CertificateChain({ chain }: { readonly chain: readonly Certificate[] }) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  return (
    <ol className="kt-chain">
      {chain.map(({ sha256, subject, notAfter }) => (
        <li key={sha256}>
          {t('authority.chainEntry', { subject, until: instant(notAfter) })}
          <div>
            <Fingerprint sha256={sha256} />
          </div>
        </li>
      ))}
    </ol>
  );
}
