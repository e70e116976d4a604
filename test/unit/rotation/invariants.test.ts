import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Act, decide } from '../../../electron/rotation/ceremony.ts';
import { dateRefusal } from '../../../electron/rotation/clock.ts';
import type { Event, Person } from '../../../electron/rotation/events.ts';
import { alarmOf } from '../../../electron/rotation/old-key-use.ts';
import { tenantDecryptsOutboundResponse } from '../../../electron/rotation/procedure.ts';
import { evolve, replay, type Tenant } from '../../../electron/rotation/tenant.ts';
import { signerNow } from '../../../electron/rotation/vault-signing-certificate.ts';
import { possibilities } from '../../../electron/rotation/view.ts';
import {
  ada,
  authorityResponse,
  certificateOf,
  confirmationOf,
  day,
  detailsOf,
  fileOf,
  issued,
  messageFor,
  sha256Of,
  will,
} from '../../helpers/ceremony-samples.ts';
import { Witness } from './witness.ts';

/**
 * Random people do random things at random times, in any order. Whatever the core lets through, an independent
 * witness, who knows nothing of its code, checks against the invariants of the process.
 */
const receivers = ['r0', 'r1', 'r2'];
const deliveryTimes = [24, 30 * 24, 120 * 24];

const kinds = [
  'start-rotation',
  'create-key-pair',
  'record-export',
  'record-certificate-request',
  'accept-authority-response',
  'prove-addition',
  'prepare-hand-over',
  'record-comparison',
  'record-hand-over',
  'accept-confirmation',
  'record-message',
  'resolve-alarm',
  'remove-old-key',
  'abandon-rotation',
  'record-withdrawal',
  'remove-kept-key',
  'remove-old-key-early',
  'remove-kept-key-early',
  'make-vault-signing-certificate',
  'set-four-eyes',
  'change-receiver',
  'confirm-date',
  'note-clock-departure',
] as const;

interface Step {
  readonly kind: (typeof kinds)[number] | 'go-on';
  readonly rotation: number;
  readonly receiver: number;
  readonly hours: number;
  readonly back: number;
}

/** Weighted towards going on, so that histories reach their end as well as their abuses. */
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constant('go-on' as const) },
    { weight: 1, arbitrary: fc.constantFrom(...kinds) },
  ),
  rotation: fc.nat({ max: 3 }),
  receiver: fc.nat({ max: 2 }),
  hours: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 24 }) },
    { weight: 2, arbitrary: fc.integer({ min: 24, max: 24 * 40 }) },
    { weight: 1, arbitrary: fc.integer({ min: -48, max: -1 }) },
    { weight: 1, arbitrary: fc.integer({ min: 24 * 13, max: 24 * 120 }) },
  ),
  back: fc.oneof(fc.integer({ min: -24, max: 48 }), fc.integer({ min: 48, max: 24 * 100 })),
});

/** What a diligent person would do next in this rotation; a wait is cut short now and then, an expiry overlooked. */
function nextKind(tenant: Tenant, step: Step, now: string): Exclude<Step['kind'], 'go-on'> {
  const kind = nextStep(tenant, step);
  const signs = kind === 'prepare-hand-over' && signerNow(tenant, now).ok;
  if (kind === 'prepare-hand-over' && !signs && step.back % 4 !== 0) return 'make-vault-signing-certificate';
  const confirms = kind.startsWith('remove-') && dateRefusal(tenant, now) !== null && step.back % 4 !== 0;
  return confirms ? 'confirm-date' : kind;
}

