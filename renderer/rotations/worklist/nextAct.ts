import type { Standing } from '../../../electron/contract/schemas/steps.ts';
import type { StatusState } from '../../ui/Status.tsx';
import { groupOf } from './groups.ts';

type NextAct = Standing['code'] | 'record-withdrawal';

/** What is done next in a rotation, in a few words of the worklist. */
export function nextActOf(standing: Standing): NextAct {
  const { code } = standing;
  if (code !== 'abandoned-key-kept') return code;
  if (standing.refusal.code === 'date-not-confirmed') return 'confirm-date';
  return standing.refusal.code === 'receivers-not-withdrawn' ? 'record-withdrawal' : code;
}

/** The colour beside those words: what can be done today stands out, what stops a rotation more so. */
export function stateOf(standing: Standing): StatusState {
  if (standing.code === 'alarm') return 'Negative';
  if (standing.code === 'stopped') return 'Critical';
  if (standing.code === 'completed') return 'Positive';
  return groupOf(standing) === 'now' ? 'Information' : 'None';
}
