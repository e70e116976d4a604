import { mkdir, writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ErrorCode, errorCodes } from '../../electron/contract/errors.ts';
import { imports, type Kind } from './imports.ts';
import { mutated, someMutations } from './mutations.ts';
import { readCorpus, type State, Workbench } from './workbench.ts';

/**
 * Mutated files of every kind through every import: none crashes it, keeps it busy for two seconds, changes what is
 * recorded, or is refused without a reason. KEYTURN_FUZZ=long tries 200,000; KEYTURN_FUZZ_SEED=… repeats a run.
 */
const long = process.env.KEYTURN_FUZZ === 'long';
const seed = Number(process.env.KEYTURN_FUZZ_SEED ?? Math.floor(Date.now() / 1000)) | 0;
/**
 * No call works for longer than this. What counts is the processor's time, of all threads: on a machine that is busy
 * with something else everything waits, and that is no hang. One that waits for nothing ends at the test's timeout.
 */
const limitMilliseconds = 2000;
const failures = new URL('../../.test-output/fuzz/', import.meta.url);

/** Of a thousand cases, so many are of this kind. */
const shares: Readonly<Record<Kind, number>> = {
  certificate: 110,
  pkcs7: 40,
  pkcs12: 230,
  jks: 24,
  jceks: 6,
  key: 110,
  cms: 170,
  mail: 70,
  replacement: 40,
  json: 40,
  response: 40,
  soap: 60,
  backup: 30,
  cards: 30,
};
const casesOf = (kind: Kind) => (shares[kind] * (long ? 200_000 : 5000)) / 1000;

/** What a person could do nothing with: a defect, or the boundary's own refusals. */
const unspecific: ReadonlySet<ErrorCode> = new Set([
  'internal',
  'invalid-input',
  'not-allowed',
  'unknown-call',
  'cancelled',
  'choice-expired',
]);

const corpus = await readCorpus();
const outcomes = new Map<Kind, Map<string, number>>();
const slowest: { milliseconds: number; name: string } = { milliseconds: 0, name: '' };
let bench: Workbench;
let before: State;

beforeAll(async () => {
  bench = await Workbench.open(corpus);
  before = bench.state;
});
afterAll(async () => {
  await bench.close();
  report();
});

/** The corpus fits the vault that is worked up for it: otherwise nothing behind a signature would be reached. */
describe('files as they were made', () => {
  const whole = [...corpus.keys()].filter((name) =>
    /^(?:cms|mail|json|response|soap|replacement)\./.test(name),
  );
  it.each(whole.filter((name) => !name.includes('detached')))('%s is understood', async (name) => {
    const file = corpus.get(name) as Buffer;
    const { outcome } = await imported(name.split('.')[0] as Kind, name, 0, file, file);
    expect(outcome).toBe('understood');
  });
});

describe(`mutated files (KEYTURN_FUZZ_SEED=${seed})`, () => {
  it.each(Object.keys(imports) as Kind[])('of the kind %s', async (kind) => {
    const names = [...corpus.keys()].filter((name) => name.startsWith(`${kind}.`));
    const quick = names.filter((name) => !name.includes('.slow.'));
    const slow = long ? names.filter((name) => name.includes('.slow.')) : [];
    expect(quick).not.toEqual([]);
    const oneFile = fc.record({
      // What costs half a second each is one file of thirty, and in the long form only.
      name: fc.noBias(
        fc.constantFrom(
          ...Array<string[]>(slow.length > 0 ? 5 : 1)
            .fill(quick)
            .flat(),
          ...slow,
        ),
      ),
      way: fc.nat(imports[kind].length - 1),
      change: someMutations,
    });
    const tried = fc.asyncProperty(oneFile, async ({ name, way, change }) => {
      const original = corpus.get(name) as Buffer;
      const file = mutated(original, change.mutations, change.inside);
      await expectHarmless(kind, name, way, file, original);
    });
    await fc.assert(tried, { seed, numRuns: casesOf(kind), endOnFailure: true });
  });
});

/** One case. What it throws, fast-check names with the seed; the file itself is left in .test-output/fuzz. */
async function expectHarmless(kind: Kind, name: string, way: number, file: Buffer, original: Buffer) {
  try {
    const { outcome, milliseconds } = await imported(kind, name, way, file, original);
    if (milliseconds > slowest.milliseconds) Object.assign(slowest, { milliseconds, name });
    expect(milliseconds).toBeLessThan(limitMilliseconds);
    expect(errorCodes.includes(outcome as ErrorCode) || outcome === 'understood', outcome).toBe(true);
    expect(unspecific).not.toContain(outcome);
    expect(bench.state.head).toBe(before.head);
    expect(bench.state.tenant).toBe(before.tenant);
    const counts = outcomes.get(kind) ?? new Map<string, number>();
    outcomes.set(kind, counts.set(outcome, (counts.get(outcome) ?? 0) + 1));
  } catch (error) {
    await mkdir(failures, { recursive: true });
    await writeFile(new URL(name, failures), file);
    throw error;
  }
}

/** What came of it, and how long the call worked that took the longest. */
async function imported(kind: Kind, name: string, way: number, file: Buffer, original: Buffer) {
  const importIt = imports[kind][way];
  if (importIt === undefined) throw new Error(`no way ${way} for ${kind}`);
  bench.longestCall = 0;
  const answer = await importIt(bench, file, name, original);
  bench.forgetChoices();
  return { outcome: answer.ok ? 'understood' : answer.error.code, milliseconds: bench.longestCall };
}

/** By kind: how many were tried, understood and refused, and for which reasons. */
function report(): void {
  const lines = [...outcomes].flatMap(([kind, counts]) => {
    const sum = [...counts.values()].reduce((total, count) => total + count, 0);
    const understood = counts.get('understood') ?? 0;
    const reasons = [...counts]
      .filter(([outcome]) => outcome !== 'understood')
      .sort(([, one], [, other]) => other - one)
      .map(([outcome, count]) => `${outcome} ${count}`);
    const head = `${kind.padEnd(12)} ${String(sum).padStart(7)} files, ${understood} understood, ${sum - understood} refused:`;
    return [head, ...wrapped(reasons)];
  });
  const total = [...outcomes.values()].flatMap((counts) => [...counts.values()]).reduce((a, b) => a + b, 0);
  const slow = `the slowest took ${Math.round(slowest.milliseconds)} ms (${slowest.name})`;
  process.stdout.write(`\n${lines.join('\n')}\n${total} files, seed ${seed}; ${slow}\n`);
}

/** In lines of a hundred characters, indented. */
function wrapped(words: readonly string[]): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 98) lines[lines.length - 1] = `${last}, ${word}`;
    else lines.push(`             ${word}`);
  }
  return lines;
}