function nextStep(tenant: Tenant, { rotation, receiver, back }: Step): Exclude<Step['kind'], 'go-on'> {
  const state = [...tenant.rotations.values()][rotation % Math.max(tenant.rotations.size, 1)];
  if (state === undefined) return 'start-rotation';
  const progress = state.receivers.get(receivers[receiver] as string);
  if (state.closed?.state === 'completed') return 'start-rotation';
  if (state.closed?.state === 'abandoned') {
    if (back < 0) return 'start-rotation';
    return progress?.prepared && !progress.withdrawal ? 'record-withdrawal' : 'remove-kept-key';
  }
  if (state.newKeyId === null) return 'create-key-pair';
  const current = tenant.keyPairs.get(state.newKeyId)?.certificate.sha256;
  if (!state.exports.some(({ certificateSha256 }) => certificateSha256 === current)) return 'record-export';
  if (state.addition === null) return 'prove-addition';
  if (progress !== undefined && progress.prepared === null) return 'prepare-hand-over';
  if (progress !== undefined && progress.handOver === null) return 'record-hand-over';
  // Now and then a message comes by, before the confirmation or after it.
  if (progress !== undefined && back % 8 === 0 && progress.messages.length < 3) return 'record-message';
  if (progress !== undefined && progress.confirmation === null) return 'accept-confirmation';
  if (progress !== undefined && alarmOf(progress) !== null && back % 3 !== 0) return 'resolve-alarm';
  return 'remove-old-key';
}

/** Removals are tried around the date that the core itself names: a bound that is wrong shows there. */
function moment(tenant: Tenant, kind: Step['kind'], { rotation, hours, back }: Step, now: string): string {
  const later = new Date(Date.parse(now) + hours * 3_600_000).toISOString();
  const state = [...tenant.rotations.values()][rotation % Math.max(tenant.rotations.size, 1)];
  if (state === undefined || !kind.startsWith('remove-') || back % 3 === 0) return later;
  const { removal, keptKeyRemoval } = possibilities(tenant, state, later);
  const due = (kind === 'remove-old-key' ? removal : keptKeyRemoval)?.at;
  return due === undefined
    ? later
    : latest(now, new Date(Date.parse(due) + (hours - 8) * 1000).toISOString());
}

const latest = (left: string, right: string): string => (left < right ? right : left);

