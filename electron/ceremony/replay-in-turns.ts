import type { Event } from '../rotation/events.ts';
import { evolve, replay, type Tenant } from '../rotation/tenant.ts';

const othersTurn = () => new Promise<void>((resolve) => void setImmediate(resolve));

/** Events that are folded in one go: a few milliseconds. */
const turn = 2048;

/** Folds a whole journal as `replay` does, and gives way to others in between: the window stays alive. */
export async function replayInTurns(events: readonly Event[]): Promise<Tenant> {
  let tenant = replay(events.slice(0, turn));
  for (let at = turn; at < events.length; at += turn) {
    await othersTurn();
    tenant = evolve(tenant, events.slice(at, at + turn));
  }
  return tenant;
}
