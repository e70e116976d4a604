import type { Certificate } from './certificate.ts';
import { clockRefusal, dateRefusal } from './clock.ts';
import type { FileEvidence, Happening, ReceiverDetails } from './events.ts';
import type { KeyPair } from './key-pair.ts';
import { receiverNames } from './order.ts';
import { type ProcedureId, tenantDecryptsOutboundResponse } from './procedure.ts';
import type { Refusal } from './refusals.ts';
import { err, ok, type Result } from './result.ts';
import type { Tenant } from './tenant.ts';
import { aliasRefusal } from './tenant-keystore.ts';

/** Bounds of the guaranteed delivery time: one hour to ten years. */
export const deliveryTimeHours = { minimum: 1, maximum: 87_600 } as const;

function detailsRefusal(tenant: Tenant, receiverId: string, details: ReceiverDetails): Refusal | null {
  const name = details.systemName.trim();
  if (name === '' || details.contact.name.trim() === '') return { code: 'name-missing' };
  const taken = [...tenant.receivers.values()].some(
    (other) => other.id !== receiverId && other.systemName.toLowerCase() === name.toLowerCase(),
  );
  if (taken) return { code: 'receiver-name-taken', name };
  const hours = details.guaranteedDeliveryTimeHours;
  const { minimum: minimumHours, maximum: maximumHours } = deliveryTimeHours;
  const valid = Number.isInteger(hours) && hours >= minimumHours && hours <= maximumHours;
  return valid ? null : { code: 'delivery-time-invalid', minimumHours, maximumHours };
}

/** A receiver system becomes known. Names are unique, whatever their case. */
export function registerReceiver(
  tenant: Tenant,
  receiverId: string,
  details: ReceiverDetails,
): Result<Happening[], Refusal> {
  const refusal = detailsRefusal(tenant, receiverId, details);
  return refusal === null ? ok([{ type: 'receiver-registered', receiverId, details }]) : err(refusal);
}

/**
 * Contact, integration flows or delivery time of a receiver change. A shorter delivery time is for messages sent from now
 * on: those before keep the longer one, and what "now" is must not be in doubt (I6).
 */
export function changeReceiver(
  tenant: Tenant,
  receiverId: string,
  details: ReceiverDetails,
  now: string,
): Result<Happening[], Refusal> {
  const receiver = tenant.receivers.get(receiverId);
  if (receiver === undefined) return err({ code: 'not-found', what: 'receiver', id: receiverId });
  const shortened = details.guaranteedDeliveryTimeHours < receiver.guaranteedDeliveryTimeHours;
  const refusal =
    detailsRefusal(tenant, receiverId, details) ??
    (shortened ? (clockRefusal(tenant.lastRecordedAt, now) ?? dateRefusal(tenant, now)) : null);
  return refusal === null ? ok([{ type: 'receiver-changed', receiverId, details }]) : err(refusal);
}

export interface KeyInUse {
  readonly keyId: string;
  readonly alias: string;
  readonly certificate: Certificate;
  readonly privateKeyHeld: boolean;
  /** The receivers that encrypt with it, as far as known. */
  readonly receiverIds: readonly string[];
  readonly file: FileEvidence;
}

/** May a key pair with this certificate be registered as one in use, under some alias? Null when it may. */
export function keyInUseRefusal(tenant: Tenant, { sha256, keyType }: Certificate): Refusal | null {
  const known = [...tenant.keyPairs.values()].find(({ certificate }) => certificate.sha256 === sha256);
  if (known !== undefined) return { code: 'certificate-already-registered', alias: known.alias };
  // WS-Security decryption uses RSA key transport (`domain.md`).
  return keyType === 'RSA' ? null : { code: 'not-an-rsa-key', keyType };
}

/** The key pair that the tenant keystore uses today becomes known. */
export function registerKeyInUse(tenant: Tenant, key: KeyInUse): Result<Happening[], Refusal> {
  const aliases = [...tenant.keyPairs.values()].map((other) => other.alias);
  const refusal =
    keyInUseRefusal(tenant, key.certificate) ??
    aliasRefusal(key.alias, aliases) ??
    receiversRefusal(tenant, key.receiverIds);
  return refusal === null ? ok([{ type: 'key-in-use-registered', ...key }]) : err(refusal);
}

/** May the private key of this key pair be taken into the vault? Null when it may. */
export function privateKeyRefusal({ alias, privateKeyHeld, state }: KeyPair): Refusal | null {
  if (privateKeyHeld) return { code: 'private-key-held-already', alias };
  return state === 'in-use' ? null : { code: 'key-not-in-use', alias };
}

/** The private key of a key pair that was known by its certificate alone is in the vault from now on. */
export function addPrivateKey(
  tenant: Tenant,
  keyId: string,
  file: FileEvidence,
): Result<Happening[], Refusal> {
  const keyPair = tenant.keyPairs.get(keyId);
  if (keyPair === undefined) return err({ code: 'not-found', what: 'key-pair', id: keyId });
  const refusal = privateKeyRefusal(keyPair);
  return refusal === null ? ok([{ type: 'private-key-added', keyId, file }]) : err(refusal);
}

function receiversRefusal(tenant: Tenant, ids: readonly string[]): Refusal | null {
  const unknown = ids.find((id) => !tenant.receivers.has(id));
  return unknown === undefined ? null : { code: 'not-found', what: 'receiver', id: unknown };
}

export interface RotationStart {
  readonly rotationId: string;
  readonly oldKeyId: string;
  readonly receiverIds: readonly string[];
}

/**
 * The rotation of a key in use begins: one at a time for one key (I4), and for every receiver that is known to
 * encrypt with it, for the key can go only when all have switched (I3).
 */
export function startRotation(tenant: Tenant, start: RotationStart): Result<Happening[], Refusal> {
  const oldKey = tenant.keyPairs.get(start.oldKeyId);
  if (oldKey === undefined) return err({ code: 'not-found', what: 'key-pair', id: start.oldKeyId });
  const open = [...tenant.rotations.values()].find(
    (rotation) => rotation.oldKeyId === oldKey.id && rotation.closed === null,
  );
  if (open !== undefined) return err({ code: 'rotation-already-open', rotationId: open.id });
  if (oldKey.state !== 'in-use') return err({ code: 'key-not-in-use', alias: oldKey.alias });
  const receiverIds = [...new Set(start.receiverIds)];
  if (receiverIds.length === 0) return err({ code: 'no-receivers-chosen' });
  const refusal = receiversRefusal(tenant, receiverIds);
  if (refusal !== null) return err(refusal);
  const leftOut = oldKey.receiverIds.filter((id) => !receiverIds.includes(id));
  if (leftOut.length > 0) {
    return err({ code: 'receiver-left-out', receivers: receiverNames(tenant, leftOut) });
  }
  const procedure: ProcedureId = tenantDecryptsOutboundResponse.id;
  return ok([
    { type: 'rotation-started', rotationId: start.rotationId, procedure, oldKeyId: oldKey.id, receiverIds },
  ]);
}