function actOf(
  tenant: Tenant,
  kind: Exclude<Step['kind'], 'go-on'>,
  { rotation, receiver, back }: Step,
  now: string,
  serial: number,
): Act {
  const rotationIds = [...tenant.rotations.keys()];
  const rotationId = rotationIds[rotation % Math.max(rotationIds.length, 1)] ?? 'none';
  const receiverId = receivers[receiver] as string;
  const state = tenant.rotations.get(rotationId);
  const [oldKey, newKey] = [state?.oldKeyId ?? '', state?.newKeyId ?? ''].map((id) =>
    tenant.keyPairs.get(id),
  );
  const earlier = new Date(Date.parse(now) - back * 3_600_000).toISOString();
  switch (kind) {
    case 'start-rotation': {
      const inUse = [...tenant.keyPairs.values()].filter((keyPair) => keyPair.state === 'in-use');
      const oldKeyId = inUse[rotation % Math.max(inUse.length, 1)]?.id ?? 'old';
      const receiverIds = receivers.slice(0, receiver + 1);
      return { type: kind, start: { rotationId: `rotation ${serial}`, oldKeyId, receiverIds } };
    }
    case 'create-key-pair': {
      const keyId = `key ${serial}`;
      const choice = {
        rotationId,
        alias: keyId,
        keyBits: 3072,
        subject: [{ type: 'CN', value: 'Acme' }],
        notBefore: now,
        notAfter: day(36_500),
      } as const;
      return { type: kind, choice, keyId, certificate: certificateOf(keyId) };
    }
    case 'record-export':
      return { type: kind, rotationId, form: 'pkcs12-modern', file: fileOf(`${serial}.p12`) };
    case 'record-certificate-request':
      return { type: kind, rotationId, form: 'pem', alternativeNames: [], file: fileOf(`${serial}.csr`) };
    case 'accept-authority-response':
      return {
        type: kind,
        rotationId,
        response: authorityResponse({ own: issued(`signed ${serial}`, 'issuing') }),
      };
    case 'prove-addition': {
      const certificate = (back < -12 ? oldKey : newKey)?.certificate ?? certificateOf('none');
      return { type: kind, rotationId, certificate, file: fileOf(`${serial}.cer`) };
    }
    case 'prepare-hand-over':
      return {
        type: kind,
        written: {
          rotationId,
          receiverId,
          challenge: sha256Of(rotationId),
          folder: 'f',
          files: [],
          archive: null,
          switchBy: now.slice(0, 10),
        },
      };
    case 'record-comparison':
      return {
        type: kind,
        statement: {
          rotationId,
          receiverId,
          comparedSha256: newKey?.certificate.sha256 ?? '',
          comparedAt: back < 0 ? earlier : now,
          comparedWith: 'Ray',
          channel: 'phone',
        },
      };
    case 'record-hand-over': {
      const at = state?.receivers.get(receiverId)?.prepared?.first.at ?? now;
      return {
        type: kind,
        statement: {
          rotationId,
          receiverId,
          handedOverAt: back < 0 ? earlier : at,
          to: 'Ray',
          channel: 'mail',
        },
      };
    }
    case 'accept-confirmation': {
      const handedOverAt = state?.receivers.get(receiverId)?.handOver?.handedOverAt ?? now;
      const switchedAt = back < 20 ? earlier : handedOverAt;
      const confirmation = confirmationOf(
        receiverId,
        {
          rotationId,
          oldCertificateSha256: oldKey?.certificate.sha256 ?? '',
          newCertificateSha256: newKey?.certificate.sha256 ?? '',
          challenge: sha256Of(rotationId),
          switchedAt,
          oldCertificateRemovedAt: switchedAt,
        },
        { signedAt: null, file: fileOf(`${serial}.p7m`) },
      );
      return { type: kind, rotationId, receiverId, confirmation };
    }
    case 'record-message': {
      const keyId = [state?.oldKeyId, state?.newKeyId, 'old', null][(back + 24) % 4] ?? null;
      const capturedAt = back < 24 ? earlier : now;
      const message = messageFor(keyId, { decrypts: back % 5 !== 0, file: `${serial}.xml` });
      return { type: kind, statement: { rotationId, receiverId, message, capturedAt } };
    }
    case 'resolve-alarm': {
      const seen = state?.receivers.get(receiverId)?.messages.at(-1)?.capturedAt ?? now;
      const switchedAt = back % 4 === 0 ? earlier : latest(seen, back < 48 ? seen : now);
      const reason = back % 5 === 0 ? ' ' : 'an old cluster node';
      const resolution = { rotationId, receiverId, switchedAt, statedBy: 'Ray', reason };
      return { type: kind, resolution: { ...resolution, channel: 'phone' } };
    }
    case 'remove-old-key':
      return { type: kind, rotationId, typedAlias: oldKey?.alias ?? '' };
    case 'abandon-rotation':
      return { type: kind, rotationId, reason: 'because' };
    case 'record-withdrawal': {
      const statement = { rotationId, receiverId, withdrawnAt: back < 48 ? earlier : now, statedBy: 'Ray' };
      return { type: kind, statement: { ...statement, channel: 'phone' } };
    }
    case 'remove-kept-key':
      return { type: kind, rotationId, typedAlias: newKey?.alias ?? '' };
    case 'remove-old-key-early':
      return {
        type: kind,
        rotationId,
        typedAlias: oldKey?.alias ?? '',
        reason: back % 5 === 0 ? ' ' : 'leaked',
      };
    case 'remove-kept-key-early':
      return { type: kind, rotationId, typedAlias: newKey?.alias ?? '', reason: 'leaked' };
    case 'make-vault-signing-certificate': {
      // Days and not years, so that it ends while people are at it.
      const notAfter = new Date(Date.parse(now) + 60 * 24 * 3_600_000).toISOString();
      const keyId = `signing ${serial}`;
      return { type: kind, keyId, certificate: { ...certificateOf(keyId), notBefore: now, notAfter } };
    }
    case 'set-four-eyes':
      return { type: kind, required: back % 2 === 0 };
    case 'confirm-date': {
      const date = (back % 7 === 0 ? day(0) : now).slice(0, 10);
      const source = back % 11 === 0 ? ' ' : 'radio';
      return { type: kind, statement: { date, source, utcOffsetMinutes: 0 } };
    }
    case 'note-clock-departure':
      return { type: kind, byMilliseconds: back * 3_600_000 };
    case 'change-receiver':
      return { type: kind, receiverId, details: detailsOf(receiverId, deliveryTimes[rotation % 3]) };
  }
}

