import { Button } from '@ui5/webcomponents-react';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../page/drafts.ts';
import type { StepFormProps } from '../page/step-form.ts';
import { AuthorityEvidence } from './AuthorityEvidence.tsx';
import { AuthorityResponse } from './AuthorityResponse.tsx';
import { CertificateRequestForm } from './CertificateRequestForm.tsx';

/** Before the export: have the certificate signed by an authority. Its forms show once somebody wants that. */
export function Authority({ view, onActed }: StepFormProps) {
  const { t } = useTranslation();
  const { requests, responses } = view.authority;
  const [wanted, setWanted] = useDraft('authority-wanted', false);
  const open = wanted || requests.length + responses.length > 0;
  const heading = useRef<HTMLHeadingElement>(null);
  const show = () => {
    flushSync(() => setWanted(true));
    // The button that was pressed is gone.
    heading.current?.focus();
  };
  return (
    <>
      <p>
        {responses.length === 0
          ? t('authority.introduction')
          : t('authority.issued', {
              alias: view.newKeyPair?.alias,
              issuer: view.newKeyPair?.certificate.issuer,
            })}
      </p>
      {!open && (
        <div className="kt-acts">
          <Button onClick={show}>{t('authority.open')}</Button>
        </div>
      )}
      {open && (
        <>
          <AuthorityEvidence view={view} />
          <h5 ref={heading} tabIndex={-1}>
            {t('authority.requestTitle')}
          </h5>
          <CertificateRequestForm view={view} onActed={onActed} />
          <h5>{t('authority.responseTitle')}</h5>
          <AuthorityResponse view={view} onActed={onActed} />
        </>
      )}
    </>
  );
}
