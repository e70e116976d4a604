import type { AppError } from '../contract/errors.ts';
import type { Handlers } from '../contract/ipc.ts';
import type { Exchange, TravelFiles } from '../rotation/exchange-port.ts';
import type { Pki, Random } from '../rotation/ports.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import { receiverForHandOver } from '../rotation/steps/hand-over.ts';
import { signingRefusal } from '../rotation/vault-signing-certificate.ts';
import type { Dialogs } from './ports.ts';
import { viewAfter } from './rotations.ts';
import type { Session } from './session.ts';
import { type HandOverFacts, signHandOver } from './signed-manifest.ts';

export interface HandOverDependencies {
  readonly session: Session;
  readonly dialogs: Dialogs;
  readonly files: TravelFiles;
  readonly exchange: Exchange;
  readonly pki: Pki;
  readonly random: Random;
}

/** Step 3: the files that a receiver gets. */
export function handOverCalls(dependencies: HandOverDependencies) {
  const { session, dialogs, files, random } = dependencies;
  return {
    'rotations.exportHandOver': async ({ rotationId, receiverId }) => {
      const before = session.permitted({ type: 'prepare-hand-over' }, null);
      if (!before.ok) return before;
      const early = receiverForHandOver(before.value.tenant, rotationId, receiverId);
      if (!early.ok) return early;
      const unsigned = signingRefusal(before.value.tenant, session.clock.now());
      if (unsigned !== null) return err(unsigned);
      const parent = await dialogs.chooseFolder('hand-over');
      if (parent === null) return err({ code: 'cancelled' });
      // A receiver who was given the files twice may confirm with either: the challenge stays.
      const challenge = early.value.progress.prepared?.challenge ?? random.challenge();
      const open = await session.exclusively(async (act) => {
        const contents = contentsOf(dependencies, rotationId, receiverId, challenge);
        if (!contents.ok) return contents;
        const { folder, facts } = contents.value;
        const signed = await signHandOver(dependencies, act, facts, contents.value.files);
        if (!signed.ok) return signed;
        const written = await files.writeFolder(parent, folder, signed.value.files);
        if (!written.ok) return written;
        const handOver = { rotationId, receiverId, challenge, folder, files: written.value };
        const fault = await signed.value.fault(written.value);
        const recorded = fault === null ? await act({ type: 'prepare-hand-over', ...handOver }) : err(fault);
        if (!recorded.ok) await files.discard(parent, folder);
        return recorded;
      });
      return viewAfter(session, open, rotationId);
    },
  } satisfies Partial<Handlers>;
}

/** What goes out to the receiver, if it may go out at this moment. */
function contentsOf(
  { session, exchange, pki }: HandOverDependencies,
  rotationId: string,
  receiverId: string,
  challenge: string,
): Result<ReturnType<Exchange['handOver']> & { readonly facts: HandOverFacts }, AppError> {
  const open = session.require();
  if (!open.ok) return open;
  const { tenant } = open.value;
  const permitted = receiverForHandOver(tenant, rotationId, receiverId);
  if (!permitted.ok) return permitted;
  const { receiver, oldKeyPair, newKeyPair } = permitted.value;
  const contents = exchange.handOver({
    tenant: tenant.name,
    rotationId,
    receiver: { id: receiver.id, systemName: receiver.systemName, contact: receiver.contact.name },
    oldCertificate: oldKeyPair.certificate,
    newCertificate: newKeyPair.certificate,
    newCertificatePem: pki.toPem(newKeyPair.certificate),
    challenge,
  });
  const facts = {
    rotationId,
    receiverId,
    receiver: receiver.systemName,
    oldCertificateSha256: oldKeyPair.certificate.sha256,
    newCertificateSha256: newKeyPair.certificate.sha256,
  };
  return ok({ ...contents, facts });
}
