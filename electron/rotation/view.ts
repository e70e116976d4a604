import {
  abandonRefusal,
  earlyKeptKeyRefusal,
  keptKeyRefusal,
  keptKeyRemoval,
  receiversNotWithdrawn,
} from './abandon.ts';
import { alarmedReceivers, alarmRefusal } from './alarm.ts';
import type { Recorded } from './events.ts';
import type { EarliestRemoval } from './gates.ts';
import { rotationForMessage } from './messages.ts';
import { isDone, orderRefusal, receiverNames } from './order.ts';
import { type Actor, procedureOf, type Step, type StepId } from './procedure.ts';
import type { Refusal, WaitingRule } from './refusals.ts';
import type { Rotation } from './rotation.ts';
import { signerForConfirmation } from './steps/confirm.ts';
import {
  earlyRemovalRefusal,
  oldKeyRemoval,
  receiversNotSwitched,
  removalRefusal,
} from './steps/remove-old-key.ts';
import type { Tenant } from './tenant.ts';

/** A step as a person sees it: done (when and by whom), possible now, or blocked (by which rule, until when). */
export interface StepView {
  readonly step: StepId;
  readonly number: number;
  readonly actor: Actor;
  readonly status: 'done' | 'possible' | 'blocked';
  readonly done: Recorded | null;
  /** Why it is blocked; null otherwise. */
  readonly refusal: Refusal | null;
}

/** The date from which a key may go, the rule that decides it, and the receiver it is for. */
export interface RemovalView {
  readonly at: string;
  readonly rule: WaitingRule;
  readonly receiver: string;
  readonly retentionDays: number;
}

/** One sentence that says where the rotation stands; `receivers` are system names. */
export type Standing =
  | { readonly code: 'create-key-pair' }
  | { readonly code: 'add-to-tenant-keystore' }
  | { readonly code: 'hand-over'; readonly receivers: readonly string[]; readonly of: number }
  | { readonly code: 'wait-for-confirmation'; readonly receivers: readonly string[]; readonly of: number }
  /** Receivers still used the old key after the switch that they confirmed; the last such message. */
  | { readonly code: 'alarm'; readonly receivers: readonly string[]; readonly capturedAt: string }
  | {
      readonly code: 'wait-until';
      readonly until: string;
      readonly rule: WaitingRule;
      readonly receiver: string;
      readonly retentionDays: number;
    }
  | { readonly code: 'stopped'; readonly refusal: Refusal }
  | { readonly code: 'confirm-date'; readonly refusal: Refusal }
  | { readonly code: 'remove-old-key' }
  | { readonly code: 'completed'; readonly at: string }
  | { readonly code: 'abandoned'; readonly at: string }
  | { readonly code: 'abandoned-key-kept'; readonly refusal: Refusal }
  | { readonly code: 'remove-kept-key' };

/** What may be done with a rotation now, for every step and every receiver. */
export interface Possibilities {
  readonly standing: Standing;
  /** The steps of the whole rotation. */
  readonly steps: readonly StepView[];
  /** The steps of each receiver, by receiver id. */
  readonly receivers: ReadonlyMap<string, readonly StepView[]>;
  /** Why no message of a receiver can be evidence now, by receiver id; null where one can. */
  readonly messages: ReadonlyMap<string, Refusal | null>;
  /** From when the old key may go, as far as is known; null before the first confirmation, and while an alarm stands. */
  readonly removal: RemovalView | null;
  /** From when the kept key of an abandoned rotation may go; null where nothing has to be waited for. */
  readonly keptKeyRemoval: RemovalView | null;
  /** Why the rotation cannot be abandoned; null where it can. */
  readonly abandon: Refusal | null;
  /** Why the kept key cannot go; null where it can. */
  readonly removeKeptKey: Refusal | null;
  /** Why the old key cannot go before its time (I8); null where it can. */
  readonly earlyRemoval: Refusal | null;
  /** The same for the kept key. */
  readonly earlyKeptKeyRemoval: Refusal | null;
  /** The receivers that may still use the key that would go. */
  readonly unconfirmed: readonly string[];
}

