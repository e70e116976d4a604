import { MessageStrip } from '@ui5/webcomponents-react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../client/useAct.ts';
import { Fact, FactList } from '../../ui/FactList.tsx';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { Authority } from '../authority/Authority.tsx';
import type { StepFormProps } from '../page/step-form.ts';
import { ActForm } from '../parts/ActForm.tsx';
import { ExportedFiles } from '../parts/ExportedFiles.tsx';
import { StepExplanation } from '../parts/StepExplanation.tsx';
import { ExportKeyPair } from './ExportKeyPair.tsx';

/** Step 2: export the key pair, upload it beside the old one, and prove that it is there. */
export function AddToTenantKeystore({ view, onActed }: StepFormProps) {
  const { t } = useTranslation();
  const { newKeyPair, oldKeyPair, exports } = view;
  const { run, running, error } = useAct('rotations.proveAddition');
  if (newKeyPair === null) return null;
  const names = { newAlias: newKeyPair.alias, oldAlias: oldKeyPair.alias };

  const prove = async () => {
    const after = await run({ rotationId: view.id });
    if (after !== null) onActed(after, t('rotations.add.done', { alias: newKeyPair.alias }));
  };

  return (
    <>
      <StepExplanation step="add-to-tenant-keystore" />
      <ol className="rotation-substeps">
        <li>
          <h4>{t('authority.title')}</h4>
          <Authority view={view} onActed={onActed} />
        </li>
        <li>
          <h4>{t('rotations.add.exportTitle')}</h4>
          <ExportKeyPair view={view} onActed={onActed} />
          {exports.length > 0 && (
            <>
              <h5>{t('rotations.add.exportedTitle')}</h5>
              <ExportedFiles exports={exports} />
            </>
          )}
        </li>
        <li>
          <h4>{t('rotations.add.uploadTitle')}</h4>
          <p>{t('rotations.add.uploadAdd', names)}</p>
          <MessageStrip design="Critical" hideCloseButton>
            {t('rotations.add.uploadWarning', names)}
          </MessageStrip>
          {exports.some(({ form }) => form === 'jks') && (
            <MessageStrip design="Critical" hideCloseButton>
              {t('keyPairForms.uploadKeystore')}
            </MessageStrip>
          )}
          <p>{t('rotations.add.uploadCompare')}</p>
          <FactList>
            <Fact name={t('terms.certificate.sha256')}>
              <Fingerprint sha256={newKeyPair.certificate.sha256} />
            </Fact>
            <Fact name={t('terms.certificate.sha1')}>
              <Fingerprint sha256={newKeyPair.certificate.sha1} />
            </Fact>
          </FactList>
          <p>{t('rotations.add.deleteFile')}</p>
        </li>
        <li>
          <h4>{t('rotations.add.proveTitle')}</h4>
          <p>{t('rotations.add.proveHint', names)}</p>
          <ActForm
            act={t('rotations.add.proveAct')}
            design={exports.some(({ isCurrent }) => isCurrent) ? 'Emphasized' : 'Default'}
            onAct={() => void prove()}
            running={running}
            error={error}
          />
        </li>
      </ol>
    </>
  );
}
