import type { EventOf, Happening, Recorded, SeenHead } from './events.ts';
import type { Refusal } from './refusals.ts';
import { err, ok, type Result } from './result.ts';
import type { Tenant } from './tenant.ts';
import type { OpenVault } from './vault-port.ts';

/**
 * A copy of a vault can be put in the place of a newer one: whoever opens it must know. What was seen last on this
 * workstation tells.
 */

/** What the records say about copies: the vault was restored, or an older copy was accepted. */
export type CopyRecord = EventOf<'vault-restored'> | EventOf<'older-copy-accepted'>;

/** How a copy falls short of what was seen: it ends earlier, or went another way. */
export type Staleness = 'older' | 'diverged';

/** Does this vault lack a record that was seen here? Null when it holds everything. */
export function staleness(
  vault: Pick<OpenVault, 'head' | 'digestOf'>,
  lastSeen: SeenHead | null,
): Staleness | null {
  if (lastSeen === null) return null;
  if (vault.head.sequence < lastSeen.sequence) return 'older';
  return vault.digestOf(lastSeen.sequence) === lastSeen.digest ? null : 'diverged';
}

/** A person accepts a copy that lacks what was seen here, for a reason. */
export function acceptOlderCopy(lastSeen: SeenHead, reason: string): Result<Happening[], Refusal> {
  if (reason.trim() === '') return err({ code: 'name-missing' });
  return ok([{ type: 'older-copy-accepted', lastSeen, reason: reason.trim() }]);
}

/** The records about copies from that moment on. */
export const copyRecordsSince = (tenant: Tenant, { at }: Recorded): readonly CopyRecord[] =>
  tenant.copyRecords.filter((record) => record.at >= at);
