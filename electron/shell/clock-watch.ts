/** A clock that nobody can set, in milliseconds from any beginning. It may stand still while the machine sleeps. */
export type ElapsedTime = () => number;

/**
 * Compares the wall clock with elapsed time. Small departures add up: what counts is the distance since the watch
 * began, since the last departure that it reported, or since the machine woke up.
 */
export class ClockWatch {
  readonly #wall: () => number;
  readonly #elapsed: ElapsedTime;
  readonly #tolerated: number;
  #distance: number;
  /** The departure on which the machine went to sleep; null while it is awake. */
  #asleep: number | null = null;

  constructor(wall: () => number, elapsed: ElapsedTime, toleratedMilliseconds: number) {
    this.#wall = wall;
    this.#elapsed = elapsed;
    this.#tolerated = toleratedMilliseconds;
    this.#distance = this.#measured();
  }

  /** By how many milliseconds the wall clock went ahead (or fell behind, negative) since the last look; 0 within tolerance. */
  look(): number {
    if (this.#asleep !== null) return 0;
    const departure = this.#departure();
    if (Math.abs(departure) <= this.#tolerated) return 0;
    this.#distance += departure;
    return departure;
  }

  /** The machine goes to sleep: from here on elapsed time may stand still. */
  sleep(): void {
    this.#asleep ??= this.#departure();
  }

  /** The machine is awake: what it slept says nothing about the wall clock. What was there before still counts. */
  wake(): void {
    if (this.#asleep === null) return;
    this.#distance = this.#measured() - this.#asleep;
    this.#asleep = null;
  }

  readonly #departure = (): number => Math.round(this.#measured() - this.#distance);

  readonly #measured = (): number => this.#wall() - this.#elapsed();
}
