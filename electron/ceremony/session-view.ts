import type { Session as SessionView, VaultSigningCertificate } from '../contract/schemas/session.ts';
import type { KeySlotOwner, OlderCopy as OlderCopyView } from '../contract/schemas/vaults.ts';
import { backupDue } from '../rotation/backup.ts';
import { dateRefusal } from '../rotation/clock.ts';
import { actorRefusal } from '../rotation/four-eyes.ts';
import type { PersonOfVault } from '../rotation/people.ts';
import type { Tenant } from '../rotation/tenant.ts';
import type { KeySlot, OpenVault, VaultFront } from '../rotation/vault-port.ts';
import {
  currentSigningCertificate,
  formerSigningCertificates,
  signingStanding,
} from '../rotation/vault-signing-certificate.ts';
import type { KnownVaults, PreferencesStore } from './ports.ts';
import type { OlderCopy, OpenSession, Session } from './session.ts';
import type { VaultLock } from './vault-lock.ts';

export interface SessionViewDependencies {
  readonly session: Session;
  readonly lock: VaultLock;
  readonly preferences: PreferencesStore;
  readonly knownVaults: KnownVaults;
  readonly application: Pick<SessionView, 'version' | 'systemLanguage' | 'simulatedClock'>;
}

/** The session as screens show it, read anew each time. */
export function sessionView({
  session,
  lock,
  preferences,
  knownVaults,
  application,
}: SessionViewDependencies): SessionView {
  const now = session.clock.now();
  return {
    ...application,
    preferences: preferences.read(),
    now,
    knownVaults: knownVaults.list(),
    lockedBy: lock.lockedBy,
    open: session.open === null ? null : openView(session.open, now),
    older: session.older === null ? null : olderView(session.older),
  };
}

/** What stands on the front of a vault, each person once. */
export function frontView({ keySlots, recoverySlots }: VaultFront): {
  people: readonly KeySlotOwner[];
  recovery: { threshold: number; shares: number } | null;
} {
  const owners = new Map(keySlots.map(({ person, role }) => [person.id, { ...person, role }]));
  const newest = recoverySlots.at(-1);
  return { people: [...owners.values()], recovery: newest ?? null };
}

const ownerOf = ({ id, name, role }: PersonOfVault): KeySlotOwner => ({ id, name, role });

function openView({ vault, tenant }: OpenSession, now: string): SessionView['open'] {
  return {
    vaultId: vault.vaultId,
    tenant: tenant.name,
    folder: vault.folder,
    person: personHere(vault, tenant),
    people: [...tenant.people.values()].map((person) => ({
      ...ownerOf(person),
      since: person.since,
      keyDerivation: slotOf(vault, person).cost,
    })),
    fourEyes: tenant.fourEyes,
    waitingPolicy: tenant.waitingPolicy,
    recovery: tenant.recovery && { ...tenant.recovery, ...tenant.recovery.made },
    signing: signingView(tenant, now),
    droppedBytes: vault.droppedBytes,
    checkpointDamaged: vault.checkpointDamaged,
    head: vault.head,
    backup: tenant.backup,
    backupDue: backupDue(tenant),
    dateInDoubt: dateRefusal(tenant, now),
  };
}

function signingView(tenant: Tenant, now: string): VaultSigningCertificate | null {
  const current = currentSigningCertificate(tenant);
  if (current === null) return null;
  const { certificate, made, exports } = current;
  const former = formerSigningCertificates(tenant).map((each, index) => {
    const next = tenant.signingCertificates[index + 1] ?? current;
    return { certificate: each.certificate, made: each.made, replacedAt: next.made.at };
  });
  const standing = signingStanding(current, now);
  return { certificate, made, exports, standing, former: former.toReversed() };
}

function personHere(vault: OpenVault, tenant: Tenant): KeySlotOwner {
  const person = tenant.people.get(vault.person.id);
  if (person === undefined) throw new Error('a vault is open for its people only');
  return ownerOf(person);
}

function slotOf(vault: OpenVault, person: PersonOfVault): KeySlot {
  const slot = vault.keySlots.find(({ id }) => id === person.keySlotId);
  if (slot === undefined) throw new Error('a slot that counts is in the header');
  return slot;
}

function olderView({ vault, tenant, lastSeen, staleness }: OlderCopy): OlderCopyView {
  const refusal = actorRefusal(tenant, { type: 'accept-older-copy' }, vault.person, null);
  return {
    vaultId: vault.vaultId,
    tenant: tenant.name,
    person: personHere(vault, tenant),
    lastRecord: { sequence: vault.head.sequence, at: tenant.lastRecordedAt },
    lastSeen: { sequence: lastSeen.sequence, at: lastSeen.at },
    diverged: staleness === 'diverged',
    refusal: refusal?.code === 'second-person-needed' ? null : refusal,
    people: [...tenant.people.values()].map(ownerOf),
  };
}
