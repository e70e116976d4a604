import type { RotationSummary } from '../../../electron/contract/schemas/rotations.ts';
import type { Standing } from '../../../electron/contract/schemas/steps.ts';

/** The groups of the worklist, what hurts first. */
export const groups = ['now', 'waiting', 'later', 'closed'] as const;

export type Group = (typeof groups)[number];

/** Whose turn it is: the tenant administrator's, a receiver's, the calendar's, or nobody's any more. */
export function groupOf(standing: Standing): Group {
  switch (standing.code) {
    case 'wait-for-confirmation':
      return 'waiting';
    case 'wait-until':
      return 'later';
    case 'completed':
    case 'abandoned':
      return 'closed';
    case 'abandoned-key-kept':
      if (standing.refusal.code === 'date-not-confirmed') return 'now';
      return standing.refusal.code === 'receivers-not-withdrawn' ? 'waiting' : 'later';
    default:
      return 'now';
  }
}

/** Within a group: the nearest date first, then the rotation that was started first; of the closed ones, the last. */
export function inOrder(rotations: readonly RotationSummary[], group: Group): readonly RotationSummary[] {
  const mine = rotations.filter(({ standing }) => groupOf(standing) === group);
  const ascending = mine.sort((left, right) => dateOf(left).localeCompare(dateOf(right)));
  return group === 'closed' ? ascending.reverse() : ascending;
}

function dateOf({ standing, startedAt }: RotationSummary): string {
  if (standing.code === 'wait-until') return standing.until;
  if (standing.code === 'completed' || standing.code === 'abandoned') return standing.at;
  return startedAt;
}
