import type { Event, Happening, Recorded } from './events.ts';
import { recordedOf } from './recorded.ts';
import type { Refusal } from './refusals.ts';
import { err, ok, type Result } from './result.ts';
import type { Tenant } from './tenant.ts';

/** The shares of the recovery key that open the vault: the ones made last, and when they were tried. */
export interface Recovery {
  readonly slotId: string;
  readonly threshold: number;
  readonly shares: number;
  readonly made: Recorded;
  readonly rehearsed: (Recorded & { readonly shareNumbers: readonly number[] }) | null;
}

/** One share alone must not open a vault; SLIP-39 allows for 16. */
export const recoveryBounds = { minimumThreshold: 2, maximumShares: 16 } as const;

export interface RecoveryScheme {
  readonly threshold: number;
  readonly shares: number;
}

/** May shares be made by this scheme? Null when they may. */
export function schemeRefusal({ threshold, shares }: RecoveryScheme): Refusal | null {
  const { minimumThreshold: minimum, maximumShares: maximum } = recoveryBounds;
  const whole = Number.isInteger(threshold) && Number.isInteger(shares);
  if (whole && threshold >= minimum && threshold <= shares && shares <= maximum) return null;
  return { code: 'recovery-shares-invalid', minimum, maximum };
}

/** New shares were made and are on their cards; the ones before open nothing any more. */
export function recordRecoveryShares(
  recoverySlotId: string,
  { threshold, shares }: RecoveryScheme,
): Result<Happening[], Refusal> {
  const refusal = schemeRefusal({ threshold, shares });
  return refusal === null
    ? ok([{ type: 'recovery-shares-made', recoverySlotId, threshold, shares }])
    : err(refusal);
}

/** Enough cards were tried, and would have opened the vault. */
export function recordRehearsal(
  tenant: Tenant,
  shareNumbers: readonly number[],
): Result<Happening[], Refusal> {
  if (tenant.recovery === null) return err({ code: 'no-recovery-shares' });
  return ok([{ type: 'recovery-rehearsed', shareNumbers }]);
}

/** The vault was opened with enough cards; the person who did it has a new passphrase. */
export function recordRecovery(
  tenant: Tenant,
  shareNumbers: readonly number[],
  keySlotId: string,
): Result<Happening[], Refusal> {
  if (tenant.recovery === null) return err({ code: 'no-recovery-shares' });
  return ok([{ type: 'vault-recovered', shareNumbers, keySlotId }]);
}

export type RecoveryEvent = Extract<Event, { type: 'recovery-shares-made' | 'recovery-rehearsed' }>;

/** The shares after an event about them. */
export function evolveRecovery(recovery: Recovery | null, event: RecoveryEvent): Recovery | null {
  const recorded = recordedOf(event);
  if (event.type === 'recovery-shares-made') {
    const { recoverySlotId: slotId, threshold, shares } = event;
    return { slotId, threshold, shares, made: recorded, rehearsed: null };
  }
  return recovery && { ...recovery, rehearsed: { ...recorded, shareNumbers: event.shareNumbers } };
}