/** Sometimes nobody is there as the second person, or only the first one again. */
function secondPerson({ hours, receiver }: Step): { witness?: Person } {
  if (hours % 3 === 0) return {};
  return { witness: receiver === 0 && hours % 3 === 1 ? ada : will };
}

function beginning(): Event[] {
  const at = { at: day(0), by: ada };
  return [
    { type: 'vault-created', vaultId: 'vault', tenant: 'acme', keySlotId: 'slot of ada', ...at },
    { type: 'person-added', person: will, role: 'witness', keySlotId: 'slot of will', ...at },
    ...receivers.flatMap((receiverId, index): Event[] => [
      {
        type: 'receiver-registered',
        receiverId,
        details: detailsOf(receiverId, deliveryTimes[index]),
        ...at,
      },
      {
        type: 'signing-certificate-pinned',
        receiverId,
        certificate: certificateOf(`${receiverId} signing`),
        file: fileOf('signer'),
        comparedWith: 'Ray',
        comparedBy: 'phone',
        ...at,
      },
    ]),
    {
      type: 'key-in-use-registered',
      keyId: 'old',
      alias: 'old',
      certificate: certificateOf('old'),
      privateKeyHeld: true,
      receiverIds: receivers.slice(0, 2),
      file: fileOf('old'),
      ...at,
    },
    {
      type: 'rotation-started',
      rotationId: 'rotation 0',
      procedure: tenantDecryptsOutboundResponse.id,
      oldKeyId: 'old',
      receiverIds: receivers.slice(0, 2),
      ...at,
    },
  ];
}

describe('whatever people do', () => {
  it('no step is skipped, and I1 to I4 and I6 to I8 hold', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(fc.array(step, { minLength: 20, maxLength: 120 }), (steps) => {
        const history = beginning();
        const witness = new Witness(history);
        let tenant = replay(history);
        const resolved = new Set<string>();
        let now = day(0);
        steps.forEach((chosen, index) => {
          const kind = chosen.kind === 'go-on' ? nextKind(tenant, chosen, now) : chosen.kind;
          now = moment(tenant, kind, chosen, now);
          const act = actOf(tenant, kind, chosen, now, index + 1);
          const decision = decide(tenant, { ...act, at: now, by: ada, ...secondPerson(chosen) });
          if (!decision.ok) return;
          for (const event of decision.value) {
            witness.see(event);
            reached.add('early' in event && event.early ? `${event.type} early` : event.type);
            if (event.type === 'old-key-removed' && resolved.has(event.rotationId))
              reached.add('removed after an alarm');
            if (event.type === 'alarm-resolved') resolved.add(event.rotationId);
          }
          history.push(...decision.value);
          tenant = evolve(tenant, decision.value);
        });
        if (tenant.signingCertificates.length > 1) reached.add('a renewed signing certificate');
        // The journal alone gives the same state: recovery is replay.
        expect(replay(history)).toEqual(tenant);
      }),
      { numRuns: 1000, seed: 20261122 },
    );
    // A property that never gets to the end would hold for the wrong reason.
    for (const type of [
      'old-key-removed',
      'rotation-abandoned',
      'withdrawal-recorded',
      'abandoned-key-removed',
      'old-key-removed early',
      'abandoned-key-removed early',
      'four-eyes-set',
      'message-examined',
      'alarm-resolved',
      'removed after an alarm',
      'date-confirmed',
      'a renewed signing certificate',
      'clock-departed',
    ]) {
      expect(reached, `histories with ${type}`).toContain(type);
    }
  });
});
