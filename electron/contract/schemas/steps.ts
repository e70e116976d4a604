import { z } from 'zod';
import { appErrorSchema } from '../errors.ts';
import { instant, names, recorded } from './facts.ts';

const stepId = z.enum([
  'create-key-pair',
  'add-to-tenant-keystore',
  'hand-over',
  'switch',
  'remove-old-certificate',
  'confirm',
  'remove-old-key',
]);

const waitingRule = z.enum(['guaranteed-delivery-time', 'retention']);

export const stepView = z.object({
  step: stepId,
  number: z.number(),
  actor: z.enum(['tenant-administrator', 'receiver-administrator']),
  status: z.enum(['done', 'possible', 'blocked']),
  done: recorded.nullable(),
  refusal: appErrorSchema.nullable(),
});

const removalRule = { rule: waitingRule, receiver: z.string(), retentionDays: z.number() };

export const removalView = z.object({ at: instant, ...removalRule });

export const standing = z.discriminatedUnion('code', [
  z.object({ code: z.literal('create-key-pair') }),
  z.object({ code: z.literal('add-to-tenant-keystore') }),
  z.object({ code: z.literal('hand-over'), receivers: names, of: z.number() }),
  z.object({ code: z.literal('wait-for-confirmation'), receivers: names, of: z.number() }),
  z.object({ code: z.literal('alarm'), receivers: names, capturedAt: instant }),
  z.object({ code: z.literal('wait-until'), until: instant, ...removalRule }),
  z.object({ code: z.literal('stopped'), refusal: appErrorSchema }),
  z.object({ code: z.literal('confirm-date'), refusal: appErrorSchema }),
  z.object({ code: z.literal('remove-old-key') }),
  z.object({ code: z.literal('completed'), at: instant }),
  z.object({ code: z.literal('abandoned'), at: instant }),
  z.object({ code: z.literal('abandoned-key-kept'), refusal: appErrorSchema }),
  z.object({ code: z.literal('remove-kept-key') }),
]);

export type StepView = z.infer<typeof stepView>;

export type StepId = z.infer<typeof stepId>;

export type Standing = z.infer<typeof standing>;

export type RemovalView = z.infer<typeof removalView>;
