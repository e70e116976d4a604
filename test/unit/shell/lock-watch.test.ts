import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it } from 'vitest';
import { LockWatch } from '../../../electron/shell/lock-watch.ts';

const minute = 60_000;
let now: number;
let limitMinutes: number;
let power: EventEmitter;
let causes: string[];
let watch: LockWatch;

beforeEach(() => {
  now = 1000;
  limitMinutes = 5;
  power = new EventEmitter();
  causes = [];
  watch = new LockWatch({
    power: power as unknown as Electron.PowerMonitor,
    now: () => now,
    limitMinutes: () => limitMinutes,
    onLock: (cause) => causes.push(cause),
  });
});

const pass = (minutes: number) => {
  now += minutes * minute;
  watch.look();
};

describe('the watch', () => {
  it('asks for a lock once the time without input is up, and not before', () => {
    pass(4.99);
    expect(causes).toEqual([]);
    pass(0.01);
    expect(causes).toEqual(['idle']);
  });

  it('begins anew with every input', () => {
    pass(4);
    watch.noteInput();
    pass(4);
    expect(causes).toEqual([]);
    pass(1);
    expect(causes).toEqual(['idle']);
  });

  it('asks once for one idleness', () => {
    pass(5);
    pass(60);
    expect(causes).toEqual(['idle']);
    watch.noteInput();
    pass(5);
    expect(causes).toEqual(['idle', 'idle']);
  });

  it('takes a shorter time over at once', () => {
    pass(2);
    limitMinutes = 1;
    pass(0);
    expect(causes).toEqual(['idle']);
  });

  it('asks for a lock when the workstation is suspended, locked or taken over', () => {
    for (const event of ['suspend', 'lock-screen', 'user-did-resign-active']) power.emit(event);
    expect(causes).toEqual(['suspend', 'screen-lock', 'screen-lock']);
  });

  it('hears nothing else of the workstation', () => {
    expect(power.eventNames().sort()).toEqual(['lock-screen', 'suspend', 'user-did-resign-active']);
    for (const event of ['resume', 'unlock-screen', 'on-battery']) power.emit(event);
    expect(causes).toEqual([]);
  });
});
