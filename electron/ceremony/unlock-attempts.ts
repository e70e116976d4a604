import type { AppError } from '../contract/errors.ts';
import type { Clock } from '../rotation/ports.ts';
import { err, type Result } from '../rotation/result.ts';
import { Exclusive } from './exclusive.ts';
import type { FailedUnlocks, FailedUnlocksStore } from './ports.ts';

/** So many wrong passphrases in a row are taken for slips of the hand. */
const free = 3;
const firstWaitSeconds = 5;
const longestWaitSeconds = 300;

/** How long a vault takes no passphrase after so many wrong ones: 5 s after the third, then twice as long each. */
export const waitSecondsAfter = (failed: number): number =>
  failed < free ? 0 : Math.min(longestWaitSeconds, firstWaitSeconds * 2 ** (failed - free));

/**
 * Slows down whoever tries passphrases at the keyboard, one vault at a time. It is no obstacle to somebody with a
 * copy of the vault, whom Argon2id slows down, nor to somebody who sets the clock forward or edits the
 * preferences. A clock that was set back makes nobody wait longer than the wait itself.
 */
export class UnlockAttempts {
  readonly #store: FailedUnlocksStore;
  readonly #clock: Clock;
  readonly #attempts = new Exclusive();

  constructor(store: FailedUnlocksStore, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /**
   * Makes an attempt, or refuses it with `too-many-attempts`. A wrong passphrase that brings a wait is answered
   * the same way. It counts before it is tried: ending the application in between gains nothing.
   */
  run<Value>(
    vaultId: string,
    attempt: () => Promise<Result<Value, AppError>>,
  ): Promise<Result<Value, AppError>> {
    return this.#attempts.run(async () => {
      const before = this.#store.read(vaultId);
      const remaining = this.#remainingSeconds(vaultId, before);
      if (remaining > 0) return err({ code: 'too-many-attempts', waitSeconds: remaining });
      const count = (before?.count ?? 0) + 1;
      this.#store.write(vaultId, { count, lastAt: this.#clock.now() });
      const outcome = await attempt();
      if (outcome.ok) {
        this.#store.write(vaultId, null);
        return outcome;
      }
      if (outcome.error.code !== 'wrong-passphrase') {
        this.#store.write(vaultId, before);
        return outcome;
      }
      this.#store.write(vaultId, { count, lastAt: this.#clock.now() });
      const waitSeconds = waitSecondsAfter(count);
      return waitSeconds === 0 ? outcome : err({ code: 'too-many-attempts', waitSeconds });
    });
  }

  #remainingSeconds(vaultId: string, failed: FailedUnlocks | null): number {
    if (failed === null) return 0;
    const wait = waitSecondsAfter(failed.count);
    const now = this.#clock.now();
    const passed = (Date.parse(now) - Date.parse(failed.lastAt)) / 1000;
    if (passed >= 0) return Math.max(0, Math.ceil(wait - passed));
    this.#store.write(vaultId, { ...failed, lastAt: now });
    return wait;
  }
}
