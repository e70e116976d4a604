import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../electron/rotation/result.ts';
import type { OpenVault, VaultFault, Vaults } from '../../electron/rotation/vault-port.ts';
import { type Processes, systemProcesses } from '../../electron/vault/processes.ts';
import { bundled, started } from './actor-program.ts';
import {
  credentials,
  eventOf,
  filesOf,
  key,
  must,
  namesOf,
  newVault,
  person,
  recoveryFacts,
  slotOf,
  temporaryFolder,
  vaults,
  vaultsWith,
} from './ground.ts';

/** One writer: in this process, in two real processes, after a crash, and with a holder that cannot be asked. */
let parent: string;
let folder: string;
let program: string;
beforeAll(async () => {
  program = await bundled('actor');
});
beforeEach(async () => {
  parent = await temporaryFolder();
  folder = join(parent, 'vault');
});
afterEach(() => rm(parent, { recursive: true }));

const inUse = (pid: number) => ({
  ok: false,
  error: {
    code: 'vault-in-use',
    person: person.name,
    pid,
    host: expect.any(String),
    since: expect.any(String),
  },
});

/** A vault as another machine sees it: it can look up no process of this one, and holds no lock of it. */
const elsewhere = (patienceMs: number): Vaults => {
  const processes: Processes = {
    self: async () => ({ ...(await systemProcesses.self()), place: 'elsewhere', pid: 1 }),
    isRunning: async () => null,
  };
  return vaultsWith({ processes, held: new Set(), patienceMs });
};

async function within(milliseconds: number, work: Promise<Result<OpenVault, VaultFault>>) {
  const begun = performance.now();
  const result = await work;
  expect(performance.now() - begun).toBeLessThan(milliseconds);
  return result;
}

describe('a vault that is open', () => {
  it('is refused to a second window of this process, and given once it is closed', async () => {
    const first = must(await vaults.create(folder, newVault()));
    expect(await vaults.open(folder, key)).toMatchObject(inUse(process.pid));
    must(await first.append([eventOf('one')]));
    await first.close();
    expect(await readdir(folder)).not.toContain('lock');
    const second = must(await vaults.open(folder, key));
    expect(namesOf(second.events)).toEqual(['one']);
    await second.close();
  });

  it('is refused to another process, and free directly after a kill', async () => {
    await must(await vaults.create(folder, newVault())).close();
    const holder = started(program, [folder, '0']);
    await holder.said('appended 3');
    expect(await vaults.open(folder, key)).toMatchObject(inUse(holder.pid));
    const rival = await started(program, [folder, '1000']).ended;
    expect(rival.lines).toEqual([]);
    expect(rival.errors).toContain('vault-in-use');
    holder.kill('SIGKILL');
    await holder.ended;
    const patient = vaultsWith({ patienceMs: 60_000 });
    await must(await within(5_000, patient.open(folder, key))).close();
  });

  it('is given to one of several processes that find a lock left behind at the same time', async () => {
    await must(await vaults.create(folder, newVault())).close();
    for (let round = 0; round < 5; round += 1) {
      const crashed = started(program, [folder, String(round * 1000)]);
      await crashed.said('opened');
      crashed.kill('SIGKILL');
      await crashed.ended;
      const rivals = [1, 2, 3].map((n) => started(program, [folder, String(round * 1000 + n * 200)]));
      const refused = await Promise.race(rivals.map(async (rival) => (await rival.ended) && rival));
      await Promise.all(rivals.map((rival) => rival.said('appended')));
      for (const rival of rivals) rival.kill('SIGKILL');
      const answers = await Promise.all(rivals.map((rival) => rival.ended));
      expect(refused).toBeDefined();
      expect(answers.filter(({ lines }) => lines.some((line) => line.startsWith('appended')))).toHaveLength(
        1,
      );
    }
    await must(await vaults.open(folder, key)).close();
  });

  it('stays the holder’s for a machine that cannot look its process up, as long as it gives signs of life', async () => {
    const holder = must(await vaultsWith({ beatMs: 20 }).create(folder, newVault()));
    expect(await elsewhere(5_000).open(folder, key)).toMatchObject(inUse(process.pid));
    must(await holder.append([eventOf('one')]));
    await holder.close();
  });

  it('is no longer written by a holder who was taken for gone', async () => {
    const asleep = must(await vaultsWith({ beatMs: 60_000 }).create(folder, newVault()));
    const second = must(await elsewhere(48).open(folder, key));
    const before = await filesOf(folder);
    for (const late of [
      await asleep.append([eventOf('late')]),
      await asleep.addKeySlot(slotOf(1), credentials),
      await asleep.addRecoverySlot(recoveryFacts, credentials),
      await asleep.keepSlots(new Set([asleep.keySlotId])),
    ]) {
      expect(late).toMatchObject({ ok: false, error: { code: 'vault-in-use' } });
    }
    const { lock: _, ...after } = await filesOf(folder);
    expect(before).toMatchObject(after);
    await asleep.close();
    must(await second.append([eventOf('two')]));
    await second.close();
  });
});

describe('a lock that was left behind', () => {
  async function leave(change: (lock: Record<string, unknown>) => Record<string, unknown>): Promise<void> {
    const vault = must(await vaults.create(folder, newVault()));
    const lock = JSON.parse(await readFile(join(folder, 'lock'), 'utf8'));
    await vault.close();
    await writeFile(join(folder, 'lock'), JSON.stringify(change(lock)));
  }

  it.runIf(process.platform === 'linux')(
    'keeps nobody out when its process number was used again (start times: Linux)',
    async () => {
      await leave((lock) => ({ ...lock, pid: process.ppid, started: '1' }));
      await must(await within(5_000, vaultsWith({ patienceMs: 60_000 }).open(folder, key))).close();
    },
  );

  it('keeps nobody out when start times are unknown and the process number was used again', async () => {
    await leave((lock) => ({ ...lock, pid: process.ppid, started: '' }));
    await must(await vaultsWith({ patienceMs: 48 }).open(folder, key)).close();
  });

  it('keeps nobody out when this process could not remove it', async () => {
    await leave((lock) => lock);
    await must(await within(5_000, vaultsWith({ patienceMs: 60_000 }).open(folder, key))).close();
  });

  it.each(['', '{"format":', 'x'.repeat(100_000)])('keeps nobody out when it is not whole', async (text) => {
    await leave((lock) => lock);
    await writeFile(join(folder, 'lock'), text);
    await must(await vaultsWith({ patienceMs: 48 }).open(folder, key)).close();
  });
});

it('does not touch the folder for a wrong passphrase', async () => {
  await must(await vaults.create(folder, newVault())).close();
  expect(await vaults.open(folder, { ...key, passphrase: 'wrong' })).toMatchObject({
    ok: false,
    error: { code: 'wrong-passphrase' },
  });
  expect(await readdir(folder)).not.toContain('lock');
});
