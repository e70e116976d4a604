import type { Certificate } from './certificate.ts';
import { clockRefusal } from './clock.ts';
import type { Event, FileEvidence, Happening, Recorded } from './events.ts';
import { recordedOf } from './recorded.ts';
import type { Refusal } from './refusals.ts';
import { err, ok, type Result } from './result.ts';
import type { Tenant } from './tenant.ts';
import { dayMilliseconds } from './time.ts';

/** The vault's own certificate, with which it signs the manifest of every hand-over: receivers know the vault by it. */
export interface VaultSigningCertificate {
  readonly keyId: string;
  readonly certificate: Certificate;
  readonly made: Recorded;
  /** The files with it that left the workstation outside of a hand-over. */
  readonly exports: readonly (FileEvidence & Recorded)[];
}

/** How a signing certificate stands on a day. An expired one signs nothing any more. */
export type SigningStanding = 'valid' | 'expiring' | 'expired';

/** From this many days before its end on, a signing certificate is to be renewed: receivers have to be told. */
export const renewalDays = 90;

/** The one that signs; null before the first was made. Those before it are history, and their private keys are gone. */
export const currentSigningCertificate = ({ signingCertificates }: Tenant): VaultSigningCertificate | null =>
  signingCertificates.at(-1) ?? null;

/** Those that were renewed, the oldest first. */
export const formerSigningCertificates = ({
  signingCertificates,
}: Tenant): readonly VaultSigningCertificate[] => signingCertificates.slice(0, -1);

export function signingStanding({ certificate }: VaultSigningCertificate, now: string): SigningStanding {
  const left = Date.parse(certificate.notAfter) - Date.parse(now);
  if (left < 0) return 'expired';
  return left <= renewalDays * dayMilliseconds ? 'expiring' : 'valid';
}

/** May a signing certificate be made now, the first or the next? Null when it may: its validity begins now. */
export const newSigningCertificateRefusal = (tenant: Tenant, now: string): Refusal | null =>
  clockRefusal(tenant.lastRecordedAt, now);

/** A signing certificate was made: the first, or one that takes the place of the one before. */
export function makeSigningCertificate(
  tenant: Tenant,
  { keyId, certificate }: Pick<VaultSigningCertificate, 'keyId' | 'certificate'>,
  now: string,
): Result<Happening[], Refusal> {
  const refusal = newSigningCertificateRefusal(tenant, now);
  return refusal === null
    ? ok([{ type: 'vault-signing-certificate-made', keyId, certificate }])
    : err(refusal);
}

/** The certificate that signs, for whoever wants to give it to receivers. */
export function exportableSigningCertificate(tenant: Tenant): Result<VaultSigningCertificate, Refusal> {
  const current = currentSigningCertificate(tenant);
  return current === null ? err({ code: 'no-signing-certificate' }) : ok(current);
}

/** The certificate that signs left the workstation as a file. */
export function recordSigningCertificateExport(
  tenant: Tenant,
  file: FileEvidence,
): Result<Happening[], Refusal> {
  const current = exportableSigningCertificate(tenant);
  if (!current.ok) return current;
  const { sha256: certificateSha256 } = current.value.certificate;
  return ok([{ type: 'vault-signing-certificate-exported', certificateSha256, file }]);
}

/** With what something can be signed now: a signature states its time, so the clock must be believed to go forward. */
export function signerNow(tenant: Tenant, now: string): Result<VaultSigningCertificate, Refusal> {
  const current = exportableSigningCertificate(tenant);
  if (!current.ok) return current;
  const clock = clockRefusal(tenant.lastRecordedAt, now);
  if (clock !== null) return err(clock);
  const { notAfter } = current.value.certificate;
  const expired = signingStanding(current.value, now) === 'expired';
  return expired ? err({ code: 'signing-certificate-expired', notAfter }) : current;
}

/** May something be signed now, with the certificate there is or with the first one, made for it? Null when it may. */
export function signingRefusal(tenant: Tenant, now: string): Refusal | null {
  if (currentSigningCertificate(tenant) === null) return newSigningCertificateRefusal(tenant, now);
  const signer = signerNow(tenant, now);
  return signer.ok ? null : signer.error;
}

export type SigningCertificateEvent = Extract<
  Event,
  { type: 'vault-signing-certificate-made' | 'vault-signing-certificate-exported' }
>;

/** The signing certificates after an event about them. */
export function evolveSigningCertificates(
  certificates: readonly VaultSigningCertificate[],
  event: SigningCertificateEvent,
): readonly VaultSigningCertificate[] {
  const recorded = recordedOf(event);
  if (event.type === 'vault-signing-certificate-made') {
    const { keyId, certificate } = event;
    return [...certificates, { keyId, certificate, made: recorded, exports: [] }];
  }
  return certificates.map((each) =>
    each.certificate.sha256 === event.certificateSha256
      ? { ...each, exports: [...each.exports, { ...event.file, ...recorded }] }
      : each,
  );
}
