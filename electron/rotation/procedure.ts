/** Who acts: `domain.md`, roles of the process. */
export type Actor = 'tenant-administrator' | 'receiver-administrator';

export type StepId =
  | 'create-key-pair'
  | 'add-to-tenant-keystore'
  | 'hand-over'
  | 'switch'
  | 'remove-old-certificate'
  | 'confirm'
  | 'remove-old-key';

/** The events that can stand as evidence that a step was done. */
export type StepEvidence =
  | 'key-pair-created'
  | 'keystore-addition-proven'
  | 'certificate-handed-over'
  | 'confirmation-accepted'
  | 'old-key-removed';

export interface Step {
  readonly id: StepId;
  readonly number: number;
  readonly actor: Actor;
  /** Done once for the rotation, or once by or for each receiver. */
  readonly scope: 'rotation' | 'receiver';
  /** The steps that must be done before; for a rotation-wide step, done by every receiver. */
  readonly after: readonly StepId[];
  /** The event that proves the step. */
  readonly evidence: StepEvidence;
}

export type ProcedureId = 'tenant-decrypts-outbound-response';

export interface Procedure {
  readonly id: ProcedureId;
  readonly steps: readonly Step[];
}

/**
 * Security artifact renewal, "Tenant Decrypts Outbound Response": the order in which no message is lost.
 * Steps 4 to 6 happen at the receiver; the tenant learns of all three from one signed confirmation.
 */
export const tenantDecryptsOutboundResponse: Procedure = {
  id: 'tenant-decrypts-outbound-response',
  steps: [
    {
      id: 'create-key-pair',
      number: 1,
      actor: 'tenant-administrator',
      scope: 'rotation',
      after: [],
      evidence: 'key-pair-created',
    },
    {
      id: 'add-to-tenant-keystore',
      number: 2,
      actor: 'tenant-administrator',
      scope: 'rotation',
      after: ['create-key-pair'],
      evidence: 'keystore-addition-proven',
    },
    {
      id: 'hand-over',
      number: 3,
      actor: 'tenant-administrator',
      scope: 'receiver',
      after: ['add-to-tenant-keystore'],
      evidence: 'certificate-handed-over',
    },
    {
      id: 'switch',
      number: 4,
      actor: 'receiver-administrator',
      scope: 'receiver',
      after: ['hand-over'],
      evidence: 'confirmation-accepted',
    },
    {
      id: 'remove-old-certificate',
      number: 5,
      actor: 'receiver-administrator',
      scope: 'receiver',
      after: ['hand-over'],
      evidence: 'confirmation-accepted',
    },
    {
      id: 'confirm',
      number: 6,
      actor: 'receiver-administrator',
      scope: 'receiver',
      after: ['hand-over'],
      evidence: 'confirmation-accepted',
    },
    {
      id: 'remove-old-key',
      number: 7,
      actor: 'tenant-administrator',
      scope: 'rotation',
      after: ['confirm'],
      evidence: 'old-key-removed',
    },
  ],
};

const procedures: Readonly<Record<ProcedureId, Procedure>> = {
  'tenant-decrypts-outbound-response': tenantDecryptsOutboundResponse,
};

/** The procedure that a rotation follows. */
export const procedureOf = (id: ProcedureId): Procedure => procedures[id];

/** The step of that name; throws where the procedure has none, which is a defect of the caller. */
export function stepOf(procedure: Procedure, id: StepId): Step {
  const step = procedure.steps.find((candidate) => candidate.id === id);
  if (step === undefined) throw new Error(`${procedure.id} has no step ${id}`);
  return step;
}
