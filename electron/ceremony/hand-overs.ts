import type { AppError } from '../contract/errors.ts';
import type { Handlers } from '../contract/ipc.ts';
import type { Exchange, TravelFiles } from '../rotation/exchange-port.ts';
import type { Pki, Random } from '../rotation/ports.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import { receiverForHandOver } from '../rotation/steps/hand-over.ts';
import type { Dialogs } from './ports.ts';
import { viewAfter } from './rotations.ts';
import type { Session } from './session.ts';

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
      const parent = await dialogs.chooseFolder('hand-over');
      if (parent === null) return err({ code: 'cancelled' });
      // A receiver who was given the files twice may confirm with either: the challenge stays.
      const challenge = early.value.progress.prepared?.challenge ?? random.challenge();
      const open = await session.exclusively(async (act) => {
        const contents = contentsOf(dependencies, rotationId, receiverId, challenge);
        if (!contents.ok) return contents;
        const { folder } = contents.value;
        const written = await files.writeFolder(parent, folder, contents.value.files);
        if (!written.ok) return written;
        const handOver = { rotationId, receiverId, challenge, folder, files: written.value };
        const recorded = await act({ type: 'prepare-hand-over', ...handOver });
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
): Result<ReturnType<Exchange['handOver']>, AppError> {
  const open = session.require();
  if (!open.ok) return open;
  const { tenant } = open.value;
  const permitted = receiverForHandOver(tenant, rotationId, receiverId);
  if (!permitted.ok) return permitted;
  const { receiver, oldKeyPair, newKeyPair } = permitted.value;
  return ok(
    exchange.handOver({
      tenant: tenant.name,
      rotationId,
      receiver: { id: receiver.id, systemName: receiver.systemName, contact: receiver.contact.name },
      oldCertificate: oldKeyPair.certificate,
      newCertificate: newKeyPair.certificate,
      newCertificatePem: pki.toPem(newKeyPair.certificate),
      challenge,
    }),
  );
}
