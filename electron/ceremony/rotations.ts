import type { AppError } from '../contract/errors.ts';
import type { Handlers } from '../contract/ipc.ts';
import type { RotationView } from '../contract/schemas/rotations.ts';
import { rotationOf } from '../rotation/order.ts';
import type { Random } from '../rotation/ports.ts';
import { ok, type Result } from '../rotation/result.ts';
import { rotationSummary, rotationView } from './rotation-views.ts';
import type { OpenSession, Session } from './session.ts';

/** The rotation as it is after an act, or the refusal of the act. */
export function viewAfter(
  session: Session,
  open: Result<OpenSession, AppError>,
  rotationId: string,
): Result<RotationView, AppError> {
  if (!open.ok) return open;
  const rotation = rotationOf(open.value.tenant, rotationId);
  if (!rotation.ok) return rotation;
  return ok(rotationView(open.value.tenant, rotation.value, session.clock.now()));
}

export interface RotationDependencies {
  readonly session: Session;
  readonly random: Random;
}

/** Rotations: the list, one of them, its beginning, its end, and the acts that need no file. */
export function rotationCalls({ session, random }: RotationDependencies) {
  return {
    'rotations.list': () => {
      const open = session.require();
      if (!open.ok) return open;
      const { tenant } = open.value;
      const now = session.clock.now();
      return ok([...tenant.rotations.values()].map((rotation) => rotationSummary(tenant, rotation, now)));
    },
    'rotations.read': ({ rotationId }) => viewAfter(session, session.require(), rotationId),
    'rotations.start': async ({ oldKeyId, receiverIds }) => {
      const rotationId = random.id();
      const start = { rotationId, oldKeyId, receiverIds };
      return viewAfter(session, await session.act({ type: 'start-rotation', start }), rotationId);
    },
    'rotations.recordHandOver': async (statement) =>
      viewAfter(session, await session.act({ type: 'record-hand-over', statement }), statement.rotationId),
    'rotations.recordComparison': async (statement) =>
      viewAfter(session, await session.act({ type: 'record-comparison', statement }), statement.rotationId),
    'rotations.removeOldKey': async (input, second) => {
      const open = await session.act({ type: 'remove-old-key', ...input }, second);
      if (open.ok) await destroyPrivateKey(open.value, input.rotationId, 'oldKeyId');
      return viewAfter(session, open, input.rotationId);
    },
    'rotations.removeOldKeyEarly': async (input, second) => {
      const open = await session.act({ type: 'remove-old-key-early', ...input }, second);
      if (open.ok) await destroyPrivateKey(open.value, input.rotationId, 'oldKeyId');
      return viewAfter(session, open, input.rotationId);
    },
    'rotations.abandon': async ({ rotationId, reason }) => {
      const open = await session.act({ type: 'abandon-rotation', rotationId, reason: reason.trim() });
      return viewAfter(session, open, rotationId);
    },
    'rotations.recordWithdrawal': async (statement) =>
      viewAfter(session, await session.act({ type: 'record-withdrawal', statement }), statement.rotationId),
    'rotations.removeKeptKey': async (input, second) => {
      const open = await session.act({ type: 'remove-kept-key', ...input }, second);
      if (open.ok) await destroyPrivateKey(open.value, input.rotationId, 'newKeyId');
      return viewAfter(session, open, input.rotationId);
    },
    'rotations.removeKeptKeyEarly': async (input, second) => {
      const open = await session.act({ type: 'remove-kept-key-early', ...input }, second);
      if (open.ok) await destroyPrivateKey(open.value, input.rotationId, 'newKeyId');
      return viewAfter(session, open, input.rotationId);
    },
  } satisfies Partial<Handlers>;
}

/**
 * Erases the private key of a removal that is already recorded. What the disk refuses now is finished when the
 * vault is opened next; the removal itself stands.
 */
async function destroyPrivateKey(
  { vault, tenant }: OpenSession,
  rotationId: string,
  which: 'oldKeyId' | 'newKeyId',
): Promise<void> {
  const keyId = tenant.rotations.get(rotationId)?.[which];
  if (keyId) await vault.destroyPrivateKey(keyId);
}
