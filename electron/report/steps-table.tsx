import type { ReactNode } from 'react';
import type { Recorded } from '../rotation/events.ts';
import { procedureOf, type Step } from '../rotation/procedure.ts';
import type { AcceptedResponse, ReceiverProgress, Rotation } from '../rotation/rotation.ts';
import type { Tenant } from '../rotation/tenant.ts';
import { Digest, Sha256, useLanguage, Who } from './report-parts.tsx';

interface Line {
  readonly receiver: string | null;
  readonly done: Recorded | null;
  readonly evidence: ReactNode;
}

/** The seven steps with who, when and the evidence; a step of the receivers has one line for each. */
export function StepsTable({ tenant, rotation }: { readonly tenant: Tenant; readonly rotation: Rotation }) {
  const { texts, when } = useLanguage();
  return (
    <table className="steps">
      <colgroup>
        <col className="step" />
        <col className="when" />
        <col className="who" />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{texts.step}</th>
          <th scope="col">{texts.when}</th>
          <th scope="col">{texts.who}</th>
          <th scope="col">{texts.evidence}</th>
        </tr>
      </thead>
      {procedureOf(rotation.procedure).steps.map((step) => {
        const lines = linesOf(tenant, rotation, step);
        return (
          <tbody key={step.id}>
            {lines.map(({ receiver, done, evidence }, index) => (
              <tr key={receiver ?? step.id}>
                {index === 0 && (
                  <th scope="rowgroup" rowSpan={lines.length}>
                    {step.number} {texts.stepNames[step.id]}
                    <div className="actor">{texts.actors[step.actor]}</div>
                  </th>
                )}
                <td>{done === null ? texts.pending : when(done.at)}</td>
                <td>{done !== null && <Who recorded={done} />}</td>
                <td>
                  {receiver !== null && <strong>{receiver}: </strong>}
                  {done !== null && evidence}
                </td>
              </tr>
            ))}
          </tbody>
        );
      })}
    </table>
  );

  function linesOf(of: Tenant, { done, receivers, ...rest }: Rotation, step: Step): Line[] {
    if (step.scope === 'rotation') {
      const evidence = rotationEvidence(of, { done, receivers, ...rest }, step);
      return [{ receiver: null, done: done.get(step.id) ?? null, evidence }];
    }
    return [...receivers.values()].map((progress) => ({
      receiver: of.receivers.get(progress.receiverId)?.systemName ?? progress.receiverId,
      done: progress.done.get(step.id) ?? null,
      evidence: receiverEvidence(progress, step),
    }));
  }

  function rotationEvidence(
    of: Tenant,
    { newKeyId, addition, exports, certificateRequests, authorityResponses, oldKeyRemoved }: Rotation,
    step: Step,
  ): ReactNode {
    const words = texts.evidenceOf;
    if (step.id === 'create-key-pair') {
      const keyPair = of.keyPairs.get(newKeyId ?? '');
      return (
        keyPair && (
          <>
            {words.created}: <Digest hex={keyPair.requested.sha256} />
          </>
        )
      );
    }
    if (step.id === 'add-to-tenant-keystore') {
      return (
        <>
          {certificateRequests.map((file) => (
            <div key={file.sha256}>
              {words.requested} {file.name}, {when(file.at)}, <Who recorded={file} />,{' '}
              <Sha256 hex={file.sha256} />
            </div>
          ))}
          {authorityResponses.map((response) => (
            <SignedByAuthority key={response.at} response={response} />
          ))}
          {exports.map((file) => (
            <div key={file.sha256}>
              {words.exported} {file.name} ({words.forms[file.form]}), {when(file.at)},{' '}
              <Who recorded={file} />, <Sha256 hex={file.sha256} />
            </div>
          ))}
          {addition && (
            <div>
              {words.downloaded}: {addition.file.name}, <Sha256 hex={addition.file.sha256} />
            </div>
          )}
        </>
      );
    }
    if (oldKeyRemoved === null) return null;
    return (
      <>
        {oldKeyRemoved.early !== null && <strong>{texts.removedEarly} </strong>}
        {oldKeyRemoved.privateKeyDestroyed ? words.destroyed : words.notHeld}
      </>
    );
  }

  function receiverEvidence({ handOver, confirmation }: ReceiverProgress, step: Step): ReactNode {
    const words = texts.evidenceOf;
    if (step.id === 'hand-over') {
      return (
        handOver &&
        `${words.handedOver} ${when(handOver.handedOverAt)} ${words.to} ${handOver.to}, ${texts.channels[handOver.channel]}`
      );
    }
    if (confirmation === null) return null;
    if (step.id === 'switch') return `${words.switched} ${when(confirmation.switchedAt)}`;
    if (step.id === 'remove-old-certificate') {
      return `${words.oldRemoved} ${when(confirmation.oldCertificateRemovedAt)}`;
    }
    return (
      <>
        {words.confirmedBy} {confirmation.confirmedBy}, <Sha256 hex={confirmation.file.sha256} />
      </>
    );
  }
}

/** The certificate that took the place of the self-signed one, and what was odd about it. */
function SignedByAuthority({ response }: { readonly response: AcceptedResponse }) {
  const { texts, when } = useLanguage();
  const words = texts.evidenceOf;
  return (
    <div>
      {words.signedByAuthority} {response.name}, {when(response.at)}, <Who recorded={response} />,{' '}
      <Sha256 hex={response.sha256} />. {words.created}: <Digest hex={response.certificateSha256} />
      {response.oddities.length > 0 && (
        <>
          {' '}
          <strong>
            {words.acceptedInSpiteOf}: {response.oddities.map(({ code }) => words.oddities[code]).join('; ')}.
          </strong>
        </>
      )}
    </div>
  );
}
