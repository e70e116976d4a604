import { beforeEach, describe, expect, it } from 'vitest';
import { ClockWatch } from '../../../electron/shell/clock-watch.ts';

const minute = 60_000;
const tolerated = 2 * minute;

describe('the clock watch', () => {
  let wall: number;
  let elapsed: number;
  let watch: ClockWatch;

  beforeEach(() => {
    wall = Date.parse('2026-12-01T12:00:00Z');
    elapsed = 5000;
    watch = new ClockWatch(
      () => wall,
      () => elapsed,
      tolerated,
    );
  });

  const pass = (milliseconds: number) => {
    wall += milliseconds;
    elapsed += milliseconds;
  };

  it('sees nothing while both go on together', () => {
    pass(40 * 24 * 60 * minute);
    expect(watch.look()).toBe(0);
  });

  it.each([91 * 24 * 60 * minute, -3 * minute])('says once by how much the clock was moved: %d', (moved) => {
    pass(minute);
    wall += moved;
    expect(watch.look()).toBe(moved);
    pass(minute);
    expect(watch.look()).toBe(0);
  });

  it('adds small steps up', () => {
    for (let step = 0; step < 3; step += 1) {
      wall += 50_000;
      pass(minute);
      expect(watch.look()).toBe(step < 2 ? 0 : 150_000);
    }
  });

  it('does not take sleep for a departure, where elapsed time stands still in it', () => {
    watch.sleep();
    wall += 8 * 60 * minute;
    expect(watch.look()).toBe(0);
    watch.wake();
    expect(watch.look()).toBe(0);
    wall += 5 * minute;
    expect(watch.look()).toBe(5 * minute);
  });

  it('does not forget over sleep what was moved before', () => {
    wall += 30 * minute;
    watch.sleep();
    watch.sleep();
    wall += 8 * 60 * minute;
    watch.wake();
    watch.wake();
    expect(watch.look()).toBe(30 * minute);
  });
});
