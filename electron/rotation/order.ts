import { procedureOf, type StepId, stepOf } from './procedure.ts';
import type { Receiver } from './receiver.ts';
import type { GateRefusal, InputRefusal } from './refusals.ts';
import { err, ok, type Result } from './result.ts';
import type { Rotation } from './rotation.ts';
import type { Tenant } from './tenant.ts';

/** Looks a rotation up. */
export function rotationOf(tenant: Tenant, id: string): Result<Rotation, InputRefusal> {
  const rotation = tenant.rotations.get(id);
  return rotation === undefined ? err({ code: 'not-found', what: 'rotation', id }) : ok(rotation);
}

/** Looks a receiver up that has a part in the rotation. */
export function receiverOf(tenant: Tenant, rotation: Rotation, id: string): Result<Receiver, InputRefusal> {
  const receiver = rotation.receivers.has(id) ? tenant.receivers.get(id) : undefined;
  return receiver === undefined ? err({ code: 'not-found', what: 'receiver', id }) : ok(receiver);
}

/** The system names of these receivers, for a refusal that people read. */
export const receiverNames = (tenant: Tenant, ids: readonly string[]): string[] =>
  ids.map((id) => tenant.receivers.get(id)?.systemName ?? id);

/**
 * May this step be done now, as far as the order of the procedure goes? Null when it may. A step of one
 * receiver asks for `receiverId`.
 */
export function orderRefusal(
  tenant: Tenant,
  rotation: Rotation,
  stepId: StepId,
  receiverId: string | null,
): GateRefusal | null {
  const procedure = procedureOf(rotation.procedure);
  const step = stepOf(procedure, stepId);
  if (isDone(rotation, stepId, receiverId)) return { code: 'step-already-done', step: stepId };
  if (rotation.closed !== null) return { code: 'rotation-closed', state: rotation.closed.state };
  for (const id of step.after) {
    if (stepOf(procedure, id).scope === 'rotation' || receiverId !== null) {
      if (!isDone(rotation, id, receiverId)) return earliestMissing(rotation, stepId, id, receiverId);
      continue;
    }
    const waiting = [...rotation.receivers.values()].filter((progress) => !progress.done.has(id));
    if (waiting.length > 0) {
      const first = waiting[0] as (typeof waiting)[number];
      const nothingBefore = earliestMissing(rotation, stepId, id, first.receiverId);
      if (nothingBefore.code === 'step-out-of-order' && nothingBefore.missing !== id) return nothingBefore;
      return {
        code: 'receivers-not-confirmed',
        receivers: receiverNames(
          tenant,
          waiting.map((progress) => progress.receiverId),
        ),
      };
    }
  }
  return null;
}

/** Is the step done: for the rotation, or for this receiver? */
export function isDone(rotation: Rotation, stepId: StepId, receiverId: string | null): boolean {
  const step = stepOf(procedureOf(rotation.procedure), stepId);
  if (step.scope === 'rotation') return rotation.done.has(stepId);
  return receiverId !== null && (rotation.receivers.get(receiverId)?.done.has(stepId) ?? false);
}

/** People are told the first step that is missing, not the last one before theirs. */
function earliestMissing(
  rotation: Rotation,
  stepId: StepId,
  missing: StepId,
  receiverId: string | null,
): GateRefusal {
  const before = stepOf(procedureOf(rotation.procedure), missing).after.find(
    (id) => !isDone(rotation, id, receiverId),
  );
  if (before !== undefined) return earliestMissing(rotation, stepId, before, receiverId);
  return { code: 'step-out-of-order', step: stepId, missing };
}
