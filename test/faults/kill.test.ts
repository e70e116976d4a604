import { randomInt } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenVault } from '../../electron/rotation/vault-port.ts';
import { bundled, started } from './actor-program.ts';
import {
  isGone,
  key,
  keyIdOf,
  long,
  must,
  namesOf,
  newVault,
  privateKeyOf,
  report,
  slotOf,
  temporaryFolder,
  vaults,
} from './ground.ts';

/** The vault's process is killed at random moments, again and again, and the vault goes on where it was. */
const kills = long ? 10_000 : 200;
const lanes = 4;
const killsPerVault = 50;

let parent: string;
let program: string;
const figures = {
  kills: 0,
  duringOpen: 0,
  acknowledged: 0,
  unacknowledgedFound: 0,
  lost: 0,
  withCheckpoint: 0,
};

beforeAll(async () => {
  [parent, program] = [await temporaryFolder(), await bundled('actor')];
});
afterAll(async () => {
  await rm(parent, { recursive: true });
  const { acknowledged, duringOpen, unacknowledgedFound, lost, withCheckpoint } = figures;
  report(
    `kills ${figures.kills} (${duringOpen} while opening), acts acknowledged ${acknowledged}, lost ${lost}, ` +
      `under way and found whole ${unacknowledgedFound}; opened with a checkpoint ${withCheckpoint} times`,
  );
});

/** What must be in a vault, by what its killed processes have said. */
class Expectation {
  events = 0;
  readonly keys = new Set<string>();
  readonly destroyed = new Set<string>();
  /** The people who have a key slot beside the first administrator, in order. */
  slots: string[] = [];
  nextKey = 0;
}

it('loses nothing that was acknowledged, and leaves nothing half done', async () => {
  let left = kills;
  const lane = async (index: number) => {
    for (let vault = 0; left > 0; vault += 1) {
      const folder = join(parent, `${index}-${vault}`);
      await must(await vaults.create(folder, newVault())).close();
      const expected = new Expectation();
      for (let n = 0; n < killsPerVault && left > 0; n += 1) {
        left -= 1;
        await killOnce(folder, expected);
      }
      await rm(folder, { recursive: true });
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, index) => lane(index)));
  expect(figures).toMatchObject({ kills, lost: 0 });
  expect(figures.acknowledged).toBeGreaterThan(kills);
  expect(figures.withCheckpoint).toBeGreaterThan(kills / 4);
});

async function killOnce(folder: string, expected: Expectation): Promise<void> {
  const actor = started(program, [folder, String(expected.nextKey)]);
  // One kill in eight aims at the opening, which cuts, sweeps and locks; the others at the acts.
  if (randomInt(8) === 0) await sleep(randomInt(250));
  else {
    await actor.said('opened');
    await sleep(randomInt(60));
  }
  actor.kill('SIGKILL');
  const { lines, errors, signal } = await actor.ended;
  expect(errors).toBe('');
  expect(signal).toBe('SIGKILL');
  figures.kills += 1;
  if (lines.length === 0) figures.duringOpen += 1;
  const underWay = hear(lines, expected);
  await verify(folder, expected, underWay);
}

const acknowledgements = ['appended', 'stored', 'destroyed', 'added', 'dropped'];

/** Takes up what the process has said; the last act it began and did not end is under way. */
function hear(lines: readonly string[], expected: Expectation): string {
  let underWay = '';
  for (const line of lines) {
    const [word, value = ''] = line.split(' ');
    underWay = word?.endsWith('ing') ? line : '';
    if (word === 'appended') expected.events += 1;
    if (word === 'storing') expected.nextKey += 1;
    if (word === 'stored') expected.keys.add(value);
    if (word === 'destroyed') {
      expected.keys.delete(value);
      expected.destroyed.add(value);
    }
    if (word === 'added') expected.slots.push(value);
    if (word === 'dropped') expected.slots = [];
    if (acknowledgements.includes(word ?? '')) figures.acknowledged += 1;
  }
  return underWay;
}

/** Slots are added and dropped as one: whatever was under way has happened or not. */
async function verifySlots(vault: OpenVault, expected: Expectation, underWay: string): Promise<void> {
  const found = vault.keySlots.slice(1).map((slot) => slot.person.id);
  const [word, value = ''] = underWay.split(' ');
  const after = word === 'adding' ? [...expected.slots, value] : [];
  if (word && isDeepStrictEqual(found, after)) {
    expected.slots = after;
    figures.unacknowledgedFound += 1;
  }
  figures.lost += expected.slots.filter((id) => !found.includes(id)).length;
  expect(found, underWay).toEqual(expected.slots);
  const last = expected.slots.at(-1);
  if (last !== undefined) must(await vault.prove({ personId: last, passphrase: slotOf(0).passphrase }));
}

async function verify(folder: string, expected: Expectation, underWay: string): Promise<void> {
  const vault = must(await vaults.open(folder, key));
  expect(vault.checkpointDamaged).toBe(false);
  const [word, value = ''] = underWay.split(' ');
  try {
    const names = namesOf(vault.events);
    if (word === 'appending' && names.length === expected.events + 1) {
      expected.events += 1;
      figures.unacknowledgedFound += 1;
    }
    figures.lost += Math.max(0, expected.events - names.length);
    expect(names).toEqual(Array.from({ length: expected.events }, (_, n) => String(n)));
    for (let n = 0; n < expected.nextKey; n += 1) {
      const keyId = keyIdOf(n);
      const read = await vault.readPrivateKey(keyId);
      const whole = read.ok && Buffer.from(read.value).equals(privateKeyOf(keyId));
      const gone = !read.ok && isGone(read.error);
      if (value === keyId && word === 'storing') {
        expect(whole || gone, `${underWay}: whole or not there`).toBe(true);
        if (whole) expected.keys.add(keyId);
        if (whole) figures.unacknowledgedFound += 1;
      } else if (value === keyId && word === 'destroying') {
        // Erasing has begun or not; either way destroying it again ends it.
        must(await vault.destroyPrivateKey(keyId));
        expected.keys.delete(keyId);
      } else {
        if (expected.keys.has(keyId) && !whole) figures.lost += 1;
        expect(expected.keys.has(keyId) ? whole : gone, keyId).toBe(true);
      }
    }
    await verifySlots(vault, expected, word === 'adding' || word === 'dropping' ? underWay : '');
  } finally {
    await vault.close();
  }
  const entries = await readdir(folder, { recursive: true });
  if (entries.includes('checkpoint')) figures.withCheckpoint += 1;
  expect(entries.filter((entry) => entry !== 'checkpoint').sort()).toEqual(
    [
      'journal',
      'keys',
      'vault.json',
      ...[...expected.keys].map((keyId) => join('keys', `${keyId}.json`)),
    ].sort(),
  );
}
