import type { AppError } from '../contract/errors.ts';
import type { Handlers } from '../contract/ipc.ts';
import type { ConfirmationPreview } from '../contract/schemas/confirmations.ts';
import type { SignedConfirmation } from '../rotation/confirmation.ts';
import type { Exchange, TravelFiles } from '../rotation/exchange-port.ts';
import type { Pki } from '../rotation/ports.ts';
import type { PinnedSigner, Receiver } from '../rotation/receiver.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import { signerRefusal } from '../rotation/signing-certificates.ts';
import {
  type ConfirmationCheck,
  checkConfirmation,
  signerForConfirmation,
} from '../rotation/steps/confirm.ts';
import type { ChoiceKind, Choices } from './choices.ts';
import { importedFile } from './imported-files.ts';
import type { Dialogs } from './ports.ts';
import { viewAfter } from './rotations.ts';
import type { Session } from './session.ts';
import { chooseSignedFiles, type SignedFiles, verifySignedFiles } from './signed-files.ts';

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
    'rotations.chooseConfirmation': (subject) =>
      preview(subject, () => chooseSignedFiles(dependencies, 'confirmation')),
    'rotations.openConfirmation': ({ choice, ...subject }) =>
      preview(subject, () => {
        const imported = importedFile(choices, choice);
        return imported.ok ? ok({ signature: imported.value.file, content: null }) : imported;
      }),
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

  /** Which certificate must have signed is asked before the file is. */
  async function preview(
    { rotationId, receiverId }: { readonly rotationId: string; readonly receiverId: string },
    filesOf: () => Result<SignedFiles, AppError> | Promise<Result<SignedFiles, AppError>>,
  ): Promise<Result<ConfirmationPreview, AppError>> {
    const open = session.require();
    if (!open.ok) return open;
    const now = session.clock.now();
    const permitted = signerForConfirmation(open.value.tenant, rotationId, receiverId, now);
    if (!permitted.ok) return permitted;
    const { receiver, signer } = permitted.value;
    const { certificate } = signer;
    const files = await filesOf();
    if (!files.ok) return files;
    const confirmation = await readSigned(dependencies, files.value, receiver, signer);
    if (!confirmation.ok) return confirmation;
    const checks = check(session, rotationId, receiverId, confirmation.value);
    if (!checks.ok) return checks;
    return ok({
      choice: choices.hold(confirmationChoice, confirmation.value),
      receiver: receiver.systemName,
      signer: { subject: certificate.subject, sha256: certificate.sha256 },
      ...factsOf(confirmation.value),
      checks: [{ id: 'signature' as const, refusal: null }, ...checks.value],
      acceptable: checks.value.every(({ refusal }) => refusal === null),
    });
  }
}

/** A file whose signature holds against the pinned certificate, and what it states. */
async function readSigned(
  { exchange, pki }: ConfirmationDependencies,
  files: SignedFiles,
  receiver: Receiver,
  signer: PinnedSigner,
): Promise<Result<SignedConfirmation, AppError>> {
  const verified = await verifySignedFiles(pki, files, signer, receiver.formerSigners);
  if (!verified.ok) return verified;
  const { content, signature } = verified.value;
  const notBelieved = signerRefusal(receiver, signature.signerSha256);
  if (notBelieved !== null) return err(notBelieved);
  const statement = exchange.readConfirmation(content);
  return statement.ok ? ok({ statement: statement.value, ...signature }) : statement;
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

function factsOf({ statement, file, contentFile, signatureAlgorithm, signedAt }: SignedConfirmation) {
  const { switchedAt, oldCertificateRemovedAt, confirmedBy } = statement;
  const signed = { file, ...(contentFile !== undefined && { contentFile }), signatureAlgorithm, signedAt };
  return { ...signed, switchedAt, oldCertificateRemovedAt, confirmedBy };
}
