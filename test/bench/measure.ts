/** The median of several runs, and how far they spread. Durations are milliseconds. */
export interface Measurement {
  readonly median: number;
  readonly minimum: number;
  readonly maximum: number;
}

/** Runs some work several times, one after the other. */
export async function measure(runs: number, work: () => Promise<unknown>): Promise<Measurement> {
  const durations: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    await work();
    durations.push(performance.now() - started);
  }
  durations.sort((left, right) => left - right);
  return {
    median: durations[Math.floor(durations.length / 2)] as number,
    minimum: durations[0] as number,
    maximum: durations.at(-1) as number,
  };
}

/** One line of the table: what was measured, against what, and the bar it has to stay under. */
export interface Figure {
  readonly name: string;
  readonly against: string;
  readonly measured: Measurement;
  readonly peer: Measurement;
  /** The ratio of the medians. */
  readonly ratio: number;
  readonly bar: number;
}

/** Compares two measurements of the same run on the same machine. */
export const figure = (
  name: string,
  measured: Measurement,
  against: string,
  peer: Measurement,
  bar: number,
): Figure => ({ name, against, measured, peer, ratio: measured.median / peer.median, bar });
