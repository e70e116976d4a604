import { useTranslation } from 'react-i18next';
import type { Certificate } from '../../electron/contract/schemas/facts.ts';
import { Fact, FactList } from './FactList.tsx';
import { Fingerprint } from './Fingerprint.tsx';
import { ForeignText } from './ForeignText.tsx';
import { ValidityStatus } from './ValidityStatus.tsx';
import { When } from './When.tsx';

/** All that identifies a certificate, and how long it is valid: in words beside the colour. */
export function CertificateFacts({ certificate }: { readonly certificate: Certificate }) {
  const { t } = useTranslation();
  const { subject, issuer, keyType, keyBits, subjectKeyIdentifier } = certificate;
  return (
    <FactList>
      <Fact name={t('terms.certificate.subject')}>
        <ForeignText text={subject} />
      </Fact>
      <Fact name={t('terms.certificate.issuer')}>
        <ForeignText text={issuer} />
        {issuer === subject && ` ${t('terms.certificate.selfSigned')}`}
      </Fact>
      <Fact name={t('terms.certificate.validFrom')}>
        <When at={certificate.notBefore} />
      </Fact>
      <Fact name={t('terms.certificate.validUntil')}>
        <span className="kt-status-line">
          <When at={certificate.notAfter} />
          <ValidityStatus certificate={certificate} />
        </span>
      </Fact>
      <Fact name={t('terms.certificate.key')}>
        {keyBits === 0 ? keyType : t('terms.certificate.keyWithBits', { type: keyType, bits: keyBits })}
      </Fact>
      <Fact name={t('terms.certificate.serialNumber')}>
        <Fingerprint sha256={certificate.serialNumber} />
      </Fact>
      <Fact name={t('terms.certificate.sha256')}>
        <Fingerprint sha256={certificate.sha256} />
      </Fact>
      <Fact name={t('terms.certificate.sha1')}>
        <Fingerprint sha256={certificate.sha1} />
      </Fact>
      <Fact name={t('terms.certificate.subjectKeyIdentifier')}>
        {subjectKeyIdentifier === null ? (
          t('terms.certificate.none')
        ) : (
          <Fingerprint sha256={subjectKeyIdentifier} />
        )}
      </Fact>
    </FactList>
  );
}