/** Derives all possibilities of a rotation at an instant. Screens render this and decide nothing. */
export function possibilities(tenant: Tenant, rotation: Rotation, now: string): Possibilities {
  const { steps } = procedureOf(rotation.procedure);
  const view = (step: Step, receiverId: string | null) => stepView(tenant, rotation, step, receiverId, now);
  const forReceiver = steps.filter((step) => step.scope === 'receiver');
  return {
    standing: standing(tenant, rotation, now),
    steps: steps.filter((step) => step.scope === 'rotation').map((step) => view(step, null)),
    receivers: new Map(
      [...rotation.receivers.keys()].map((id) => [id, forReceiver.map((step) => view(step, id))]),
    ),
    messages: new Map(
      [...rotation.receivers.keys()].map((id) => [id, messageRefusal(tenant, rotation.id, id, now)]),
    ),
    removal:
      alarmedReceivers(rotation).length > 0 ? null : removalView(tenant, oldKeyRemoval(tenant, rotation)),
    keptKeyRemoval: removalView(tenant, keptKeyRemoval(tenant, rotation)),
    abandon: abandonRefusal(tenant, rotation.id),
    removeKeptKey: keptKeyRefusal(tenant, rotation.id, now),
    earlyRemoval: earlyRemovalRefusal(tenant, rotation.id, now),
    earlyKeptKeyRemoval: earlyKeptKeyRefusal(tenant, rotation.id, now),
    unconfirmed: receiverNames(
      tenant,
      rotation.closed?.state === 'abandoned'
        ? receiversNotWithdrawn(rotation)
        : receiversNotSwitched(rotation),
    ),
  };
}

function stepView(
  tenant: Tenant,
  rotation: Rotation,
  step: Step,
  receiverId: string | null,
  now: string,
): StepView {
  const shared = { step: step.id, number: step.number, actor: step.actor };
  if (isDone(rotation, step.id, receiverId)) {
    const progress = receiverId === null ? undefined : rotation.receivers.get(receiverId);
    const done = (progress?.done ?? rotation.done).get(step.id) ?? null;
    return { ...shared, status: 'done', done, refusal: null };
  }
  const refusal = stepRefusal(tenant, rotation, step.id, receiverId, now);
  return { ...shared, status: refusal === null ? 'possible' : 'blocked', done: null, refusal };
}

function stepRefusal(
  tenant: Tenant,
  rotation: Rotation,
  step: StepId,
  receiverId: string | null,
  now: string,
): Refusal | null {
  if (step === 'remove-old-key') return removalRefusal(tenant, rotation.id, now);
  const order = orderRefusal(tenant, rotation, step, receiverId);
  if (order !== null || step !== 'confirm' || receiverId === null) return order;
  const signer = signerForConfirmation(tenant, rotation.id, receiverId, now);
  return signer.ok ? null : signer.error;
}

function messageRefusal(tenant: Tenant, rotationId: string, receiverId: string, now: string): Refusal | null {
  const permitted = rotationForMessage(tenant, rotationId, receiverId, now);
  return permitted.ok ? null : permitted.error;
}

function removalView(tenant: Tenant, removal: EarliestRemoval | null): RemovalView | null {
  if (removal === null) return null;
  const [receiver = ''] = receiverNames(tenant, [removal.receiverId]);
  const { at, rule, retentionDays } = removal;
  return { at, rule, receiver, retentionDays };
}

function standing(tenant: Tenant, rotation: Rotation, now: string): Standing {
  if (rotation.closed !== null) return closedStanding(tenant, rotation, now);
  if (!rotation.done.has('create-key-pair')) return { code: 'create-key-pair' };
  if (!rotation.done.has('add-to-tenant-keystore')) return { code: 'add-to-tenant-keystore' };
  const alarm = alarmRefusal(tenant, rotation);
  if (alarm !== null) return { code: 'alarm', receivers: alarm.receivers, capturedAt: alarm.capturedAt };
  for (const [step, code] of [
    ['hand-over', 'hand-over'],
    ['confirm', 'wait-for-confirmation'],
  ] as const) {
    const missing = [...rotation.receivers.values()].filter((progress) => !progress.done.has(step));
    if (missing.length > 0) {
      const ids = missing.map((progress) => progress.receiverId);
      return { code, receivers: receiverNames(tenant, ids), of: rotation.receivers.size };
    }
  }
  const refusal = removalRefusal(tenant, rotation.id, now);
  if (refusal === null) return { code: 'remove-old-key' };
  if (refusal.code === 'date-not-confirmed') return { code: 'confirm-date', refusal };
  if (refusal.code !== 'too-early') return { code: 'stopped', refusal };
  const { until, rule, receiver, retentionDays } = refusal;
  return { code: 'wait-until', until, rule, receiver, retentionDays };
}

function closedStanding(tenant: Tenant, rotation: Rotation, now: string): Standing {
  const { closed, newKeyId } = rotation;
  if (closed === null) throw new Error('the rotation is open');
  if (closed.state === 'completed') return { code: 'completed', at: closed.at };
  if (newKeyId === null || closed.keyRemoved !== null) return { code: 'abandoned', at: closed.at };
  const refusal = keptKeyRefusal(tenant, rotation.id, now);
  return refusal === null ? { code: 'remove-kept-key' } : { code: 'abandoned-key-kept', refusal };
}
