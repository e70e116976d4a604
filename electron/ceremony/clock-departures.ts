/** How far the wall clock has departed from elapsed time since it was asked last, in milliseconds; 0 while it has not. */
export interface ClockWatch {
  look(): number;
}

/** Up to this it is a clock that is kept right in small steps, or the time between two readings: two minutes. */
export const toleratedMilliseconds = 120_000;

/** For a session whose clock nobody watches. */
export const unwatched: ClockWatch = { look: () => 0 };

/**
 * What the watch has noticed since the application was started, and what of it each vault has on record: a clock
 * that was moved while a vault was locked is no better than one that was moved while it was open.
 */
export class ClockDepartures {
  readonly #watch: ClockWatch;
  readonly #recorded = new Map<string, number>();
  #total = 0;

  constructor(watch: ClockWatch) {
    this.#watch = watch;
  }

  /** Asks the watch. */
  look(): void {
    this.#total += this.#watch.look();
  }

  /** By how many milliseconds the clock departed that this vault does not know of yet; 0 within tolerance. */
  unrecorded(vaultId: string): number {
    const departure = this.#total - (this.#recorded.get(vaultId) ?? 0);
    return Math.abs(departure) <= toleratedMilliseconds ? 0 : departure;
  }

  /** The vault has all of it on record now. */
  recorded(vaultId: string): void {
    this.#recorded.set(vaultId, this.#total);
  }
}
