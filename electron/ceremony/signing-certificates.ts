import type { AppError } from '../contract/errors.ts';
import type { Handlers } from '../contract/ipc.ts';
import type { SignerPreview } from '../contract/schemas/receivers.ts';
import type { Certificate } from '../rotation/certificate.ts';
import type { TravelFiles } from '../rotation/exchange-port.ts';
import type { Pki } from '../rotation/ports.ts';
import type { Receiver } from '../rotation/receiver.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import { replaceSigningCertificate, type VerifiedSignature } from '../rotation/signing-certificates.ts';
import type { ChoiceKind, Choices } from './choices.ts';
import { holdImported, importedEntry } from './imported-files.ts';
import type { Dialogs } from './ports.ts';
import { receiverView } from './receivers.ts';
import type { Session } from './session.ts';
import { chooseSignedFiles, type SignedFiles, verifySignedFiles } from './signed-files.ts';

const replacementChoice: ChoiceKind<VerifiedSignature & { certificate: Certificate }> = {
  name: 'signed signing certificate',
};

export interface SigningCertificateDependencies {
  readonly session: Session;
  readonly choices: Choices;
  readonly dialogs: Dialogs;
  readonly files: TravelFiles;
  readonly pki: Pki;
}

/** The certificates with which receivers sign: pinned by comparing, and replaced by comparing or by a signature. */
export function signingCertificateCalls(dependencies: SigningCertificateDependencies) {
  const { session, choices, pki } = dependencies;
  return {
    /** A certificate, or one that the pinned one signed: which of the two the file says. */
    'receivers.chooseSigningCertificate': async ({ receiverId }) => {
      const open = session.require();
      if (!open.ok) return open;
      const receiver = open.value.tenant.receivers.get(receiverId);
      if (receiver === undefined) return err({ code: 'not-found', what: 'receiver', id: receiverId });
      const chosen = await chooseSignedFiles(dependencies, 'signing-certificate');
      if (!chosen.ok) return chosen;
      const { signature, content } = chosen.value;
      if (content !== null || pki.holdsSignature(signature.bytes)) {
        return replacement(dependencies, receiver, chosen.value);
      }
      const certificate = pki.readCertificate(signature.bytes);
      if (!certificate.ok) return certificate;
      const listing = await pki.listFile(signature.bytes, null);
      if (!listing.ok) return listing;
      const recognised = { kind: 'keys-and-certificates', listing: listing.value } as const;
      const choice = holdImported(choices, { file: signature, recognised });
      return ok({ choice, file: signature.evidence, certificate: certificate.value, signature: null });
    },
    'receivers.pinSigningCertificate': async ({ choice, entry: index, ...statement }) => {
      const imported = importedEntry(choices, choice, index);
      if (!imported.ok) return imported;
      const { entry, file } = imported.value;
      const { certificate } = entry;
      if (certificate === null) return err({ code: 'not-a-certificate' });
      const open = await session.act({
        type: 'pin-signing-certificate',
        statement: { ...statement, certificate, file: file.evidence },
      });
      return open.ok ? ok(receiverView(open.value.tenant, statement.receiverId)) : open;
    },
    'receivers.replaceSigningCertificate': async ({ receiverId, choice }) => {
      const held = choices.get(replacementChoice, choice);
      if (!held.ok) return held;
      const open = await session.act({
        type: 'replace-signing-certificate',
        replacement: { receiverId, ...held.value },
      });
      if (!open.ok) return open;
      choices.letGo(choice);
      return ok(receiverView(open.value.tenant, receiverId));
    },
  } satisfies Partial<Handlers>;
}

/** A new certificate in a signed file, held once nothing about it speaks against the replacement. */
async function replacement(
  { session, choices, pki }: SigningCertificateDependencies,
  { id, systemName, signer, formerSigners }: Receiver,
  chosen: SignedFiles,
): Promise<Result<SignerPreview, AppError>> {
  if (signer === null) return err({ code: 'signer-not-pinned', receiver: systemName });
  const verified = await verifySignedFiles(pki, chosen, signer, formerSigners);
  if (!verified.ok) return verified;
  const { content, signature } = verified.value;
  const certificate = pki.readCertificate(content);
  if (!certificate.ok) return err({ code: 'signed-file-without-certificate' });
  const held = { ...signature, certificate: certificate.value };
  const open = session.require();
  if (!open.ok) return open;
  const decided = replaceSigningCertificate(
    open.value.tenant,
    { receiverId: id, ...held },
    session.clock.now(),
  );
  if (!decided.ok) return decided;
  const { signedAt, signatureAlgorithm, file } = signature;
  return ok({
    choice: choices.hold(replacementChoice, held),
    file,
    certificate: certificate.value,
    signature: { signedAt, signatureAlgorithm },
  });
}
