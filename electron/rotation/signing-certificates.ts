import type { Certificate } from './certificate.ts';
import { clockRefusal } from './clock.ts';
import type { Channel, FileEvidence, Happening } from './events.ts';
import type { VerifiedContent } from './ports.ts';
import { cameWithTheFile, type PinnedSigner, type Receiver } from './receiver.ts';
import type { Refusal } from './refusals.ts';
import { err, ok, type Result } from './result.ts';
import type { Tenant } from './tenant.ts';

export interface PinnedSignerStatement {
  readonly receiverId: string;
  readonly certificate: Certificate;
  readonly file: FileEvidence;
  /** The SHA-256 that the administrator compared with the receiver. */
  readonly comparedSha256: string;
  readonly comparedWith: string;
  readonly comparedBy: Channel;
}

/** The certificate whose confirmations are believed, after its fingerprint was compared over a trusted channel. */
export function pinSigningCertificate(
  tenant: Tenant,
  statement: PinnedSignerStatement,
): Result<Happening[], Refusal> {
  const { receiverId, certificate, file, comparedSha256, comparedWith, comparedBy } = statement;
  if (!tenant.receivers.has(receiverId)) return err({ code: 'not-found', what: 'receiver', id: receiverId });
  if (certificate.sha256 !== comparedSha256) {
    return err({ code: 'fingerprint-differs', expected: comparedSha256, found: certificate.sha256 });
  }
  if (cameWithTheFile.includes(comparedBy)) return err({ code: 'channel-proves-nothing' });
  if (comparedWith.trim() === '') return err({ code: 'name-missing' });
  return ok([
    { type: 'signing-certificate-pinned', receiverId, certificate, file, comparedWith, comparedBy },
  ]);
}

/** A file whose signature was verified against a certificate that is, or was, pinned for a receiver. */
export interface VerifiedSignature {
  readonly signedAt: VerifiedContent['signedAt'];
  readonly signatureAlgorithm: string;
  /** The SHA-256 of that certificate. */
  readonly signerSha256: string;
  readonly file: FileEvidence;
  /** Where the signature is detached: the file that it signs. */
  readonly contentFile?: FileEvidence;
}

/** Why what this certificate signed does not count for the receiver; null where it is the pinned one. */
export function signerRefusal({ signer, formerSigners }: Receiver, found: string): Refusal | null {
  const expected = signer?.certificate.sha256 ?? '';
  if (found === expected) return null;
  const former = formerSigners.findLast(({ certificate }) => certificate.sha256 === found);
  return former === undefined
    ? { code: 'signed-by-another-certificate', expected, found }
    : { code: 'signed-by-replaced-certificate', expected, found, replacedAt: former.replaced.at };
}

/** What the record keeps of a signature by the pinned certificate. */
export function signatureEvidence({ certificate }: PinnedSigner, verified: VerifiedSignature) {
  const { signedAt, signatureAlgorithm, contentFile } = verified;
  const { subject, sha256 } = certificate;
  return {
    signer: { subject, sha256 },
    signedAt,
    signatureAlgorithm,
    ...(contentFile !== undefined && { contentFile }),
  };
}

export interface SignedReplacement extends VerifiedSignature {
  readonly receiverId: string;
  /** The new certificate, which was signed. */
  readonly certificate: Certificate;
}

/**
 * The pinned certificate vouches for the one that takes its place. It can while it is valid itself, and not for one
 * that was replaced before: a file from then would bring it back.
 */
export function replaceSigningCertificate(
  tenant: Tenant,
  replacement: SignedReplacement,
  now: string,
): Result<Happening[], Refusal> {
  const { receiverId, certificate, file, signerSha256 } = replacement;
  const receiver = tenant.receivers.get(receiverId);
  if (receiver === undefined) return err({ code: 'not-found', what: 'receiver', id: receiverId });
  const { signer, systemName } = receiver;
  if (signer === null) return err({ code: 'signer-not-pinned', receiver: systemName });
  const refusal =
    clockRefusal(tenant.lastRecordedAt, now) ??
    signerRefusal(receiver, signerSha256) ??
    vouchingRefusal(receiver, signer, certificate, now);
  if (refusal !== null) return err(refusal);
  const signature = signatureEvidence(signer, replacement);
  return ok([{ type: 'signing-certificate-replaced', receiverId, certificate, file, signature }]);
}

function vouchingRefusal(
  { formerSigners }: Receiver,
  pinned: PinnedSigner,
  { sha256 }: Certificate,
  now: string,
): Refusal | null {
  if (sha256 === pinned.certificate.sha256) return { code: 'signing-certificate-unchanged' };
  const { notAfter } = pinned.certificate;
  if (now > notAfter) return { code: 'pinned-certificate-expired', notAfter };
  const former = formerSigners.findLast(({ certificate }) => certificate.sha256 === sha256);
  return former === undefined
    ? null
    : { code: 'signing-certificate-replaced-before', replacedAt: former.replaced.at };
}
