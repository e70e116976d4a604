import { z } from 'zod';
import type { ConfirmationStatement } from '../rotation/confirmation.ts';
import type { HandOverContents } from '../rotation/exchange-port.ts';
import type { ConfirmationRefusal, MalformedReason } from '../rotation/refusals.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import { toInstant } from '../rotation/time.ts';

const sha256 = z.string().regex(/^[0-9a-fA-F]{64}$/);
const dateTime = z.iso.datetime({ offset: true });

/** The confirmation that a receiver fills in and signs: UTF-8 JSON, these fields and no others. */
const confirmation = z.strictObject({
  format: z.literal('keyturn-confirmation'),
  version: z.literal(1),
  tenant: z.string(),
  rotationId: z.string(),
  receiverId: z.string(),
  receiver: z.string(),
  oldCertificateSha256: sha256,
  newCertificateSha256: sha256,
  challenge: sha256,
  switchedAt: dateTime,
  oldCertificateRemovedAt: dateTime,
  confirmedBy: z.string().trim().min(1).max(200),
});

/** The fields that the receiver fills in; everything else comes pre-filled. */
const toFillIn = ['switchedAt', 'oldCertificateRemovedAt', 'confirmedBy'];

/** The pre-filled confirmation of a hand-over: UTF-8 JSON with line feeds. */
export function prefilledConfirmation(contents: HandOverContents): Buffer {
  const fields: z.input<typeof confirmation> = {
    format: 'keyturn-confirmation',
    version: 1,
    tenant: contents.tenant,
    rotationId: contents.rotationId,
    receiverId: contents.receiver.id,
    receiver: contents.receiver.systemName,
    oldCertificateSha256: contents.oldCertificate.sha256,
    newCertificateSha256: contents.newCertificate.sha256,
    challenge: contents.challenge,
    switchedAt: '',
    oldCertificateRemovedAt: '',
    confirmedBy: '',
  };
  return Buffer.from(`${JSON.stringify(fields, null, 2)}\n`, 'utf8');
}

const malformed = (field: string, reason: MalformedReason): Result<never, ConfirmationRefusal> =>
  err({ code: 'confirmation-malformed', field, reason });

/**
 * Reads the content of a confirmation whose signature holds. A byte-order mark is accepted (editors add one);
 * a field that is missing, unknown, empty or of another form is named.
 */
export function readConfirmation(content: Uint8Array): Result<ConfirmationStatement, ConfirmationRefusal> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch {
    return malformed('', 'not-json');
  }
  const parsed = confirmation.safeParse(value);
  if (!parsed.success) return malformedBy(value, parsed.error);
  const { rotationId, receiverId, confirmedBy, ...rest } = parsed.data;
  return ok({
    rotationId,
    receiverId,
    oldCertificateSha256: rest.oldCertificateSha256.toLowerCase(),
    newCertificateSha256: rest.newCertificateSha256.toLowerCase(),
    challenge: rest.challenge.toLowerCase(),
    switchedAt: toInstant(rest.switchedAt),
    oldCertificateRemovedAt: toInstant(rest.oldCertificateRemovedAt),
    confirmedBy,
  });
}

function malformedBy(value: unknown, error: z.ZodError): Result<never, ConfirmationRefusal> {
  const [issue] = error.issues;
  if (issue === undefined || typeof value !== 'object' || value === null || Array.isArray(value)) {
    return malformed('', 'not-json');
  }
  if (issue.code === 'unrecognized_keys') return malformed(issue.keys[0] ?? '', 'unknown-field');
  const field = String(issue.path[0] ?? '');
  const found: unknown = Object.entries(value).find(([name]) => name === field)?.[1];
  if (found === undefined) return malformed(field, 'missing');
  if (toFillIn.includes(field) && typeof found === 'string' && found.trim() === '') {
    return malformed(field, 'not-filled-in');
  }
  const isDate = field === 'switchedAt' || field === 'oldCertificateRemovedAt';
  return malformed(field, isDate ? 'not-a-date-time' : 'wrong-value');
}
