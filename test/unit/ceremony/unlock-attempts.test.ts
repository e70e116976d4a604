import { beforeEach, describe, expect, it } from 'vitest';
import type { FailedUnlocks, FailedUnlocksStore } from '../../../electron/ceremony/ports.ts';
import { UnlockAttempts, waitSecondsAfter } from '../../../electron/ceremony/unlock-attempts.ts';
import { err, ok } from '../../../electron/rotation/result.ts';

let seconds: number;
let stored: Map<string, FailedUnlocks>;
let tried: number;

const clock = { now: () => new Date(Date.UTC(2026, 10, 22) + seconds * 1000).toISOString() };
const store: FailedUnlocksStore = {
  read: (vaultId) => stored.get(vaultId) ?? null,
  write: (vaultId, failed) => {
    if (failed === null) stored.delete(vaultId);
    else stored.set(vaultId, failed);
  },
};
let attempts: UnlockAttempts;

beforeEach(() => {
  seconds = 0;
  stored = new Map();
  tried = 0;
  attempts = new UnlockAttempts(store, clock);
});

const enter = async (outcome: 'wrong-passphrase' | 'vault-changed-outside' | 'right', vaultId = 'acme') => {
  const answer = await attempts.run(vaultId, async () => {
    tried += 1;
    return outcome === 'right' ? ok('open') : err({ code: outcome });
  });
  if (answer.ok) return 'open';
  return 'waitSeconds' in answer.error ? answer.error.waitSeconds : answer.error.code;
};

describe('wrong passphrases', () => {
  it('are two for nothing; each further one brings a wait, twice as long as the one before', async () => {
    const waits: unknown[] = [];
    for (let wrong = 1; wrong <= 12; wrong++) {
      waits.push(await enter('wrong-passphrase'));
      seconds += 300;
    }
    expect(waits.slice(0, 2)).toEqual(['wrong-passphrase', 'wrong-passphrase']);
    expect(waits.slice(2)).toEqual([5, 10, 20, 40, 80, 160, 300, 300, 300, 300]);
    expect(waitSecondsAfter(10_000)).toBe(300);
  });

  it('make even the right one wait, untried, and the wait does not grow by that', async () => {
    for (let wrong = 1; wrong <= 3; wrong++) await enter('wrong-passphrase');
    seconds = 1.5;
    expect(await enter('right')).toBe(4);
    seconds = 4.9;
    expect(await enter('right')).toBe(1);
    expect(tried).toBe(3);
    seconds = 5;
    expect(await enter('right')).toBe('open');
  });

  it('are forgotten once the right one was entered', async () => {
    for (let wrong = 1; wrong <= 3; wrong++) await enter('wrong-passphrase');
    seconds = 5;
    await enter('right');
    expect(stored.size).toBe(0);
    expect(await enter('wrong-passphrase')).toBe('wrong-passphrase');
  });

  it('count for their vault alone', async () => {
    for (let wrong = 1; wrong <= 3; wrong++) await enter('wrong-passphrase');
    expect(await enter('wrong-passphrase', 'other')).toBe('wrong-passphrase');
  });

  it('are still counted after the application was started again', async () => {
    for (let wrong = 1; wrong <= 3; wrong++) await enter('wrong-passphrase');
    attempts = new UnlockAttempts(store, clock);
    expect(await enter('right')).toBe(5);
  });

  it('count before they are tried, so that ending the application in between gains nothing', async () => {
    await enter('wrong-passphrase');
    await enter('wrong-passphrase');
    void attempts.run('acme', () => new Promise(() => undefined));
    await new Promise((resolve) => setImmediate(resolve));
    attempts = new UnlockAttempts(store, clock);
    expect(await enter('right')).toBe(5);
  });

  it('entered at the same moment are tried one after the other', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => enter('wrong-passphrase')));
    expect(answers).toEqual(['wrong-passphrase', 'wrong-passphrase', 5, 5, 5]);
    expect(tried).toBe(3);
  });
});

it('a vault that cannot be opened for another reason counts no attempt', async () => {
  for (let time = 1; time <= 5; time++)
    expect(await enter('vault-changed-outside')).toBe('vault-changed-outside');
  expect(stored.size).toBe(0);
});

it('a clock that was set back makes nobody wait longer than the wait', async () => {
  for (let wrong = 1; wrong <= 3; wrong++) await enter('wrong-passphrase');
  seconds = -86_400;
  expect(await enter('right')).toBe(5);
  seconds += 5;
  expect(await enter('right')).toBe('open');
});
