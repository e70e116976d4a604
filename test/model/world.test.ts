import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { type Core, loadCore } from './core.ts';
import { type History, history } from './history.ts';
import { Life } from './life.ts';
import { weakenings } from './weakenings.ts';

/**
 * The promise itself, on a model of the world: tenant keystore, receivers, messages on their way for as long as they
 * may be, clocks that are moved, and people who do anything in any order, with the real core between them.
 */
const long = process.env.KEYTURN_MODEL === 'long';
const histories = long ? 100_000 : 10_000;
const seed = 20261124;

const figures = { histories: 0, lost: 0, forced: 0 };
let caught = 0;
afterAll(() => {
  process.stdout.write(`model: rules taken out ${weakenings.length}, noticed ${caught}\n`);
});

/** Lives through a history and says what went wrong; null when nothing did. */
function wrongIn(core: Core, lived: History, reached?: Set<string>): string | null {
  const life = new Life(core, lived);
  for (const step of lived.steps) life.live(step);
  const unfinished = life.finish();
  life.world.pass(400 * 24 * 3_600_000);
  for (const what of life.reached) reached?.add(what);
  if (life.forced.size > 0) figures.forced += 1;
  const lost = life.world.lost.filter(({ keyId }) => !life.forced.has(keyId));
  figures.lost += lost.length;
  const [first] = lost;
  if (first !== undefined) return `a message of ${first.receiver} for ${first.keyId} was lost at ${first.at}`;
  const [broken] = life.broken;
  return broken === undefined ? unfinished : `${broken.rule} at ${broken.at}`;
}

describe('in a world of receivers, messages and clocks', () => {
  it('no message is ever lost, and every rotation comes to its end', async () => {
    const core = await loadCore();
    const reached = new Set<string>();
    fc.assert(
      fc.property(history, (lived) => {
        figures.histories += 1;
        expect(wrongIn(core, lived, reached)).toBeNull();
      }),
      { numRuns: histories, seed },
    );
    const { lost, forced } = figures;
    process.stdout.write(
      `model: ${figures.histories} histories, messages lost ${lost}, but for keys removed early in ${forced}\n`,
    );
    for (const type of [
      'old-key-removed',
      'old-key-removed early',
      'rotation-abandoned',
      'abandoned-key-removed',
      'abandoned-key-removed early',
      'withdrawal-recorded',
      'clock-departed',
      'date-confirmed',
      'waiting-policy-set',
    ]) {
      expect(reached, `histories with ${type}`).toContain(type);
    }
  });

  it.each(weakenings)('it shows when this rule does not hold: $rule', async (weakening) => {
    const core = await loadCore(weakening);
    const found = fc.check(
      fc.property(history, (lived) => wrongIn(core, lived) === null),
      { numRuns: 5000, seed, endOnFailure: true },
    );
    expect(found.failed, `${weakening.rule} can be taken out, and nothing is lost`).toBe(true);
    caught += 1;
  });
});
