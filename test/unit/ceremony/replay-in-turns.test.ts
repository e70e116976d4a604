import { describe, expect, it } from 'vitest';
import { replayInTurns } from '../../../electron/ceremony/replay-in-turns.ts';
import { replay } from '../../../electron/rotation/tenant.ts';
import { largeJournal } from '../../bench/large-journal.ts';

describe('a long journal folded in turns', () => {
  it('is the same state as folded in one go, and others have their turn in between', async () => {
    const events = [...largeJournal(50)];
    let turns = 0;
    const others = setInterval(() => {
      turns += 1;
    });
    const tenant = await replayInTurns(events);
    clearInterval(others);
    expect(events.length).toBeGreaterThan(4096);
    expect(tenant).toEqual(replay(events));
    expect(turns).toBeGreaterThan(0);
  });
});
