import { type ClockRecord, evolveDoubt } from './clock.ts';
import type { CopyRecord } from './copies.ts';
import type { Event, FileEvidence, Recorded } from './events.ts';
import type { OwnMaps } from './fold.ts';
import type { KeyPair, KeyPairState } from './key-pair.ts';
import { evolvePeople, type PersonOfVault } from './people.ts';
import { evolveReceiver, type Receiver } from './receiver.ts';
import { recordedOf } from './recorded.ts';
import { evolveRecovery, type Recovery } from './recovery.ts';
import type { DateDoubt } from './refusals.ts';
import { assertNever } from './result.ts';
import { evolveRotation, type Rotation, type RotationEvent } from './rotation.ts';
import { later } from './time.ts';
import { evolveSigningCertificates, type VaultSigningCertificate } from './vault-signing-certificate.ts';
import { defaultWaitingPolicy, type WaitingPolicy } from './waiting-policy.ts';

/** Everything that is known of one tenant: the fold of its journal. */
export interface Tenant {
  readonly vaultId: string;
  readonly name: string;
  readonly created: Recorded;
  /** Everybody whose key slot counts, in the order in which they were added. */
  readonly people: ReadonlyMap<string, PersonOfVault>;
  /** Do the acts of `four-eyes.ts` need a second person? */
  readonly fourEyes: boolean;
  readonly waitingPolicy: WaitingPolicy;
  /** The recovery shares that open the vault; null before any were made. */
  readonly recovery: Recovery | null;
  /** The vault's own, in the order in which they were made: the last one signs. */
  readonly signingCertificates: readonly VaultSigningCertificate[];
  readonly receivers: ReadonlyMap<string, Receiver>;
  readonly keyPairs: ReadonlyMap<string, KeyPair>;
  readonly rotations: ReadonlyMap<string, Rotation>;
  /** The last backup, and whether anything was recorded since; null before the first. */
  readonly backup: (Recorded & { readonly file: FileEvidence; readonly current: boolean }) | null;
  /** The instant of the last event: recorded time never runs backwards (I6). */
  readonly lastRecordedAt: string;
  /** Why the date of the last event is in doubt; null while it is believed. */
  readonly dateDoubt: DateDoubt | null;
  /** Confirmations of the date, and movements of the clock, as they were recorded. */
  readonly clockRecords: readonly ClockRecord[];
  /** Restores, and older copies that were accepted. */
  readonly copyRecords: readonly CopyRecord[];
}

interface Draft {
  readonly own: OwnMaps;
  tenant: Pick<Tenant, 'vaultId' | 'name' | 'created'> | null;
  lastRecordedAt: string;
  backup: Tenant['backup'];
  dateDoubt: DateDoubt | null;
  clockRecords: readonly ClockRecord[];
  copyRecords: readonly CopyRecord[];
  people: ReadonlyMap<string, PersonOfVault>;
  fourEyes: boolean;
  waitingPolicy: WaitingPolicy;
  recovery: Recovery | null;
  signingCertificates: readonly VaultSigningCertificate[];
  readonly receivers: Map<string, Receiver>;
  readonly keyPairs: Map<string, KeyPair>;
  readonly rotations: Map<string, Rotation>;
}

/** Folds a whole journal. Throws where it does not begin with the creation of the vault. */
export function replay(events: Iterable<Event>): Tenant {
  return fold(
    {
      own: new Set(),
      tenant: null,
      lastRecordedAt: '',
      backup: null,
      dateDoubt: null,
      clockRecords: [],
      copyRecords: [],
      people: new Map(),
      fourEyes: false,
      waitingPolicy: defaultWaitingPolicy,
      recovery: null,
      signingCertificates: [],
      receivers: new Map(),
      keyPairs: new Map(),
      rotations: new Map(),
    },
    events,
  );
}

/** The state after these further events; the state before is left as it was. */
export function evolve(tenant: Tenant, events: Iterable<Event>): Tenant {
  const { receivers, keyPairs, rotations, ...rest } = tenant;
  return fold(
    {
      ...rest,
      own: new Set(),
      tenant: { vaultId: tenant.vaultId, name: tenant.name, created: tenant.created },
      receivers: new Map(receivers),
      keyPairs: new Map(keyPairs),
      rotations: new Map(rotations),
    },
    events,
  );
}

function fold(draft: Draft, events: Iterable<Event>): Tenant {
  for (const event of events) apply(draft, event);
  if (draft.tenant === null) throw new Error('a journal begins with the creation of its vault');
  const { own: _, tenant, ...rest } = draft;
  return { ...tenant, ...rest };
}

