import type { AppError } from '../contract/errors.ts';
import type { Handlers } from '../contract/ipc.ts';
import type { Certificate } from '../rotation/certificate.ts';
import type { SignedConfirmation } from '../rotation/confirmation.ts';
import type { Exchange, TravelFiles } from '../rotation/exchange-port.ts';
import type { Pki } from '../rotation/ports.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import {
  type ConfirmationCheck,
  checkConfirmation,
  signerForConfirmation,
} from '../rotation/steps/confirm.ts';
import { toInstant } from '../rotation/time.ts';
import type { ChoiceKind, Choices } from './choices.ts';
import type { Dialogs } from './ports.ts';
import { viewAfter } from './rotations.ts';
import type { Session } from './session.ts';

const confirmationChoice: ChoiceKind<SignedConfirmation> = { name: 'confirmation' };

export interface ConfirmationDependencies {
  readonly session: Session;
  readonly choices: Choices;
  readonly dialogs: Dialogs;
  readonly files: TravelFiles;
  readonly exchange: Exchange;
  readonly pki: Pki;
}

/** Steps 4 to 6: what a receiver signed. Looking at a file changes nothing (I5). */
export function confirmationCalls(dependencies: ConfirmationDependencies) {
  const { session, choices } = dependencies;
  return {
    'rotations.chooseConfirmation': async ({ rotationId, receiverId }) => {
      const open = session.require();
      if (!open.ok) return open;
      const now = session.clock.now();
      const permitted = signerForConfirmation(open.value.tenant, rotationId, receiverId, now);
      if (!permitted.ok) return permitted;
      const { certificate } = permitted.value.signer;
      const confirmation = await chooseSigned(dependencies, certificate);
      if (!confirmation.ok) return confirmation;
      const checks = check(session, rotationId, receiverId, confirmation.value);
      if (!checks.ok) return checks;
      return ok({
        choice: choices.hold(confirmationChoice, confirmation.value),
        receiver: permitted.value.receiver.systemName,
        signer: { subject: certificate.subject, sha256: certificate.sha256 },
        ...factsOf(confirmation.value),
        checks: [{ id: 'signature' as const, refusal: null }, ...checks.value],
        acceptable: checks.value.every(({ refusal }) => refusal === null),
      });
    },
    'rotations.acceptConfirmation': async ({ rotationId, receiverId, choice }) => {
      const confirmation = choices.get(confirmationChoice, choice);
      if (!confirmation.ok) return confirmation;
      const open = await session.act({
        type: 'accept-confirmation',
        rotationId,
        receiverId,
        confirmation: confirmation.value,
      });
      if (open.ok) choices.letGo(choice);
      return viewAfter(session, open, rotationId);
    },
  } satisfies Partial<Handlers>;
}

/** A file whose signature holds against the pinned certificate, and what it states. */
async function chooseSigned(
  { dialogs, files, exchange, pki }: ConfirmationDependencies,
  pinned: Certificate,
): Promise<Result<SignedConfirmation, AppError>> {
  const path = await dialogs.chooseFile('confirmation');
  if (path === null) return err({ code: 'cancelled' });
  const file = await files.read(path);
  if (!file.ok) return file;
  const verified = await pki.verifySignedData(file.value.bytes, pinned);
  if (!verified.ok) return verified;
  const { content, signedAt, signatureAlgorithm } = verified.value;
  const statement = exchange.readConfirmation(content);
  if (!statement.ok) return statement;
  const signerSha256 = pinned.sha256;
  return ok({
    statement: statement.value,
    // To the instant that records compare with: a signing time counts whole seconds.
    signedAt: signedAt === null ? null : toInstant(signedAt),
    signatureAlgorithm,
    signerSha256,
    file: file.value.evidence,
  });
}

function check(
  session: Session,
  rotationId: string,
  receiverId: string,
  confirmation: SignedConfirmation,
): Result<readonly ConfirmationCheck[], AppError> {
  const open = session.require();
  if (!open.ok) return open;
  return checkConfirmation(open.value.tenant, rotationId, receiverId, confirmation, session.clock.now());
}

function factsOf({ statement, file, signatureAlgorithm, signedAt }: SignedConfirmation) {
  const { switchedAt, oldCertificateRemovedAt, confirmedBy } = statement;
  return { file, signatureAlgorithm, signedAt, switchedAt, oldCertificateRemovedAt, confirmedBy };
}
