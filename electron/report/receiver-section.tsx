import { Fragment, type ReactNode } from 'react';
import type { Receiver } from '../rotation/receiver.ts';
import type { ReceiverProgress } from '../rotation/rotation.ts';
import { Messages } from './message-facts.tsx';
import { Digest, Facts, FileFact, Sha256, useLanguage } from './report-parts.tsx';
import { useSignerRows } from './signer-rows.tsx';

interface ReceiverSectionProps {
  readonly receiver: Receiver;
  readonly progress: ReceiverProgress;
}

/** One receiver: who it is, what it was given, and what it confirmed. */
export function ReceiverSection({ receiver, progress }: ReceiverSectionProps) {
  const { texts, when, civilDate } = useLanguage();
  const { prepared, handOver, confirmation, withdrawal } = progress;
  const { contact } = receiver;
  const signers = useSignerRows(receiver);
  return (
    <section>
      <h3>{receiver.systemName}</h3>
      <Facts
        rows={[
          [texts.contact, [contact.name, contact.email, contact.phone].filter(Boolean).join(', ')],
          [texts.integrationFlows, receiver.integrationFlows.join(', ')],
          [texts.deliveryTime, `${receiver.guaranteedDeliveryTimeHours} ${texts.hours}`],
          ...signers,
        ]}
      />
      {prepared !== null && (
        <>
          <h4>{texts.handOver}</h4>
          <Facts
            rows={[
              [
                texts.evidenceOf.handedOver,
                handOver &&
                  `${when(handOver.handedOverAt)} ${texts.evidenceOf.to} ${handOver.to}, ${texts.channels[handOver.channel]}`,
              ],
              ...progress.comparisons.map((comparison): readonly [string, ReactNode] => [
                texts.comparedWith,
                <Fragment key={comparison.at}>
                  {comparison.comparedWith}, {texts.channels[comparison.channel]},{' '}
                  {when(comparison.comparedAt)}, {texts.recordedBy} {comparison.by.name}
                  <div>
                    <Sha256 hex={comparison.certificateSha256} />
                  </div>
                </Fragment>,
              ]),
              [texts.challenge, <Digest key="challenge" hex={prepared.challenge} />],
              ...[prepared.first, ...prepared.again].map((exported): readonly [string, ReactNode] => [
                `${texts.exported} ${when(exported.at)}`,
                <Fragment key={exported.at}>
                  <div>
                    {exported.folder}, {texts.by} {exported.by.name}. {texts.switchBy}:{' '}
                    {civilDate(exported.switchBy)}
                  </div>
                  {exported.archive !== null && <FileFact file={exported.archive} />}
                  {exported.files.map((file) => (
                    <FileFact key={file.name} file={file} />
                  ))}
                </Fragment>,
              ]),
            ]}
          />
        </>
      )}
      <h4>{texts.confirmation}</h4>
      {confirmation === null ? (
        <p>{texts.notConfirmed}</p>
      ) : (
        <Facts
          rows={[
            [texts.evidenceOf.switched, when(confirmation.switchedAt)],
            [texts.evidenceOf.oldRemoved, when(confirmation.oldCertificateRemovedAt)],
            [texts.evidenceOf.confirmedBy, confirmation.confirmedBy],
            [
              texts.signer,
              <span key="signer">
                {confirmation.signer.subject}, <Sha256 hex={confirmation.signer.sha256} />
              </span>,
            ],
            [texts.signature, confirmation.signatureAlgorithm],
            [texts.signedAt, confirmation.signedAt === null ? texts.notStated : when(confirmation.signedAt)],
            [
              texts.file,
              <Fragment key="file">
                <FileFact file={confirmation.file} />
                {confirmation.contentFile && <FileFact file={confirmation.contentFile} />}
              </Fragment>,
            ],
            [texts.when, `${when(confirmation.at)} ${texts.by} ${confirmation.by.name}`],
          ]}
        />
      )}
      <Messages progress={progress} />
      {withdrawal !== null && (
        <>
          <h4>{texts.withdrawal}</h4>
          <Facts
            rows={[
              [texts.notUsedSince, when(withdrawal.withdrawnAt)],
              [texts.statedBy, `${withdrawal.statedBy}, ${texts.channels[withdrawal.channel]}`],
            ]}
          />
        </>
      )}
    </section>
  );
}
