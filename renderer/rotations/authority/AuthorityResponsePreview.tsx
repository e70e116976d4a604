import { Button } from '@ui5/webcomponents-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuthorityResponsePreview as Preview } from '../../../electron/contract/schemas/key-pairs.ts';
import { useAct } from '../../client/useAct.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { CertificateChain } from '../../ui/CertificateChain.tsx';
import { CertificateFacts } from '../../ui/CertificateFacts.tsx';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { FileFacts } from '../../ui/FileFacts.tsx';
import type { StepFormProps } from '../page/step-form.ts';
import { IssuanceChecks } from './IssuanceChecks.tsx';

interface AuthorityResponsePreviewProps extends StepFormProps {
  readonly preview: Preview;
  readonly onClose: () => void;
}

/** A response that was read, before it changes anything: certificate, chain, checks, and the act where it may be accepted. */
export function AuthorityResponsePreview({ view, preview, onClose, onActed }: AuthorityResponsePreviewProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { run, running, error } = useAct('rotations.acceptAuthorityResponse');
  const { choice, file, certificate, chain, checks, acceptable } = preview;
  const count = checks.filter(({ finding }) => finding !== null).length;

  const accept = async () => {
    const after = await run({ rotationId: view.id, choice });
    if (after === null) return;
    const names = { issuer: certificate.issuer, alias: view.newKeyPair?.alias ?? '' };
    onActed(after, t('authority.accepted', names));
  };

  return (
    <div className="kt-form">
      <h5 ref={heading} tabIndex={-1}>
        {t('authority.preview')}
      </h5>
      <FileFacts file={file} />
      <CertificateFacts certificate={certificate} />
      {chain.length > 0 && (
        <>
          <h5>{t('authority.chain')}</h5>
          <CertificateChain chain={chain} />
        </>
      )}
      <h5>{t('authority.checks')}</h5>
      <IssuanceChecks checks={checks} />
      {!acceptable && <p className="rotation-strong">{t('authority.notAcceptable')}</p>}
      <div className="kt-acts">
        {acceptable && (
          <ActButton
            design={count === 0 ? 'Emphasized' : 'Attention'}
            running={running}
            onClick={() => void accept()}
          >
            {count === 0 ? t('authority.accept') : t('authority.acceptOdd', { count })}
          </ActButton>
        )}
        <Button onClick={onClose}>{t('authority.close')}</Button>
      </div>
      <ErrorMessage error={error} />
    </div>
  );
}
