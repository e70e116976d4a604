import { MessageStrip } from '@ui5/webcomponents-react';
import { useTranslation } from 'react-i18next';
import { PreparedHandOver } from '../evidence/PreparedHandOver.tsx';
import type { ReceiverFormProps } from '../page/step-form.ts';
import { Comparison } from './Comparison.tsx';
import { ExportHandOver } from './ExportHandOver.tsx';
import { ReceiverLink } from './ReceiverLink.tsx';
import { RecordHandOver } from './RecordHandOver.tsx';

/** Step 3 for one receiver: what goes out, beside it what to compare by phone, and below how it was handed over, and what was written. */
export function HandOver(props: ReceiverFormProps) {
  const { t } = useTranslation();
  const { receiver } = props;
  return (
    <>
      {!receiver.signerPinned && <SignerMissing receiver={receiver} />}
      <div className="rotation-hand-over">
        <div>
          <h5>{t('rotations.handOver.exportTitle')}</h5>
          <ExportHandOver {...props} />
        </div>
        <div>
          <h5>{t('rotations.handOver.compareTitle')}</h5>
          <Comparison {...props} />
        </div>
        <div className="rotation-hand-over-below">
          <h5>{t('rotations.handOver.recordTitle')}</h5>
          {receiver.prepared === null ? (
            <p>{t('rotations.handOver.recordLater')}</p>
          ) : (
            <RecordHandOver {...props} />
          )}
        </div>
        {receiver.prepared !== null && (
          <div className="rotation-hand-over-below">
            <h5>{t('rotations.handOver.wentOutTitle')}</h5>
            <PreparedHandOver prepared={receiver.prepared} />
          </div>
        )}
      </div>
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
