import { MessageStrip } from '@ui5/webcomponents-react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../client/useAct.ts';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { PreparedHandOver } from '../evidence/PreparedHandOver.tsx';
import type { ReceiverFormProps } from '../page/step-form.ts';
import { ActForm } from '../parts/ActForm.tsx';
import { ReceiverLink } from './ReceiverLink.tsx';
import { RecordHandOver } from './RecordHandOver.tsx';

/** Step 3 for one receiver: what goes out, what to compare by phone, and how it was handed over. */
export function HandOver({ view, receiver, onActed }: ReceiverFormProps) {
  const { t } = useTranslation();
  const { receiverId, systemName, contactName, prepared } = receiver;
  const { run, running, error } = useAct('rotations.exportHandOver');

  const exportFolder = async () => {
    const after = await run({ rotationId: view.id, receiverId });
    if (after === null) return;
    const written = after.receivers
      .find((candidate) => candidate.receiverId === receiverId)
      ?.prepared?.exports.at(-1);
    onActed(after, t('rotations.handOver.exported', { folder: written?.folder ?? '' }));
  };

  return (
    <>
      {!receiver.signerPinned && <SignerMissing receiver={receiver} />}
      <ol className="rotation-substeps">
        <li>
          <h5>{t('rotations.handOver.exportTitle')}</h5>
          <ActForm
            act={t(prepared === null ? 'rotations.handOver.exportAct' : 'rotations.handOver.exportAgainAct')}
            design={prepared === null ? 'Emphasized' : 'Default'}
            onAct={() => void exportFolder()}
            running={running}
            error={error}
          >
            <p>{t('rotations.handOver.exportHint', { receiver: systemName })}</p>
            {prepared !== null && (
              <>
                <PreparedHandOver prepared={prepared} />
                <p>{t('rotations.handOver.exportAgainHint')}</p>
              </>
            )}
          </ActForm>
        </li>
        <li>
          <h5>{t('rotations.handOver.compareTitle')}</h5>
          <p>{t('rotations.handOver.compareHint', { contact: contactName })}</p>
          {view.newKeyPair !== null && (
            <div>
              <Fingerprint sha256={view.newKeyPair.certificate.sha256} />
            </div>
          )}
        </li>
        <li>
          <h5>{t('rotations.handOver.recordTitle')}</h5>
          {prepared === null ? (
            <p>{t('rotations.handOver.recordLater')}</p>
          ) : (
            <RecordHandOver view={view} receiver={receiver} onActed={onActed} />
          )}
        </li>
      </ol>
    </>
  );
}

/** Without its signing certificate the receiver can be given everything, but nothing it sends can be believed. */
function SignerMissing({ receiver }: Pick<ReceiverFormProps, 'receiver'>) {
  const { t } = useTranslation();
  return (
    <MessageStrip design="Critical" hideCloseButton>
      {t('rotations.handOver.signerMissing', { receiver: receiver.systemName })}{' '}
      <ReceiverLink receiver={receiver} />
    </MessageStrip>
  );
}
