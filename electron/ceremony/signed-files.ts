import type { AppError } from '../contract/errors.ts';
import type { ReadFile, TravelFiles } from '../rotation/exchange-port.ts';
import type { Pki, SignatureFault, VerifiedContent } from '../rotation/ports.ts';
import type { FormerSigner, PinnedSigner } from '../rotation/receiver.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import type { VerifiedSignature } from '../rotation/signing-certificates.ts';
import { toInstant } from '../rotation/time.ts';
import type { Dialogs, FilePurpose } from './ports.ts';

/** A signed file as it was chosen. */
export interface SignedFiles {
  readonly signature: ReadFile;
  /** What is signed, where the signature is detached; null where it is inside, or was not chosen. */
  readonly content: ReadFile | null;
}

/** One file, or two that were chosen together: a detached signature and, in any order, what it signs. */
export async function chooseSignedFiles(
  { dialogs, files, pki }: { readonly dialogs: Dialogs; readonly files: TravelFiles; readonly pki: Pki },
  purpose: FilePurpose,
): Promise<Result<SignedFiles, AppError>> {
  const paths = await dialogs.chooseFiles(purpose);
  if (paths === null) return err({ code: 'cancelled' });
  const read: ReadFile[] = [];
  // No more than a pair is ever read: a third one is reason enough to refuse.
  for (const path of paths.slice(0, 2)) {
    const file = await files.read(path);
    if (!file.ok) return file;
    read.push(file.value);
  }
  const [first, second] = read;
  if (first === undefined || paths.length > 2) return err({ code: 'files-not-a-pair', count: paths.length });
  if (second === undefined) return ok({ signature: first, content: null });
  const signed = read.filter(({ bytes }) => pki.holdsSignature(bytes));
  if (signed.length === 0) return err({ code: 'not-signed-data' });
  if (signed.length === 2) return err({ code: 'files-not-a-pair', count: 2 });
  return ok(
    signed[0] === first ? { signature: first, content: second } : { signature: second, content: first },
  );
}

/** What was signed, and the facts of the signature. */
export interface SignedContent {
  readonly content: Uint8Array;
  readonly signature: VerifiedSignature;
}

/**
 * Verifies against the pinned certificate; where another one signed, against those that it replaced. Whether the one
 * that did still counts is the core's to say.
 */
export async function verifySignedFiles(
  pki: Pki,
  { signature, content }: SignedFiles,
  { certificate: pinned }: PinnedSigner,
  formerSigners: readonly FormerSigner[],
): Promise<Result<SignedContent, SignatureFault>> {
  const verify = (certificate: typeof pinned) =>
    pki.verifySignedData(signature.bytes, certificate, content?.bytes ?? null);
  const outcome = (sha256: string, { signedAt, signatureAlgorithm, ...verified }: VerifiedContent) =>
    ok({
      content: verified.content,
      signature: {
        // To the instant that records compare with: a signing time counts whole seconds.
        signedAt: signedAt === null ? null : toInstant(signedAt),
        signatureAlgorithm,
        signerSha256: sha256,
        file: signature.evidence,
        ...(content !== null && { contentFile: content.evidence }),
      },
    });
  const verified = await verify(pinned);
  if (verified.ok) return outcome(pinned.sha256, verified.value);
  if (verified.error.code !== 'signed-by-another-certificate') return verified;
  for (const { certificate } of formerSigners) {
    const by = await verify(certificate);
    if (by.ok) return outcome(certificate.sha256, by.value);
  }
  return verified;
}
