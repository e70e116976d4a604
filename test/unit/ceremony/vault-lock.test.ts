import { beforeEach, expect, it } from 'vitest';
import { Choices } from '../../../electron/ceremony/choices.ts';
import type { Session } from '../../../electron/ceremony/session.ts';
import { VaultLock } from '../../../electron/ceremony/vault-lock.ts';

let open: boolean;
let loaded: number;
let choices: Choices;
let lock: VaultLock;
let closing: () => Promise<void>;

beforeEach(() => {
  open = true;
  loaded = 0;
  closing = async () => undefined;
  choices = new Choices({ id: () => 'choice', challenge: () => '' });
  const session = {
    get open() {
      return open ? {} : null;
    },
    lock: async () => {
      const wasOpen = open;
      open = false;
      await closing();
      return wasOpen;
    },
  } as unknown as Session;
  lock = new VaultLock(session, choices, async () => {
    loaded += 1;
  });
});

it('zeroes what was chosen, loads the page afresh and remembers why', async () => {
  const key = new Uint8Array([1, 2, 3]);
  choices.hold({ name: 'key' }, key, () => key.fill(0));
  await lock.lock('idle');
  expect([...key]).toEqual([0, 0, 0]);
  expect(choices.get({ name: 'key' }, 'choice').ok).toBe(false);
  expect(loaded).toBe(1);
  expect(lock.lockedBy).toBe('idle');
});

it('keeps the first cause while the vault stays locked, and loads the page afresh nevertheless', async () => {
  await lock.lock('idle');
  await lock.lock('suspend');
  expect(lock.lockedBy).toBe('idle');
  expect(loaded).toBe(2);
});

it('has no cause while a vault is open', async () => {
  await lock.lock('idle');
  open = true;
  expect(lock.lockedBy).toBeNull();
});

it('drops choices and page even where the vault fails to close', async () => {
  closing = () => Promise.reject(new Error('the disk is gone'));
  const key = new Uint8Array([1]);
  choices.hold({ name: 'key' }, key, () => key.fill(0));
  await expect(lock.lock('person')).rejects.toThrow('the disk is gone');
  expect([...key]).toEqual([0]);
  expect(loaded).toBe(1);
});