function apply(draft: Draft, event: Event): void {
  if (event.type === 'vault-created') {
    draft.tenant = { vaultId: event.vaultId, name: event.tenant, created: recordedOf(event) };
    draft.lastRecordedAt = event.at;
    draft.people = evolvePeople(draft.people, event, draft.own);
    return;
  }
  if (draft.tenant === null) throw new Error('a journal begins with the creation of its vault');
  draft.dateDoubt = evolveDoubt(
    draft.dateDoubt,
    draft.lastRecordedAt,
    event,
    draft.waitingPolicy.unrecordedDays,
  );
  draft.lastRecordedAt = later(draft.lastRecordedAt, event.at);
  if (event.type === 'backup-made') {
    draft.backup = { ...recordedOf(event), file: event.file, current: true };
    return;
  }
  if (draft.backup?.current) draft.backup = { ...draft.backup, current: false };
  switch (event.type) {
    case 'receiver-registered':
    case 'receiver-changed':
    case 'signing-certificate-pinned':
    case 'signing-certificate-replaced':
      draft.receivers.set(event.receiverId, evolveReceiver(draft.receivers.get(event.receiverId), event));
      return;
    case 'key-in-use-registered': {
      const { keyId: id, alias, certificate, privateKeyHeld, receiverIds, file } = event;
      const recorded = recordedOf(event);
      draft.keyPairs.set(id, {
        id,
        alias,
        certificate,
        chain: [],
        requested: certificate,
        privateKeyHeld,
        state: 'in-use',
        receiverIds,
        recorded,
        file,
      });
      return;
    }
    case 'private-key-added': {
      const keyPair = draft.keyPairs.get(event.keyId);
      if (keyPair !== undefined) draft.keyPairs.set(keyPair.id, { ...keyPair, privateKeyHeld: true });
      return;
    }
    case 'rotation-started':
    case 'key-pair-created':
    case 'key-pair-exported':
    case 'certificate-requested':
    case 'authority-response-accepted':
    case 'keystore-addition-proven':
    case 'hand-over-prepared':
    case 'fingerprint-compared':
    case 'certificate-handed-over':
    case 'confirmation-accepted':
    case 'message-examined':
    case 'alarm-resolved':
    case 'old-key-removed':
    case 'rotation-abandoned':
    case 'withdrawal-recorded':
    case 'abandoned-key-removed':
      applyToRotation(draft, event);
      return;
    case 'person-added':
    case 'person-removed':
    case 'key-slot-renewed':
    case 'vault-recovered':
      draft.people = evolvePeople(draft.people, event, draft.own);
      return;
    case 'four-eyes-set':
      draft.fourEyes = event.required;
      return;
    case 'waiting-policy-set':
      applyWaitingPolicy(draft, event);
      return;
    case 'recovery-shares-made':
    case 'recovery-rehearsed':
      draft.recovery = evolveRecovery(draft.recovery, event);
      return;
    case 'vault-signing-certificate-made':
    case 'vault-signing-certificate-exported':
      draft.signingCertificates = evolveSigningCertificates(draft.signingCertificates, event);
      return;
    case 'vault-restored':
    case 'older-copy-accepted':
      draft.copyRecords = [...draft.copyRecords, event];
      return;
    case 'date-confirmed':
    case 'clock-departed':
      draft.clockRecords = [...draft.clockRecords, event];
      return;
    default:
      assertNever(event);
  }
}

/** Rotations wait for what was asked for most since they were started: setting less is for those that follow. */
function applyWaitingPolicy(draft: Draft, { retentionDays, unrecordedDays }: WaitingPolicy): void {
  draft.waitingPolicy = { retentionDays, unrecordedDays };
  for (const rotation of draft.rotations.values()) {
    if (rotation.retentionDays >= retentionDays) continue;
    draft.rotations.set(rotation.id, { ...rotation, retentionDays });
  }
}

function applyToRotation(draft: Draft, event: RotationEvent): void {
  const rotation = evolveRotation(
    draft.rotations.get(event.rotationId),
    event,
    draft.waitingPolicy,
    draft.own,
  );
  draft.rotations.set(rotation.id, rotation);
  const setState = (keyId: string | null, state: KeyPairState, change: Partial<KeyPair> = {}) => {
    const key = keyId === null ? undefined : draft.keyPairs.get(keyId);
    if (key !== undefined) draft.keyPairs.set(key.id, { ...key, ...change, state });
  };
  const receiverIds = () => [...rotation.receivers.keys()];
  switch (event.type) {
    case 'rotation-started':
      setState(rotation.oldKeyId, 'in-use', { receiverIds: receiverIds() });
      return;
    case 'key-pair-created':
      draft.keyPairs.set(event.keyId, {
        id: event.keyId,
        alias: event.alias,
        certificate: event.certificate,
        chain: [],
        requested: event.certificate,
        privateKeyHeld: true,
        state: 'created',
        receiverIds: [],
        recorded: recordedOf(event),
        file: null,
      });
      return;
    case 'authority-response-accepted': {
      const { certificate, chain } = event;
      setState(rotation.newKeyId, 'created', { certificate, chain });
      return;
    }
    case 'keystore-addition-proven':
      setState(rotation.newKeyId, 'deployed');
      return;
    case 'hand-over-prepared': {
      const given = draft.keyPairs.get(rotation.newKeyId ?? '')?.receiverIds ?? [];
      if (given.includes(event.receiverId)) return;
      setState(rotation.newKeyId, 'deployed', { receiverIds: [...given, event.receiverId] });
      return;
    }
    case 'old-key-removed':
      setState(rotation.oldKeyId, 'removed', { privateKeyHeld: false, receiverIds: [] });
      setState(rotation.newKeyId, 'in-use', { receiverIds: receiverIds() });
      return;
    case 'rotation-abandoned':
      // Before step 2 the key pair exists here alone: there is nothing that a receiver could use.
      if (rotation.addition !== null) setState(rotation.newKeyId, 'kept');
      return;
    case 'abandoned-key-removed':
      setState(rotation.newKeyId, 'removed', { privateKeyHeld: false, receiverIds: [] });
      return;
    default:
      return;
  }
}
