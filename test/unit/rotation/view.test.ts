import { describe, expect, it } from 'vitest';
import { possibilities } from '../../../electron/rotation/view.ts';
import { acts, type Ceremony, day, deployed, handedOver, prepared } from '../../helpers/ceremony-samples.ts';

const at = (ceremony: Ceremony, now = day(3)) => possibilities(ceremony.tenant, ceremony.rotation(), now);

const statuses = (ceremony: Ceremony, receiver = 'swift') => {
  const view = at(ceremony);
  const steps = [...view.steps, ...(view.receivers.get(receiver) ?? [])];
  return Object.fromEntries(steps.map((step) => [step.number, step.status]));
};

describe('what a person sees as possible', () => {
  it('is step 1 alone at the beginning, and each other step says why not', () => {
    const ceremony = prepared().do(acts.start(['swift']), day(0));
    expect(statuses(ceremony)).toEqual({
      1: 'possible',
      2: 'blocked',
      3: 'blocked',
      4: 'blocked',
      5: 'blocked',
      6: 'blocked',
      7: 'blocked',
    });
    const blocked = [...at(ceremony).steps, ...(at(ceremony).receivers.get('swift') ?? [])].filter(
      (step) => step.status === 'blocked',
    );
    for (const step of blocked) expect(step.refusal, `step ${step.number}`).not.toBeNull();
    expect(at(ceremony).standing).toEqual({ code: 'create-key-pair' });
  });

  it('is the hand-over to each receiver once the key is in the tenant keystore', () => {
    const ceremony = deployed({ swift: 72, clearstream: 24 });
    expect(statuses(ceremony)).toMatchObject({ 1: 'done', 2: 'done', 3: 'possible', 6: 'blocked' });
    expect(at(ceremony).standing).toEqual({ code: 'hand-over', receivers: ['swift', 'clearstream'], of: 2 });
  });

  it('is the confirmation of each receiver, and the earliest date as far as it is known', () => {
    const ceremony = handedOver({ swift: 72, clearstream: 24 });
    expect(at(ceremony).removal).toBeNull();
    ceremony.do(acts.accept('swift'), day(3));
    expect(statuses(ceremony)).toMatchObject({ 3: 'done', 4: 'done', 5: 'done', 6: 'done', 7: 'blocked' });
    expect(statuses(ceremony, 'clearstream')).toMatchObject({ 3: 'done', 6: 'possible' });
    expect(at(ceremony).standing).toEqual({
      code: 'wait-for-confirmation',
      receivers: ['clearstream'],
      of: 2,
    });
    expect(at(ceremony).removal).toEqual({
      at: day(92),
      rule: 'retention',
      receiver: 'swift',
      retentionDays: 90,
    });
  });

  it('is nothing but waiting when all have confirmed, and says until when, by which rule, for whom', () => {
    const ceremony = handedOver({ swift: 200 * 24 }).do(acts.accept('swift'), day(3));
    expect(at(ceremony).standing).toEqual({
      code: 'wait-until',
      until: day(202),
      rule: 'guaranteed-delivery-time',
      receiver: 'swift',
      retentionDays: 90,
    });
  });

  it('says when, and by whom, a step was done', () => {
    const [first] = at(deployed()).steps;
    expect(first?.done).toEqual({ at: day(0), by: { id: 'ada', name: 'Ada Admin' } });
  });
});
